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
  private var clusters: Clusters
  private var wording = SharedWording()
  private var refused = RefusedPairs()
  private var buffer: [UInt8] = []

  /// What an outlet prints in more articles than this is its furniture ("Sign up for our newsletter")
  /// and leads to no copies.
  private static let mostOfOutlet = 12

  /// - Parameters:
  ///   - folder: an existing folder for what memory does not hold.
  package init(_ lineup: Lineup, _ limits: GroupLimits, folder: String) {
    self.lineup = lineup
    self.limits = limits
    self.folder = folder
    clusters = Clusters(count: lineup.count)
  }

  /// The clusters of all articles.
  ///
  /// - Parameter check: called now and then; what it throws ends the work.
  package mutating func clusters(check: () throws -> Void = {}) throws -> Clusters {
    let postings = Postings(pathPrefix: "\(folder)/passages-", memory: Lineup.memory)
    for article in 0..<lineup.count {
      if article % 1024 == 0 { try check() }
      for passage in try fingerprint(of: article).passages where lineup.repeated.contains(passage) {
        try postings.add(passage, article)
      }
    }
    var groups = 0
    try postings.forEachGroup { _, articles in
      groups += 1
      if groups % 1024 == 0 { try check() }
      if articles.count > 1 { try link(withoutFurniture(articles)) }
    }
    return clusters
  }

  private mutating func fingerprint(of article: Int) throws(SortError) -> Fingerprint {
    try lineup.read(article, &buffer) { Fingerprint(decoding: &$0) }
  }

  private func withoutFurniture(_ articles: [Int]) -> [Int] {
    guard articles.count > CopyFinder.mostOfOutlet else { return articles }
    var counts: [UInt32: Int] = [:]
    for article in articles { counts[lineup.outlet(of: article), default: 0] += 1 }
    return articles.filter { counts[lineup.outlet(of: $0), default: 0] <= CopyFinder.mostOfOutlet }
  }

  /// Measures articles that share a passage, each against three others: a passage that hundreds share
  /// must not be measured for all their pairs.
  ///
  /// Copies share many passages, and one that meets strangers in one group meets its original in another:
  /// the two before it, or the longest, from which others were cut.
  private mutating func link(_ articles: [Int]) throws(SortError) {
    guard var longest = articles.first else { return }
    for (place, article) in articles.enumerated().dropFirst() {
      try measure(articles[place - 1], article)
      if place > 1 { try measure(articles[place - 2], article) }
      try measure(longest, article)
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

  /// Joins two articles if one is a copy of the other.
  private mutating func measure(_ first: Int, _ second: Int) throws(SortError) {
    guard isWithinReach(first, second), !clusters.areJoined(first, second),
      !refused.contains(first, second)
    else { return }
    let (left, right) = (try fingerprint(of: first), try fingerprint(of: second))
    if wording.isCopy(left, right, share: limits.copyShare) {
      clusters.join(first, second)
    } else {
      refused.insert(first, second)
    }
  }
}

/// Pairs that were measured lately and are no copies: furniture brings them up again and again.
private struct RefusedPairs {
  private var pairs = [UInt64](repeating: .max, count: 1 << 15)

  func contains(_ first: Int, _ second: Int) -> Bool {
    pairs[place(first, second)] == pair(first, second)
  }

  mutating func insert(_ first: Int, _ second: Int) {
    pairs[place(first, second)] = pair(first, second)
  }

  private func pair(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private func place(_ first: Int, _ second: Int) -> Int {
    Int((pair(first, second) &* 0x9e37_79b9_7f4a_7c15) >> 49)
  }
}
