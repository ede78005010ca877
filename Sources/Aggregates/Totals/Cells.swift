// The sums of the totals, each with what tells how clusters differ.

package import Scoring

package struct OutletSums: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = VoiceSums()
  /// Of sentences (x) and tone (y).
  package private(set) var spread = Spread()

  package init() {}

  /// What one article adds.
  init(_ sums: VoiceSums) {
    (articles, self.sums) = (1, sums)
    spread = Spread(x: sums.sentences, y: sums.tone)
  }

  /// Takes the articles behind `several`, added as clusters of their own, for one cluster.
  mutating func join(_ several: OutletSums) {
    spread.join(several.spread, x: several.sums.sentences, y: several.sums.tone)
  }

  /// Tone over sentences.
  package var tone: RatioSums { spread.ratio(x: sums.sentences, y: sums.tone) }

  mutating func add(_ other: OutletSums, times sign: Int = 1) {
    articles += sign * other.articles
    sums.sentences += sign * other.sums.sentences
    sums.words += sign * other.sums.words
    sums.tone += sign * other.sums.tone
    sums.positive += sign * other.sums.positive
    sums.negative += sign * other.sums.negative
    sums.loaded += sign * other.sums.loaded
    sums.hedges += sign * other.sums.hedges
    spread.add(other.spread, times: sign)
  }
}

package struct ActorTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var sums = ActorSums()
  /// Of mentions (x) and stance (y).
  package private(set) var spread = Spread()

  package init() {}

  /// What one article adds.
  init(_ sums: ActorSums) {
    (articles, self.sums) = (1, sums)
    spread = Spread(x: sums.mentions, y: sums.stance)
  }

  /// Takes the articles behind `several`, added as clusters of their own, for one cluster.
  mutating func join(_ several: ActorTotals) {
    spread.join(several.spread, x: several.sums.mentions, y: several.sums.stance)
  }

  /// Stance over mentions.
  package var stance: RatioSums { spread.ratio(x: sums.mentions, y: sums.stance) }

  /// The same sums as those of one cluster.
  var joined: ActorTotals {
    var joined = self
    joined.spread = Spread(x: sums.mentions, y: sums.stance)
    return joined
  }

  /// Adds the totals of others.
  package mutating func add(_ other: ActorTotals, times sign: Int = 1) {
    articles += sign * other.articles
    sums.mentions += sign * other.sums.mentions
    sums.stance += sign * other.sums.stance
    sums.agents += sign * other.sums.agents
    sums.targets += sign * other.sums.targets
    spread.add(other.spread, times: sign)
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
