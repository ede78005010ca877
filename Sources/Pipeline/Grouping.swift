// Copies and stories among the articles that were kept, found side by side.

import Aggregates

/// Finds which articles belong together, once duplicates are dropped.
struct Grouping: Sendable {
  let limits: GroupLimits
  /// An existing folder for what memory does not hold.
  let folder: String
  let isSideBySide: Bool
  let interruption: Interruption

  /// The clusters and stories of the articles of all parts.
  func groups(of queues: [ArticleQueue]) throws -> ArticleGroups {
    let lineup = try Lineup(queues, folder: folder, check: interruption.check)
    let stories = Background(isBeside: isSideBySide) {
      var finder = StoryFinder(lineup, limits, folder: folder)
      return try finder.stories(check: interruption.check)
    }
    var finder = CopyFinder(lineup, limits, folder: folder)
    let clusters = Result { try finder.clusters(check: interruption.check) }
    // Also where copies failed: nobody may write into a folder that is being taken away.
    let told = Result { try stories.value() }
    return ArticleGroups(lineup, try clusters.get(), try told.get(), folder: folder)
  }
}
