// Copies are found through what editors and scrapers do to them; other articles are none.

import News
import Testing

@testable import Aggregates

struct CopyTests {
  /// Puts changed copies of some articles among strangers; returns how many are found.
  private func found(
    of count: Int, words: Int = 400, seed: UInt64,
    _ change: (inout MadeArticles, [String]) -> String
  ) throws -> Int {
    var made = MadeArticles(seed: seed)
    var newsroom = try Newsroom()
    var pairs: [(Int, Int)] = []
    for number in 0..<count {
      let original = made.words(words)
      let first = try newsroom.add(MadeArticles.text(original), by: "Agency", day: number % 9)
      let copy = try newsroom.add(change(&made, original), by: "Star", day: number % 9 + 2)
      pairs.append((first, copy))
      try newsroom.add(MadeArticles.text(made.words(words)), by: "Post", day: number % 9)
    }
    let groups = try newsroom.groups()
    // Whoever is found is found with nobody else.
    #expect(groups.clusters.allSatisfy { $0.count == 2 })
    #expect(groups.clusters.isSubset(of: pairs.map { [$0, $1] }))
    return pairs.count { groups.areCopies($0, $1) }
  }

  @Test(arguments: [150, 400, 1500])
  func `Copies are found when they are cut to a third`(_ words: Int) throws {
    for place in 0..<3 {
      let found = try found(of: 40, words: words, seed: 21) { _, original in
        MadeArticles.text(Array(original[(place * words / 3)...].prefix(words / 3)))
      }
      #expect(found == 40)
    }
  }

  @Test(arguments: [150, 400, 1500])
  func `Copies are found when text is added`(_ words: Int) throws {
    let found = try found(of: 40, words: words, seed: 22) { made, original in
      MadeArticles.text(made.words(words / 2) + original + made.words(words))
    }
    #expect(found == 40)
  }

  @Test func `Copies are found with a ticker between their paragraphs`() throws {
    #expect(try found(of: 40, seed: 23) { $0.withTicker($1) } == 40)
  }

  @Test(arguments: [150, 400, 1500])
  func `Copies are found when a tenth of the words is replaced`(_ words: Int) throws {
    let found = try found(of: 100, words: words, seed: 24) { made, original in
      MadeArticles.text(made.replacing(0.1, of: original))
    }
    #expect(found >= 99)
  }

  @Test func `Copies are found whatever the case, the marks and the headline`() throws {
    let found = try found(of: 20, seed: 25) { _, original in
      "Another headline\n"
        + MadeArticles.text(original).uppercased().replacing(",", with: " –").replacing(
          ". ", with: "! “")
    }
    #expect(found == 20)
  }

  @Test
  func `Most copies are found that are cut to a third and have a tenth of their words replaced`()
    throws
  {
    let found = try found(of: 200, seed: 26) { made, original in
      MadeArticles.text(made.replacing(0.1, of: Array(original.prefix(133))))
    }
    #expect(found >= 180)
  }

  @Test func `Texts that have a third in common are no copies`() throws {
    let found = try found(of: 60, seed: 27) { made, original in
      MadeArticles.text(Array(original.prefix(133)) + made.words(267))
    }
    #expect(found == 0)
  }

  @Test func `Short texts are no copies by chance`() throws {
    var made = MadeArticles(seed: 28)
    var newsroom = try Newsroom()
    let opening = made.words(8)
    for number in 0..<300 {
      let text = MadeArticles.text(opening + made.words(6 + number % 12))
      try newsroom.add(text, by: "Outlet \(number % 7)", title: "Report \(number)")
    }
    #expect(try newsroom.groups().clusters == [])
  }

  @Test(arguments: [1, 40])
  func `Articles that share furniture are no copies, and few are measured`(_ outlets: Int) throws {
    var made = MadeArticles(seed: 29)
    var newsroom = try Newsroom()
    // Of one outlet even where furniture is most of the article.
    let furniture = made.words(outlets == 1 ? 200 : 60)
    for number in 0..<400 {
      try newsroom.add(
        MadeArticles.text(made.words(100) + furniture), by: "Outlet \(number % outlets)",
        day: number % 3)
    }
    let groups = try newsroom.groups()
    #expect(groups.clusters == [])
    #expect(groups.measured < 4 * 400)
  }

  @Test func `A text that hundreds print is one cluster, found without measuring all pairs`() throws
  {
    var made = MadeArticles(seed: 30)
    var newsroom = try Newsroom()
    let original = made.words(300)
    for number in 0..<300 {
      let text = MadeArticles.text(Array(original.prefix(300 - number % 200)) + made.words(20))
      try newsroom.add(text, by: "Outlet \(number)", day: number % 5)
    }
    let groups = try newsroom.groups()
    #expect(groups.clusters.map(\.count) == [300])
    #expect(groups.measured < 4 * 300)
  }

  @Test func `Copies are printed within seven days of each other, from copy to copy`() throws {
    var made = MadeArticles(seed: 31)
    let (often, seldom) = (MadeArticles.text(made.words(200)), MadeArticles.text(made.words(200)))
    var newsroom = try Newsroom()
    for day in [14, 0, 7] { try newsroom.add(often, by: "Outlet \(day)", day: day) }
    for day in [0, 8] { try newsroom.add(seldom, by: "Outlet \(day)", day: day) }
    #expect(try newsroom.groups().clusters == [[1, 2, 0]])
    var limits = GroupLimits()
    limits.copyDays = 8
    #expect(try newsroom.groups(limits: limits).clusters == [[1, 2, 0], [3, 4]])
  }

  @Test func `An article without a date may be a copy of any`() throws {
    var made = MadeArticles(seed: 32)
    let text = MadeArticles.text(made.words(200))
    var newsroom = try Newsroom()
    try newsroom.add(text, by: "Star", day: nil)
    try newsroom.add(text, by: "Post", day: 40)
    let groups = try newsroom.groups()
    #expect(groups.clusters == [[1, 0]])
    #expect(groups.memberships[0]?.cluster == newsroom.records[1].id)
    #expect(groups.memberships[1]?.cluster == newsroom.records[1].id)
  }

  @Test func `An article without copies is a cluster of its own`() throws {
    var made = MadeArticles(seed: 33)
    var newsroom = try Newsroom()
    try newsroom.add(MadeArticles.text(made.words(200)))
    let groups = try newsroom.groups()
    #expect(
      groups.memberships[0]
        == Membership(cluster: newsroom.records[0].id, isAlone: true, story: ""))
    #expect(groups.clusters == [] && groups.stories == [])
  }
}
