// The keys and sums of the totals.

package import Scoring

/// A voice of an outlet; `VoiceSums.all` for all of them.
package struct OutletVoice: QuickKey, Sendable {
  /// The number of the outlet in `Totals.outlets`.
  package var outlet: Int
  package var voice: Int

  package init(outlet: Int, voice: Int) {
    self.outlet = outlet
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 3 ^ voice) }
}

package struct OutletActorVoice: QuickKey, Sendable {
  package var outlet: Int
  package var actor: Int
  package var voice: Int

  package init(outlet: Int, actor: Int, voice: Int) {
    self.outlet = outlet
    self.actor = actor
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ actor << 3 ^ voice) }
}

/// A label or a frame in a voice of an outlet.
package struct OutletChoiceVoice: QuickKey, Sendable {
  package var outlet: Int
  package var choice: Int
  package var voice: Int

  package init(outlet: Int, choice: Int, voice: Int) {
    self.outlet = outlet
    self.choice = choice
    self.voice = voice
  }

  package var mixed: UInt64 { UInt64(truncatingIfNeeded: outlet << 40 ^ choice << 3 ^ voice) }
}

package struct OutletRule: Hashable, Sendable {
  package var outlet: Int
  package var rule: String
}

package struct OutletSums: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = VoiceSums()

  package init() {}

  mutating func add(_ other: VoiceSums) {
    articles += 1
    sums.sentences += other.sentences
    sums.words += other.words
    sums.tone += other.tone
    sums.positive += other.positive
    sums.negative += other.negative
    sums.loaded += other.loaded
    sums.hedges += other.hedges
  }
}

package struct ActorTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = ActorSums()

  package init() {}

  package mutating func add(_ other: ActorSums) {
    articles += 1
    sums.add(other)
  }

  /// Adds the totals of another outlet.
  package mutating func add(_ other: ActorTotals) {
    articles += other.articles
    sums.add(other.sums)
  }
}

package struct ChoiceTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var hits = 0

  package init() {}

  mutating func add(_ hits: Int) {
    articles += 1
    self.hits += hits
  }
}

package struct RowTotals: Hashable, Sendable {
  package private(set) var hits = 0
  package private(set) var articles = 0
  private var outletBits: [UInt64] = []

  package init() {}

  /// The numbers of the outlets in which it was hit.
  package var outlets: [Int] {
    outletBits.indices.flatMap { word in
      (0..<64).filter { outletBits[word] >> UInt64($0) & 1 != 0 }.map { word * 64 + $0 }
    }
  }

  mutating func add(_ hits: Int, _ outlet: Int) {
    self.hits += hits
    articles += 1
    while outletBits.count <= outlet >> 6 { outletBits.append(0) }
    outletBits[outlet >> 6] |= 1 << UInt64(outlet & 63)
  }
}
