// Whether articles in English are kept and others are not.

import News
import Scoring

/// English articles of two gold sets, and a paragraph of news in each of many other languages.
struct LanguageGold: GoldSet {
  static let name = "language"
  static let folder = ""

  private let rulebook: Rulebook
  private let english: [(name: String, text: [UInt8])]
  private let others: [(name: String, text: [UInt8])]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    var english: [(name: String, text: [UInt8])] = []
    let phrases = try folder.table("newswcl50/phrases.csv", columns: ["event", "outlet"])
    for name in Set(phrases.rows.map { "\($0["event"])/\($0["outlet"])" }).sorted() {
      english.append((name, try folder.bytes(of: "newswcl50/articles/\(name).txt")))
    }
    let file = "wcxb/flat.jsonl.gz"
    let pages = try GoldObjects(
      lines: folder.unpacked(file), path: "\(folder.path)/\(file)", fields: ["id", "body"])
    english += pages.rows.map { (String(decoding: $0[0], as: UTF8.self), $0[1]) }
    self.english = english
    let path = "\(keys)/texts.csv"
    let texts = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: ["language", "text"])
    others = texts.rows.map { ($0["language"], Array($0["text"].utf8)) }
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var scorer = Scorer(rulebook: rulebook)
    var misses: [Miss] = []
    func figure(
      _ name: String, _ texts: [(name: String, text: [UInt8])], areEnglish: Bool
    ) -> Figure {
      let tallies = texts.map { text in
        let objection = objection(to: text.text, &scorer)
        let isRight = (objection == nil) == areEnglish
        if !isRight {
          misses.append(
            Miss(
              figure: name, article: text.name,
              text: String(decoding: text.text.prefix(200), as: UTF8.self),
              expected: areEnglish ? "kept" : "rejected", found: objection ?? "kept", hits: "",
              context: ""))
        }
        return Tally(right: isRight ? 1 : 0, total: 1)
      }
      return Figure(gold: Self.name, name: name, share: tallies)
    }
    let figures = [
      figure("english-kept", english, areEnglish: true),
      figure("others-rejected", others, areEnglish: false),
    ]
    return (figures, misses)
  }

  /// Why a text is taken for another language; nil where it is not.
  private func objection(to text: [UInt8], _ scorer: inout Scorer) -> String? {
    let article = Article(
      outlet: Self.name, date: nil, url: "", title: "", text: text,
      place: Place(source: Self.name, line: 1))
    do throws(Rejection) {
      _ = try scorer.score(Repair.repaired(article))
      return nil
    } catch {
      return error.reason == .language ? error.detail : nil
    }
  }
}
