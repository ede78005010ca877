// Web pages flattened to lines, with the article that is on them (WCXB): what cleaning leaves of them.

import News
import Scoring

/// How alike the cleaned text of a page and its article are, over all pages and over either half.
///
/// Rules are written with the pages of even numbers alone; the others tell what they are worth.
struct FlatPages: GoldSet {
  static let name = "wcxb-flat"
  static let folder = "wcxb"

  private struct Page {
    let number: Int
    let text: [UInt8]
    let body: [UInt8]
  }

  private let rulebook: Rulebook
  private let pages: [Page]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    let file = "flat.jsonl.gz"
    let objects = try GoldObjects(
      lines: folder.unpacked(file), path: "\(folder.path)/\(file)", fields: ["id", "text", "body"])
    pages = objects.rows.map { row in
      Page(number: Int(String(decoding: row[0], as: UTF8.self)) ?? 0, text: row[1], body: row[2])
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    var labeller = LineLabeller(rulebook: rulebook)
    let scores = pages.map { page in
      let article = Article(
        outlet: Self.name, date: nil, url: "", title: "", text: page.text,
        place: Place(source: Self.name, line: page.number))
      let cleaned = labeller.label(Repair.repaired(article)).cleaned
      return (
        isEven: page.number % 2 == 0,
        f1: WordBag(Self.text(cleaned)).f1(against: WordBag(Self.text(page.body)))
      )
    }
    let figures = [
      Figure(gold: Self.name, name: "flat-text", mean: scores.map(\.f1)),
      Figure(gold: Self.name, name: "flat-text-even", mean: scores.filter(\.isEven).map(\.f1)),
      Figure(gold: Self.name, name: "flat-text-odd", mean: scores.filter { !$0.isEven }.map(\.f1)),
    ]
    return (figures, [])
  }
}
