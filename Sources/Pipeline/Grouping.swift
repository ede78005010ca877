// Copies and stories among the articles that were kept.

import Aggregates

/// Finds which articles belong together, once duplicates are dropped.
struct Grouping: Sendable {
  let limits: GroupLimits
  /// An existing folder for what memory does not hold.
  let folder: String
  let interruption: Interruption

  /// The clusters and stories of the articles of all parts.
  func groups(of queues: [ArticleQueue]) throws -> ArticleGroups {
    let lineup = try Lineup(queues, folder: folder, check: interruption.check)
    return try ArticleGroups(lineup, limits, folder: folder, check: interruption.check)
  }
}
