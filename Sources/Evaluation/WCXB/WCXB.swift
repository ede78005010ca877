// How much of the article comes out of a web page, and how much else with it.

import Readers
import Scoring

/// Web pages with the text that people took out of them.
struct WCXB: GoldSet {
  static let name = "wcxb"

  private let pages: [GoldPage]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    pages = try GoldPage.all(in: &folder)
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    let scores = pages.map { page in
      let lines = (try? WebPage(page.html))?.lines ?? []
      return WordBag(lines.joined(separator: "\n")).f1(against: WordBag(page.body))
    }
    return ([Figure(gold: Self.name, name: "html-text", mean: scores)], [])
  }
}
