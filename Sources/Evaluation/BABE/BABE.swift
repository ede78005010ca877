// News sentences that experts call biased or not, with the words that make them so (BABE, Spinde et al. 2021).

import Scoring

/// Macro-F1 of biased and unbiased, with scoring.csv and with outlets left out, and F1 of biased words.
struct BABE: GoldSet {
  static let name = "babe"

  private let rulebook: Rulebook
  private let codings: [LanguageCoding]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    codings = try LanguageCoding.all(
      of: folder.table("sentences.csv", columns: ["text", "label", "outlet", "biased_words"]))
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    let measure = LanguageMeasure(codings, rulebook)
    let shown = ["macro_f1", "macro_f1_outlet_left_out", "word_f1"]
    let figures = measure.figures.filter { shown.contains($0.name) }.map { figure in
      var figure = figure
      figure.gold = Self.name
      figure.name = figure.name.replacing("_", with: "-")
      return figure
    }
    return (figures, measure.misses.map { miss($0) })
  }

  private func miss(_ result: LanguageResult) -> Miss {
    let biased = { (isBiased: Bool) in isBiased ? "biased" : "unbiased" }
    return Miss(
      figure: "macro-f1", article: "\(result.coded.line)",
      text: (result.coded.words ?? []).sorted().joined(separator: "; "),
      expected: biased(result.coded.isBiased), found: biased(result.isBiased),
      hits: result.hits.map { rulebook.citation(of: $0.row) }.joined(separator: "; "),
      context: result.coded.text)
  }
}
