// How many rows hit anything at all in news: a lexicon of rare words looks large and finds little.

import Lexicons
import News
import Scoring

/// For each of three lexicons the share of rows that hit in the texts of several gold sets.
struct RowsInUse: GoldSet {
  static let name = "texts"
  static let folder = ""

  private static let kinds: [LexiconKind] = [.sentiment, .language, .attribution]
  private static let textsPerArticle = 20

  private let rulebook: Rulebook
  private let texts: [String]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    let mentions = try folder.table("newsmtsc/targets.csv", columns: ["text"])
    let coded = try folder.table("babe/sentences.csv", columns: ["text"])
    var seen: Set<String> = []
    var found = (mentions.rows + coded.rows).map { $0["text"] }.filter { seen.insert($0).inserted }
    let phrases = try folder.table("newswcl50/phrases.csv", columns: ["event", "outlet"])
    for name in Set(phrases.rows.map { "\($0["event"])/\($0["outlet"])" }).sorted() {
      let bytes = try folder.bytes(of: "newswcl50/articles/\(name).txt")
      found.append(String(decoding: bytes, as: UTF8.self))
    }
    texts = found
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var scorer = Scorer(rulebook: rulebook)
    var isHit = [Bool](repeating: false, count: rulebook.rows.count)
    for start in stride(from: 0, to: texts.count, by: Self.textsPerArticle) {
      let some = texts[start..<min(start + Self.textsPerArticle, texts.count)]
      let article = Article(
        outlet: Self.name, date: nil, url: "", title: "",
        text: Array(some.joined(separator: "\n\n").utf8),
        place: Place(source: Self.name, line: start))
      guard let scored = try? scorer.score(article) else { continue }
      for row in scored.rowHits { isHit[Int(row)] = true }
    }
    let figures = Self.kinds.map { kind in
      let tallies = rulebook.rows.indices.filter { rulebook.rows[$0].lexicon == kind }
        .map { Tally(right: isHit[$0] ? 1 : 0, total: 1) }
      return Figure(gold: Self.name, name: "\(kind.rawValue)-in-use", share: tallies)
    }
    return (figures, [])
  }
}
