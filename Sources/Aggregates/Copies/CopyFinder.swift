// Finds which articles are copies of one another.

import Scoring

/// Joins articles whose shorter text is in the other, printed within some days of each other.
///
/// Articles that share a passage are measured against each other; clusters are what hangs together by the
/// pairs that pass. An article without a date may be a copy of any: its text says so, and no day
/// says otherwise.
package struct CopyFinder {
  private let lineup: Lineup
  private let limits: GroupLimits
  private let folder: String
  private var furniture = Furniture()
  private var wording = SharedWording()
  private var buffer: [UInt8] = []
  /// How many pairs were measured.
  private(set) var measured = 0

  /// A finder that keeps in `folder`, which exists, what memory does not hold.
  package init(_ lineup: Lineup, _ limits: GroupLimits, folder: String) {
    self.lineup = lineup
    self.limits = limits
    self.folder = folder
  }

  /// The clusters of all articles; `check` is called now and then, and what it throws ends the work.
  package mutating func clusters(check: () throws -> Void = {}) throws -> Clusters {
    let passages = Postings(path: "\(folder)/passages", memory: Lineup.memory)
    try lineup.readAll { article, decoder in
      if article % 1024 == 0 { try check() }
      for passage in Fingerprint.passages(decoding: &decoder)
      where lineup.repeated.contains(passage) {
        try passages.add(passage, article)
      }
    }
    let pairs = Postings(path: "\(folder)/copies", memory: Lineup.memory)
    var links = CopyLinks(lineup, limits, pairs)
    try passages.forEachGroup { passage, articles in
      if articles.count > 1 { try links.add(furniture.leaveOut(articles, passage, lineup)) }
    }
    return try joined(pairs, check)
  }

  private mutating func fingerprint(of article: Int) throws(SortError) -> Fingerprint {
    try lineup.read(article, &buffer) { Fingerprint(decoding: &$0) }
  }

  /// Measures the pairs and joins those that are copies.
  private mutating func joined(
    _ pairs: Postings, _ check: () throws -> Void
  ) throws -> Clusters {
    var clusters = Clusters(count: lineup.count)
    try pairs.forEachGroup { article, earlier in
      let article = Int(article)
      if article % 1024 == 0 { try check() }
      let own = try fingerprint(of: article)
      for other in earlier where !clusters.areJoined(other, article) {
        measured += 1
        if try isCopy(own, of: fingerprint(of: other), other, article) {
          clusters.join(other, article)
        }
      }
    }
    return clusters
  }

  private mutating func isCopy(
    _ own: Fingerprint, of other: Fingerprint, _ earlier: Int, _ article: Int
  ) -> Bool {
    guard wording.isCopy(own, other, share: limits.copyShare) else { return false }
    let outlet = lineup.outlet(of: article)
    guard outlet == lineup.outlet(of: earlier) else { return true }
    return furniture.isCopy(own.passages, other.passages, outlet)
  }
}

/// Pairs of articles that share a passage, to be measured.
///
/// An article is paired with three others of each of its passages: a passage that hundreds share must
/// not be measured for all their pairs. Copies share many passages, and one that meets strangers at one of
/// them meets its original at another: the two before it, or the longest, from which others were cut.
private struct CopyLinks {
  private let lineup: Lineup
  private let limits: GroupLimits
  private let pairs: Postings
  /// Pairs that were added lately: copies meet at every passage that they share.
  private var recent = [UInt64](repeating: .max, count: 1 << 16)

  init(_ lineup: Lineup, _ limits: GroupLimits, _ pairs: Postings) {
    self.lineup = lineup
    self.limits = limits
    self.pairs = pairs
  }

  /// Pairs articles that share a passage.
  mutating func add(_ articles: [Int]) throws(SortError) {
    guard var longest = articles.first else { return }
    for (place, article) in articles.enumerated().dropFirst() {
      try add(articles[place - 1], article)
      if place > 1 { try add(articles[place - 2], article) }
      try add(longest, article)
      if !isWithinReach(longest, article)
        || lineup.wordCounts[article] > lineup.wordCounts[longest]
      {
        longest = article
      }
    }
  }

  private func isWithinReach(_ first: Int, _ second: Int) -> Bool {
    lineup.days(from: first, to: second).map { Double($0) <= limits.copyDays } ?? true
  }

  private mutating func add(_ earlier: Int, _ article: Int) throws(SortError) {
    let pair = UInt64(earlier) << 32 | UInt64(article)
    let place = Int((pair &* 0x9e37_79b9_7f4a_7c15) >> 48)
    guard recent[place] != pair, isWithinReach(earlier, article) else { return }
    recent[place] = pair
    try pairs.add(UInt64(article), earlier)
  }
}
