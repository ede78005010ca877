// False alarms of cleaning: articles that hold hardly any noise, so that what goes is text.

import Lexicons
import News
import Scoring

/// The share of lines of NewsWCL50's articles that lose nothing.
///
/// Lines of fewer than five words are left out: they are places, credits and headings.
struct BodyLines: GoldSet {
  static let name = "lines"
  static let folder = "newswcl50"

  private static let fewestWords = 5

  private let rulebook: Rulebook
  private let articles: [(name: String, text: [UInt8])]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    let phrases = try folder.table("phrases.csv", columns: ["event", "outlet"])
    var articles: [(name: String, text: [UInt8])] = []
    for name in Set(phrases.rows.map { "\($0["event"])/\($0["outlet"])" }).sorted() {
      articles.append((name, try folder.bytes(of: "articles/\(name).txt")))
    }
    self.articles = articles
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var labeller = LineLabeller(rulebook: rulebook)
    let rules = rulebook.lineRuleNames
    var tallies: [Tally] = []
    var misses: [Miss] = []
    for (name, text) in articles {
      let article = Repair.repaired(
        Article(
          outlet: Self.name, date: nil, url: "", title: "", text: text,
          place: Place(source: name, line: 1)))
      let labelled = labeller.label(article)
      var tally = Tally()
      for line in labelled.lines {
        let bytes = article.text[line.bytes]
        guard bytes.split(separator: UInt8(ascii: " ")).count >= Self.fewestWords else { continue }
        let isCut = labelled.dateline.lowerBound == line.bytes.lowerBound
        let loses = isCut && !labelled.dateline.isEmpty
        let isKept = (line.label == .body && !loses) || line.label == .headline
        tally.count(isKept)
        guard !isKept else { continue }
        misses.append(
          Miss(
            figure: "body-lines-kept", article: name, text: String(decoding: bytes, as: UTF8.self),
            expected: "body", found: loses ? "dateline" : line.label.description,
            hits: line.rule.flatMap { rules[$0] } ?? "", context: ""))
      }
      tallies.append(tally)
    }
    return ([Figure(gold: Self.name, name: "body-lines-kept", share: tallies)], misses)
  }
}
