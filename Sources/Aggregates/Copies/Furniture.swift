// What an outlet prints again and again: "Sign up for our newsletter", who the author is, how to write to us.

/// The passages that are an outlet's furniture.
///
/// Furniture may be most of a short article, and makes no copies of two.
struct Furniture {
  /// By outlet and passage; there are few.
  private var known: Set<Passage> = []

  private struct Passage: Hashable {
    var outlet: UInt32
    var passage: UInt64
  }

  /// What stands in more articles of an outlet than this is furniture.
  private static let most = 12
  /// How much of two articles' other passages they share at least: .6 of what is left of runs of three
  /// words leaves .43 of those of five, and the sample is small.
  private static let share = 0.25

  /// The articles with a passage, without those of outlets whose furniture it is.
  mutating func leaveOut(_ articles: [Int], _ passage: UInt64, _ lineup: Lineup) -> [Int] {
    guard articles.count > Furniture.most else { return articles }
    var counts: [UInt32: Int] = [:]
    for article in articles { counts[lineup.outlet(of: article), default: 0] += 1 }
    let outlets = counts.filter { $0.value > Furniture.most }
    guard !outlets.isEmpty else { return articles }
    for outlet in outlets.keys { known.insert(Passage(outlet: outlet, passage: passage)) }
    return articles.filter { outlets[lineup.outlet(of: $0)] == nil }
  }

  /// Whether two articles of one outlet also share what is not its furniture.
  func isCopy(_ left: [UInt64], _ right: [UInt64], _ outlet: UInt32) -> Bool {
    guard !known.isEmpty else { return true }
    let (left, right) = (own(left, outlet), own(right, outlet))
    let bound = min(left.max() ?? 0, right.max() ?? 0)
    let shorter = min(left.count { $0 <= bound }, right.count { $0 <= bound })
    let common = left.intersection(right).count
    return common > 0 && Double(common) >= Furniture.share * Double(shorter)
  }

  private func own(_ passages: [UInt64], _ outlet: UInt32) -> Set<UInt64> {
    Set(passages.filter { !known.contains(Passage(outlet: outlet, passage: $0)) })
  }
}
