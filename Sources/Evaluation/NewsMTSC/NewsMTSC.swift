// News sentences with the polarity toward a person whom they mention (NewsMTSC, Hamborg & Donnay 2021).

import Scoring

/// Macro-F1 of the stance in each split.
struct NewsMTSC: GoldSet {
  static let name = "newsmtsc"

  private static let splits = ["train", "dev-mt", "dev-rw"]

  private let rulebook: Rulebook
  private let mentions: [(split: String, mentions: [StanceCoding])]

  init(_ folder: inout GoldFolder, keys: String, rulebook: Rulebook) throws(EvaluationError) {
    self.rulebook = rulebook
    var mentions: [(String, [StanceCoding])] = []
    for split in Self.splits {
      var table = try folder.table("targets.csv", columns: StanceCoding.columns)
      try table.keep([RowChoice(column: "split", value: split)])
      mentions.append((split, try StanceCoding.all(of: table)))
    }
    self.mentions = mentions
  }

  func measured() -> (figures: [Figure], misses: [Miss]) {
    let measures = mentions.map { ($0.split, StanceMeasure($0.mentions, rulebook)) }
    let figures = measures.flatMap { split, measure in
      [ConfusionFigure.macroF1.named("macro-f1-\(split)")]
        .measured(gold: Self.name, measure.confusions, classes: Polarity.allCases.count)
    }
    // The other splits tell what rules are worth only as long as nobody reads them.
    let misses = measures.first { $0.0 == "train" }?.1.misses ?? []
    return (figures, misses.map { miss($0) })
  }

  private func miss(_ result: StanceResult) -> Miss {
    Miss(
      figure: "macro-f1-train", article: "\(result.coded.line)", text: result.coded.words,
      expected: result.coded.label.rawValue, found: result.predicted.rawValue,
      hits: result.reading.bearings.filter { $0.row >= 0 }
        .map { "\(rulebook.citation(of: $0.row)) (\($0.score.fourPlaces))" }
        .joined(separator: "; "), context: result.coded.text)
  }
}
