// The sums of choices: of a topic, of each choice, and of choices that stand together.
//
// No sum of squares or products exceeds the square of all hits: 64 bits are enough for three thousand million.

/// How often an outlet worded an actor or a concept in any way.
package struct TopicTotals: Hashable, Sendable {
  package private(set) var articles = 0
  /// The hits of all choices.
  package private(set) var hits = 0
  /// How many clusters have a hit.
  package private(set) var clusters = 0
  /// The sum over clusters of squared hits.
  package private(set) var squares = 0

  package init() {}

  /// What one article adds.
  init(_ hits: Int) {
    (articles, self.hits, clusters) = (1, hits, 1)
    squares = hits * hits
  }

  /// The same sums as those of one cluster.
  var joined: TopicTotals {
    var joined = TopicTotals(hits)
    joined.articles = articles
    return joined
  }

  package mutating func add(_ other: TopicTotals, times sign: Int = 1) {
    articles += sign * other.articles
    hits += sign * other.hits
    clusters += sign * other.clusters
    squares += sign * other.squares
  }

  /// Takes the articles behind `several`, added as clusters of their own, for one cluster.
  mutating func join(_ several: TopicTotals) {
    clusters += 1 - several.clusters
    squares += several.hits * several.hits - several.squares
  }
}

/// How often an outlet made one choice.
package struct ChoiceTotals: Hashable, Sendable {
  package private(set) var articles = 0
  package private(set) var hits = 0
  /// How many clusters have a hit.
  package private(set) var clusters = 0
  /// The sum over clusters of its hits times those of all choices for the topic.
  package private(set) var products = 0
  /// The sum over clusters of its squared hits.
  package private(set) var squares = 0

  package init() {}

  /// What one article adds; `all` are its hits of all choices for the topic.
  init(_ hits: Int, of all: Int) {
    (articles, self.hits, clusters) = (1, hits, 1)
    products = hits * all
    squares = hits * hits
  }

  /// The same sums as those of one cluster.
  func joined(of all: Int) -> ChoiceTotals {
    var joined = ChoiceTotals(hits, of: all)
    joined.articles = articles
    return joined
  }

  package mutating func add(_ other: ChoiceTotals, times sign: Int = 1) {
    articles += sign * other.articles
    hits += sign * other.hits
    clusters += sign * other.clusters
    products += sign * other.products
    squares += sign * other.squares
  }

  /// The same for a cluster that has `all` hits of the topic.
  mutating func join(_ several: ChoiceTotals, of all: Int) {
    let hits = several.hits
    clusters += 1 - several.clusters
    products += hits * all - several.products
    squares += hits * hits - several.squares
  }

  /// The choice among all for its topic.
  package func share(of topic: TopicTotals) -> RatioSums {
    RatioSums(
      units: topic.clusters, x: topic.hits, y: hits, xx: Int128(topic.squares),
      xy: Int128(products), yy: Int128(squares))
  }

  /// The choice among its hits and those of another; `pair` is what they have in common.
  package func share(beside other: ChoiceTotals, _ pair: PairTotals) -> RatioSums {
    RatioSums(
      units: clusters + other.clusters - pair.clusters, x: hits + other.hits, y: hits,
      xx: Int128(squares + 2 * pair.products + other.squares),
      xy: Int128(squares + pair.products), yy: Int128(squares))
  }
}

/// Where two choices for a topic stand together.
package struct PairTotals: Hashable, Sendable {
  /// The clusters that have both.
  package private(set) var clusters = 0
  /// The sum over clusters of the hits of one times those of the other.
  package private(set) var products = 0

  package init() {}

  /// That of one cluster.
  init(_ hits: Int, _ others: Int) {
    clusters = hits > 0 && others > 0 ? 1 : 0
    products = hits * others
  }

  mutating func add(_ other: PairTotals, times sign: Int = 1) {
    clusters += sign * other.clusters
    products += sign * other.products
  }
}
