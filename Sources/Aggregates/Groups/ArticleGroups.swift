// What was found of all articles: who copies whom, and who tells the same event.

/// The clusters and stories of a run.
package struct ArticleGroups: Sendable {
  private let lineup: Lineup
  private let clusters: Clusters
  private let stories: Stories
  private let folder: String
  /// How many pairs of articles were measured against each other.
  let measured: Int

  /// Finds the groups of a lineup; `check` is called now and then, and what it throws ends the work.
  package init(
    _ lineup: Lineup, _ limits: GroupLimits, folder: String, check: () throws -> Void = {}
  ) throws {
    var copies = CopyFinder(lineup, limits, folder: folder)
    var stories = StoryFinder(lineup, limits, folder: folder)
    self.lineup = lineup
    self.folder = folder
    clusters = try copies.clusters(check: check)
    measured = copies.measured
    self.stories = try stories.stories(clusters, check: check)
  }

  /// The groups of a few records that are all at hand.
  package init(of records: [ArticleRecord], _ limits: GroupLimits, folder: String) throws {
    let queue = ArticleQueue(folder: folder, number: 0, memory: Lineup.memory)
    for record in records { try queue.add(record) }
    try self.init(Lineup([queue], folder: folder), limits, folder: folder)
  }

  /// Calls `body` with the articles of every cluster of two or more, the earliest first.
  package func forEachCluster(_ body: ([GroupedArticle]) throws -> Void) throws {
    try forEachGroup(named: "clusters", body) { article in
      clusters.isCopied(article) ? clusters.first(of: article) : nil
    }
  }

  /// Calls `body` with the articles of every story that outlets share, the earliest first.
  package func forEachStory(_ body: ([GroupedArticle]) throws -> Void) throws {
    try forEachGroup(named: "stories", body) { stories.first(of: $0) }
  }

  private func forEachGroup(
    named name: String, _ body: ([GroupedArticle]) throws -> Void, first: (Int) -> Int?
  ) throws {
    let postings = Postings(path: "\(folder)/\(name)", memory: Lineup.memory)
    for article in 0..<lineup.count {
      if let first = first(article) { try postings.add(UInt64(first), article) }
    }
    var buffer: [UInt8] = []
    try postings.forEachGroup { _, articles in
      try body(articles.map { try lineup.article($0, &buffer) })
    }
  }

  /// Tells a list, in which all articles are, to which cluster and story they belong.
  package func tell(_ list: ArticleList) throws(SortError) {
    var buffer: [UInt8] = []
    for article in 0..<lineup.count {
      let story = stories.first(of: article)
      let cluster = clusters.first(of: article)
      let isAlone = !clusters.isCopied(article)
      guard story != nil || !isAlone else { continue }
      let heading = try heading(of: article, &buffer)
      var membership = Membership(
        cluster: try self.heading(of: cluster, &buffer).id, isAlone: isAlone, story: "")
      if let story { membership.story = try self.heading(of: story, &buffer).id }
      try list.add(membership, of: heading)
    }
  }

  private func heading(
    of article: Int, _ buffer: inout [UInt8]
  ) throws(SortError) -> LineupEntry.Heading {
    try lineup.read(article, &buffer) { LineupEntry.Heading(decodingEntry: &$0) }
  }
}

/// The groups that an article belongs to, each as the id of its earliest article.
package struct Membership: Hashable, Sendable {
  /// The article itself where it has no copies.
  package var cluster: String
  /// Whether it has no copies.
  package var isAlone: Bool
  /// Empty where no other outlet tells the story.
  package var story: String

  package init(cluster: String, isAlone: Bool, story: String) {
    self.cluster = cluster
    self.isAlone = isAlone
    self.story = story
  }
}
