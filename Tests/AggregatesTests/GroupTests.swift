// Clusters and stories are functions of the set of articles: order, parts and memory do not matter.

import News
import Testing

@testable import Aggregates

struct GroupTests {
  /// Articles with copies and retold events among them.
  private func newsroom() throws -> Newsroom {
    var made = MadeArticles(seed: 51)
    var newsroom = try Newsroom()
    for number in 0..<40 {
      let original = made.words(120)
      let names = (0..<6).map { "Name\(number)x\($0)" }
      for outlet in 0..<3 {
        let words =
          (outlet == 2 ? made.words(120) : made.replacing(0.05, of: original)) + names + names
        try newsroom.add(
          MadeArticles.text(words), by: "Outlet \((number + outlet) % 4)",
          day: number % 7 == 6 ? nil : number + outlet)
      }
    }
    return newsroom
  }

  @Test func `Any order, parts and memory give the same groups`() throws {
    let newsroom = try newsroom()
    let whole = try newsroom.groups()
    #expect(whole.clusters.count == 40)
    #expect(whole.stories.count > 20)
    var made = MadeArticles(seed: 52)
    for (parts, memory) in [(1, 4096), (2, 1 << 20), (3, 4096), (7, 1 << 16)] {
      var order = Array(newsroom.records.indices)
      made.shuffle(&order)
      #expect(try newsroom.groups(order: order, parts: parts, memory: memory) == whole)
    }
  }

  @Test func `Groups come with the cells that their articles were given`() throws {
    let newsroom = try newsroom()
    let folder = TemporaryFolder()
    let queue = ArticleQueue(folder: folder.path, number: 0, memory: 1 << 16)
    let store = RecordStore(folder: folder.path, name: "0", limit: 1 << 16, parts: 1)
    var random = SplitMix(seed: 53)
    var given: [String: ArticleRecord] = [:]
    for record in newsroom.records {
      var filled = random.record(0)
      (filled.key, filled.id, filled.outlet) = (record.key, record.id, record.outlet)
      (filled.date, filled.likeness) = (record.date, record.likeness)
      given[filled.id] = filled
      try store.add(filled)
    }
    _ = try RecordStore.mergeRecords([store], part: 0) { record, parts in
      try queue.add(record, parts)
    } drop: { _, _ in
    }
    let lineup = try Lineup([queue], folder: folder.path)
    let groups = try ArticleGroups(lineup, GroupLimits(), folder: folder.path)
    var seen = 0
    func check(_ group: [GroupedArticle]) {
      #expect(group.count > 1)
      for article in group {
        seen += 1
        guard let expected = given[article.id] else {
          Issue.record("an article that nobody gave")
          continue
        }
        #expect(article == GroupedArticle(expected))
      }
    }
    try groups.forEachCluster(check)
    try groups.forEachStory(check)
    #expect(seen > 150)
    // Nothing is left behind.
    #expect(folder.files == [])
  }
}
