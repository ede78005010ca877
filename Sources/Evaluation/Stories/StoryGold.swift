// Whether reports of one event are told from reports of others.

import Aggregates
import Glibc
import News
import Scoring

/// The articles of NewsWCL50, five events by five outlets, as if all were printed on one day.
///
/// Two figures over pairs of articles of different outlets: which of those in one story are on one event,
/// and which of those on one event are in one story. Some of the events have actors and places in common.
struct StoryGold: GoldSet {
  static let name = "stories"
  static let folder = "newswcl50"

  private let rulebook: Rulebook
  private let articles: [EventReport]

  /// An article whose event is known.
  private struct EventReport {
    var event: String
    var outlet: String
    var text: [UInt8]

    var name: String { "\(event)/\(outlet)" }
  }

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    let phrases = try folder.table("phrases.csv", columns: ["event", "outlet"])
    var articles: [EventReport] = []
    for name in Set(phrases.rows.map { "\($0["event"])/\($0["outlet"])" }).sorted() {
      let parts = name.split(separator: "/").map(String.init)
      articles.append(
        EventReport(
          event: parts[0], outlet: parts[1], text: try folder.bytes(of: "articles/\(name).txt")))
    }
    self.articles = articles
  }

  func measured() throws(EvaluationError) -> (figures: [Figure], misses: [Miss]) {
    let stories: [String?]
    do {
      stories = try self.stories()
    } catch {
      throw EvaluationError("stories: \(error)")
    }
    var (right, found) = ([Tally](), [Tally]())
    var misses: [Miss] = []
    for (first, article) in articles.enumerated() {
      var (ofStory, ofEvent) = (Tally(), Tally())
      for second in (first + 1)..<max(articles.count, first + 1) {
        let other = articles[second]
        guard other.outlet != article.outlet else { continue }
        let areTold = stories[first] != nil && stories[first] == stories[second]
        let areOne = article.event == other.event
        if areTold { ofStory.count(areOne) }
        if areOne { ofEvent.count(areTold) }
        guard areTold != areOne else { continue }
        misses.append(
          Miss(
            figure: areTold ? "pairs-right" : "pairs-found", article: article.name,
            text: other.name, expected: areOne ? "one story" : "two",
            found: areTold ? "one" : "two",
            hits: "", context: ""))
      }
      right.append(ofStory)
      found.append(ofEvent)
    }
    let figures = [("pairs-right", right), ("pairs-found", found)].map {
      Figure(gold: Self.name, name: $0.0, share: $0.1)
    }
    return (figures, misses)
  }

  /// The story of each article, as a run finds it.
  private func stories() throws -> [String?] {
    var scorer = Scorer(rulebook: rulebook)
    var maker = RecordMaker(rulebook: rulebook, ranks: EvidenceRanks(.none))
    let records = try articles.enumerated().map { number, article in
      let article = Repair.repaired(
        Article(
          outlet: article.outlet, date: Day(year: 2018, month: 4, day: 20), url: "", title: "",
          text: article.text, place: Place(source: Self.name, line: number + 1)))
      return maker.record(
        of: try scorer.score(article), article: article, text: scorer.cleanedText)
    }
    var stories: [String: String] = [:]
    let folder = try ScratchFolder()
    try ArticleGroups(of: records, GroupLimits(rulebook.numbers), folder: folder.path).forEachStory
    {
      for record in $0 { stories[record.id] = $0.first?.id }
    }
    return records.map { stories[$0.id] }
  }
}

/// A folder for as long as somebody needs it.
private final class ScratchFolder {
  let path: String

  init() throws(EvaluationError) {
    var template = Array("\(P_tmpdir)/slant-evaluate-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp) != nil }
    guard made else { throw EvaluationError("\(P_tmpdir): \(String(cString: strerror(errno)))") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { rmdir(path) }
}
