// Articles scored and brought together as a run does it: which are copies, which tell one story.

import Lexicons
import News
import Scoring

@testable import Aggregates

/// Collects articles and finds their groups.
struct Newsroom {
  private(set) var records: [ArticleRecord] = []
  private var scorer: Scorer
  private var maker: RecordMaker

  init() throws {
    let files = [
      LexiconFile(path: "actors.csv", bytes: Array("pattern,actor,name,kind\n,army,Army,\n".utf8)),
      LexiconFile(
        path: "names.csv", bytes: Array("pattern,actor,label,valence\narmy,army,army,\n".utf8)),
    ]
    let rulebook = try Rulebook(Lexicons.read(files).lexicons)
    scorer = Scorer(rulebook: rulebook)
    maker = RecordMaker(rulebook: rulebook, ranks: EvidenceRanks(.standard))
  }

  /// Adds an article; `day` counts from the first of March 2021.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func add(
    _ text: String, by outlet: String = "Star", day: Int? = 0, title: String = ""
  ) throws -> Int {
    let date = day.flatMap { Day(year: 2021, month: 3 + $0 / 30, day: 1 + $0 % 30) }
    let article = Article(
      outlet: outlet, date: date, url: "", title: title, text: Array(text.utf8),
      place: Place(source: "in", line: records.count + 1))
    let scored = try scorer.score(article)
    records.append(maker.record(of: scored, article: article, text: scorer.cleanedText))
    return records.count - 1
  }

  /// The articles of one cluster or story, by number, in order.
  typealias Group = [Int]

  struct Groups: Equatable {
    var clusters: Set<Group> = []
    var stories: Set<Group> = []
    /// What articles.csv says of each, by number of the article.
    var memberships: [Int: Membership] = [:]
    /// How many pairs of articles were measured against each other.
    var measured = 0

    func areCopies(_ left: Int, _ right: Int) -> Bool {
      clusters.contains { $0.contains(left) && $0.contains(right) }
    }
  }

  /// What is found when the records come in an order, in so many parts.
  func groups(
    order: [Int]? = nil, parts: Int = 1, memory: Int = 1 << 20, limits: GroupLimits = GroupLimits()
  ) throws -> Groups {
    let folder = TemporaryFolder()
    let store = RecordStore(folder: folder.path, name: "0", limit: memory, parts: parts)
    for number in order ?? Array(records.indices) { try store.add(records[number]) }
    let list = ArticleList(folder: folder.path, name: "0", memory: memory)
    let cap = EvidenceRanks(.none).close()
    let queues = try (0..<parts).map { part in
      let queue = ArticleQueue(folder: folder.path, number: part, memory: memory / parts)
      _ = try RecordStore.mergeRecords([store], part: part) { record, parts in
        try queue.add(record, parts)
        try list.add(record, cap)
      } drop: { _, _ in
      }
      return queue
    }
    let lineup = try Lineup(queues, folder: folder.path)
    let found = try ArticleGroups(lineup, limits, folder: folder.path)
    var groups = Groups()
    groups.measured = found.measured
    let numbers = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1.id, $0) })
    try found.forEachCluster { groups.clusters.insert($0.compactMap { numbers[$0.id] }) }
    try found.forEachStory { groups.stories.insert($0.compactMap { numbers[$0.id] }) }
    try found.tell(list)
    try ArticleList.readAll([list]) { record, membership in
      if let number = numbers[record.id] { groups.memberships[number] = membership }
    }
    return groups
  }
}
