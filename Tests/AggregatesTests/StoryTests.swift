// Reports of one event are told from reports of others.

import News
import Testing

@testable import Aggregates

struct StoryTests {
  /// An event: names that its reports have, and the words of the field.
  private struct Event {
    var names: [String]
    var words: [String]
  }

  private func event(_ made: inout MadeArticles) -> Event {
    Event(
      names: made.words(60).filter { $0.count > 4 }.prefix(8).map {
        $0.prefix(1).uppercased() + $0.dropFirst() + "ov"
      },
      words: made.words(60).filter { $0.count > 4 }.prefix(12).map { $0 + "ing" })
  }

  /// A report of an event in words of its own, with the names and some of the words.
  private func report(_ event: Event, _ made: inout MadeArticles) -> String {
    var words = made.words(200)
    for (number, name) in (event.names.dropLast(2) + event.words.prefix(8)).enumerated() {
      for repeated in 0..<2 { words[7 + number * 10 + repeated * 3] = name }
    }
    return MadeArticles.text(words)
  }

  @Test func `Reports of an event by several outlets are a story, those of others are not in it`()
    throws
  {
    var made = MadeArticles(seed: 41)
    var newsroom = try Newsroom()
    var expected: Set<[Int]> = []
    for _ in 0..<20 {
      let event = event(&made)
      let story = try (0..<5).map { number in
        try newsroom.add(report(event, &made), by: "Outlet \(number)", day: number / 2)
      }
      expected.insert(story)
      try newsroom.add(MadeArticles.text(made.words(200)), by: "Outlet 9")
    }
    let groups = try newsroom.groups()
    #expect(Set(groups.stories.map { $0.sorted() }) == expected)
    #expect(groups.clusters == [])
    for story in groups.stories {
      for article in story {
        #expect(groups.memberships[article]?.story == newsroom.records[story[0]].id)
      }
    }
  }

  @Test func `A story ends with the window of its first report, however many follow`() throws {
    var made = MadeArticles(seed: 42)
    var newsroom = try Newsroom()
    let event = event(&made)
    for day in 0..<8 {
      for outlet in ["Post", "Star"] {
        try newsroom.add(report(event, &made), by: outlet, day: day)
      }
    }
    let stories = try newsroom.groups().stories.map { Set($0) }
    #expect(Set(stories) == [Set(0..<8), Set(8..<16)])
    var limits = GroupLimits()
    limits.storyDays = 1
    #expect(try newsroom.groups(limits: limits).stories.count == 4)
    limits.storyLikeness = 1
    #expect(try newsroom.groups(limits: limits).stories == [])
  }

  @Test func `An article that would do for two stories is in the one that it is more like`() throws
  {
    var made = MadeArticles(seed: 45)
    var newsroom = try Newsroom()
    var limits = GroupLimits()
    limits.storyLikeness = 0.15
    var expected: Set<[Int]> = []
    for _ in 0..<10 {
      let (earlier, later) = (event(&made), event(&made))
      let others = try ["Star", "Post"].map { outlet in
        try newsroom.add(report(earlier, &made), by: outlet, day: 0)
      }
      let first = try newsroom.add(report(later, &made), by: "Star", day: 1)
      var words = report(later, &made).split(separator: " ").map(String.init)
      for (number, name) in earlier.names.enumerated() {
        words[101 + number * 10] = name
        words[104 + number * 10] = name
      }
      // It names all of the earlier event, and would be found with it.
      let both = try newsroom.add(words.joined(separator: " "), by: "Mail", day: 2)
      let alone = try newsroom.groups(order: others + [both], limits: limits)
      #expect(alone.stories.map { Set($0) } == [Set(others + [both])])
      expected.formUnion([others, [first, both]])
    }
    let groups = try newsroom.groups(limits: limits)
    #expect(Set(groups.stories.map { $0.sorted() }) == expected)
  }

  @Test func `Reports of one outlet alone, and those without a date, are no story`() throws {
    var made = MadeArticles(seed: 43)
    var newsroom = try Newsroom()
    let (one, other) = (event(&made), event(&made))
    for day in 0..<3 { try newsroom.add(report(one, &made), by: "Star", day: day) }
    for outlet in ["Star", "Post"] { try newsroom.add(report(other, &made), by: outlet, day: nil) }
    let groups = try newsroom.groups()
    #expect(groups.stories == [])
    #expect(groups.memberships.values.allSatisfy { $0.story.isEmpty })
    #expect(groups.memberships.count == 5)
  }

  @Test func `Fifty reports of an event are one story, found without comparing all pairs`() throws {
    var made = MadeArticles(seed: 44)
    var newsroom = try Newsroom()
    let event = event(&made)
    for number in 0..<50 {
      try newsroom.add(report(event, &made), by: "Outlet \(number)", day: number % 4)
      for _ in 0..<2 { try newsroom.add(MadeArticles.text(made.words(120)), day: number % 4) }
    }
    // Made-up reports are less alike than those of newspapers.
    var limits = GroupLimits()
    limits.storyLikeness = 0.15
    #expect(try newsroom.groups(limits: limits).stories.map(\.count) == [50])
  }
}
