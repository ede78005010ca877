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

  /// The same voice of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletVoice {
    OutletVoice(outlet: numbers[outlet], voice: voice)
  }
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

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletActorVoice {
    OutletActorVoice(outlet: numbers[outlet], actor: actor, voice: voice)
  }
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

  /// The same cell of the outlet that a number stands for elsewhere.
  func moved(to numbers: [Int]) -> OutletChoiceVoice {
    OutletChoiceVoice(outlet: numbers[outlet], choice: choice, voice: voice)
  }
}

package struct OutletRule: Hashable, Sendable {
  package var outlet: Int
  package var rule: String
}

package struct OutletSums: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = VoiceSums()

  package init() {}

  /// What one article adds.
  init(_ sums: VoiceSums) { (articles, self.sums) = (1, sums) }

  mutating func add(_ other: OutletSums, times sign: Int = 1) {
    articles += sign * other.articles
    sums.sentences += sign * other.sums.sentences
    sums.words += sign * other.sums.words
    sums.tone += sign * other.sums.tone
    sums.positive += sign * other.sums.positive
    sums.negative += sign * other.sums.negative
    sums.loaded += sign * other.sums.loaded
    sums.hedges += sign * other.sums.hedges
  }
}

package struct ActorTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = ActorSums()

  package init() {}

  /// What one article adds.
  package init(_ sums: ActorSums) { (articles, self.sums) = (1, sums) }

  /// Adds the totals of others.
  package mutating func add(_ other: ActorTotals, times sign: Int = 1) {
    articles += sign * other.articles
    sums.mentions += sign * other.sums.mentions
    sums.stance += sign * other.sums.stance
    sums.agents += sign * other.sums.agents
    sums.targets += sign * other.sums.targets
  }
}

package struct ChoiceTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var hits = 0

  package init() {}

  /// What one article adds.
  init(_ hits: Int) { (articles, self.hits) = (1, hits) }

  mutating func add(_ other: ChoiceTotals, times sign: Int = 1) {
    articles += sign * other.articles
    hits += sign * other.hits
  }
}

package struct RowTotals: Hashable, Sendable {
  package private(set) var hits = 0
  package private(set) var articles = 0
  /// The first 64 outlets, then the others.
  private var firstOutlets: UInt64 = 0
  private var moreOutlets: [UInt64] = []

  package init() {}

  /// The numbers of the outlets in which it was hit.
  package var outlets: [Int] {
    ([firstOutlets] + moreOutlets).enumerated().flatMap { word, bits in
      (0..<64).filter { bits >> UInt64($0) & 1 != 0 }.map { word * 64 + $0 }
    }
  }

  package var outletCount: Int {
    moreOutlets.reduce(firstOutlets.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }

  /// Adds the hits of one article.
  mutating func add(_ hits: Int, _ outlet: Int, times sign: Int = 1) {
    self.hits += sign * hits
    articles += sign
    mark(outlet)
  }

  /// Adds the totals of others, whose outlets have other numbers here.
  mutating func add(_ other: RowTotals, _ numbers: [Int]) {
    hits += other.hits
    articles += other.articles
    for outlet in other.outlets { mark(numbers[outlet]) }
  }

  private mutating func mark(_ outlet: Int) {
    guard outlet >= 64 else {
      firstOutlets |= 1 << UInt64(outlet)
      return
    }
    let word = outlet >> 6 - 1
    while moreOutlets.count <= word { moreOutlets.append(0) }
    moreOutlets[word] |= 1 << UInt64(outlet & 63)
  }
}
