// Tunes stance: proposals for weights of rows and numbers of scoring.csv, and what they are worth elsewhere.

import Lexicons
package import Scoring

/// Fits the lexicons to coded mentions.
package struct StanceTuning {
  private let sums: StanceSums
  private let fit: StanceFit
  private let rulebook: Rulebook
  private let scoring: ScoringRows

  /// Takes apart what bears on each coded mention.
  ///
  /// Only weights that bear in `least` texts change; `scoring` says where the numbers stand.
  package init(
    _ measure: StanceMeasure, _ rulebook: Rulebook, _ scoring: ScoringRows, least: Int
  ) {
    self.rulebook = rulebook
    self.scoring = scoring
    sums = StanceSums(measure, rulebook)
    fit = StanceFit(
      isFitted: sums.support.map { $0 >= least }, isSet: scoring.holds,
      start: StanceModel(weights: sums.weights, rulebook.numbers))
  }

  /// Fits to all of the gold, and to four fifths of it at a time.
  package func tuned() -> Tuning {
    let model = fit.model(sums.mentions)
    return Tuning(
      proposals: numberProposals(model) + weightProposals(model),
      before: sums.mentions.macroF1(fit.start), after: sums.mentions.macroF1(model),
      validatedNumbers: validated { fit.numbers($0) }, validated: validated { fit.model($0) },
      fitted: fit.isFitted.count(where: \.self))
  }

  private func validated(_ fitted: ([MentionSum]) -> StanceModel) -> Double {
    let parts = sums.texts.map { Folds.number(of: $0) }
    var confusion = Confusion(classes: Polarity.allCases.count)
    for part in 0..<Folds.count {
      let others = zip(parts, sums.mentions).filter { $0.0 != part }.map(\.1)
      let own = zip(parts, sums.mentions).filter { $0.0 == part }.map(\.1)
      confusion.add(own.confusion(fitted(others)))
    }
    return confusion.macroF1 ?? 0
  }

  /// What is lost where one change is taken back.
  private func effect(_ model: StanceModel, _ takeBack: (inout StanceModel) -> Void) -> Double {
    var other = model
    takeBack(&other)
    return sums.mentions.macroF1(model) - sums.mentions.macroF1(other)
  }

  private func weightProposals(_ model: StanceModel) -> [Proposal] {
    sums.cells.indices.filter {
      fit.isFitted[$0] && abs(model.weights[$0] - sums.weights[$0]) > 0.05
    }
    .map { number in
      let cell = sums.cells[number]
      let row = rulebook.rows[cell.row]
      return Proposal(
        lexicon: row.lexicon.rawValue, row: "\(row.origin.file):\(row.origin.line)",
        pattern: row.pattern, column: cell.column.rawValue, old: sums.weights[number],
        new: model.weights[number], support: sums.support[number],
        effect: effect(model) { $0.weights[number] = sums.weights[number] })
    }
  }

  private func numberProposals(_ model: StanceModel) -> [Proposal] {
    let names = StanceModel.attachmentNames
    let attachments = names.indices.compactMap { number in
      scoring.proposal(
        of: names[number], from: fit.start.attachments[number], to: model.attachments[number],
        support: support(ofAttachment: number),
        effect: effect(model) { $0.attachments[number] = fit.start.attachments[number] })
    }
    let all = Set(sums.texts).count
    let thresholds = [
      scoring.proposal(
        of: "positive_stance", from: fit.start.positive, to: model.positive, support: all,
        effect: effect(model) { $0.positive = fit.start.positive }),
      scoring.proposal(
        of: "negative_stance", from: fit.start.negative, to: model.negative, support: all,
        effect: effect(model) { $0.negative = fit.start.negative }),
    ]
    return attachments + thresholds.compactMap(\.self)
  }

  private func support(ofAttachment number: Int) -> Int {
    let texts = zip(sums.texts, sums.mentions).filter { _, mention in
      mention.terms.contains { $0.attachment == number }
    }
    return Set(texts.map(\.0)).count
  }
}
