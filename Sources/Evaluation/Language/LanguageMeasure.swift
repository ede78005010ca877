// Whether sentences with hits of language.csv are those that coders call biased, and for the same words.

import Lexicons
package import Scoring

/// What was found in a coded sentence.
package struct LanguageResult: Sendable {
  package let coded: LanguageCoding
  package let hits: [FoundLanguage]
  package let isBiased: Bool
  /// What the families of the hits sum up to.
  package let sum: Double
  let counts: FamilyCounts
}

/// Reads coded sentences, and compares.
package struct LanguageMeasure {
  package let results: [LanguageResult]
  private let model: LanguageModel

  package init(_ codings: [LanguageCoding], _ rulebook: Rulebook) {
    let model = LanguageModel(rulebook.numbers)
    var reader = TextReader(rulebook: rulebook)
    self.model = model
    results = codings.map { coded in
      let hits = reader.language(in: Array(coded.text.utf8))
      let counts = LanguageModel.families.map { family in hits.count { $0.family == family } }
      return LanguageResult(
        coded: coded, hits: hits, isBiased: model.isBiased(counts), sum: model.sum(counts),
        counts: counts)
    }
  }

  /// The sentences that were taken for something else, those first whose sum is farthest off.
  package var misses: [LanguageResult] {
    let threshold = model.threshold
    return results.filter { $0.isBiased != $0.coded.isBiased }.sorted { left, right in
      let (far, near) = (abs(left.sum - threshold), abs(right.sum - threshold))
      return far != near ? far > near : left.coded.line < right.coded.line
    }
  }
}

// Figures.
extension LanguageMeasure {
  /// Figures of sentences, the same with the model fitted to all outlets but one, and figures of words.
  package var figures: [Figure] { sentenceFigures + leftOutFigures + wordFigures }

  private var sentenceFigures: [Figure] {
    ConfusionFigure.all(of: ["unbiased", "biased"])
      .measured(gold: "language", results.map { unit($0, $0.isBiased) }, classes: 2)
  }

  private func unit(_ result: LanguageResult, _ isBiased: Bool) -> Confusion {
    var unit = Confusion(classes: 2)
    unit.count(coded: result.coded.isBiased ? 1 : 0, predicted: isBiased ? 1 : 0)
    return unit
  }

  /// Macro-F1 where each outlet is predicted by a model that was fitted to the others.
  private var leftOutFigures: [Figure] {
    let outlets = Set(results.map(\.coded.outlet)).sorted()
    guard outlets.count > 1 else { return [] }
    let models = Dictionary(uniqueKeysWithValues: outlets.map { ($0, fitted(without: $0)) })
    let units = results.map { result in
      unit(result, (models[result.coded.outlet] ?? model).isBiased(result.counts))
    }
    return [ConfusionFigure.macroF1.named("macro_f1_outlet_left_out")]
      .measured(gold: "language", units, classes: 2)
  }

  private func fitted(without outlet: String) -> LanguageModel {
    model.fitted(
      to: results.filter { $0.coded.outlet != outlet }.map { ($0.counts, $0.coded.isBiased) })
  }

  /// Of the words of hits that count, those that coders marked too.
  private var wordFigures: [Figure] {
    let units = results.compactMap { result in
      result.coded.words.map { words(marked: $0, found: words(of: result)) }
    }
    guard !units.isEmpty else { return [] }
    let figures = [
      ConfusionFigure(
        name: "word_precision", value: { $0.precision(1) }, count: { $0.predicted(1) }),
      ConfusionFigure(name: "word_recall", value: { $0.recall(1) }, count: { $0.coded(1) }),
      ConfusionFigure(name: "word_f1", value: { $0.f1(1) }, count: { $0.coded(1) }),
    ]
    return figures.measured(gold: "language", units, classes: 2)
  }

  private func words(of result: LanguageResult) -> Set<String> {
    let bytes = Array(result.coded.text.utf8)
    let weights = Dictionary(uniqueKeysWithValues: zip(LanguageModel.families, model.weights))
    let counted = result.hits.filter { weights[$0.family, default: 0] > 0 }
    return Set(
      counted.flatMap { LanguageCoding.words(of: String(decoding: bytes[$0.bytes], as: UTF8.self)) }
    )
  }

  private func words(marked: Set<String>, found: Set<String>) -> Confusion {
    var unit = Confusion(classes: 2)
    for word in marked.union(found) {
      unit.count(coded: marked.contains(word) ? 1 : 0, predicted: found.contains(word) ? 1 : 0)
    }
    return unit
  }
}
