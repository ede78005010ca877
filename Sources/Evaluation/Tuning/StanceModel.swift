// Stance as a sum that can be fitted: weights of rows, how much of them reaches an actor, and two thresholds.

import Lexicons
import Scoring

/// A cell of a row that weighs something for actors.
struct WeightCell: Hashable {
  enum Column: String {
    case weight, agent, target
  }

  /// The number of the row in `Rulebook.rows`.
  let row: Int
  let column: Column
}

/// Everything that can be fitted, in the order in which sums refer to it.
struct StanceModel {
  /// By cell.
  var weights: [Double]
  /// How much of a weight reaches an actor: by `StanceModel.attachments`.
  var attachments: [Double]
  var positive: Double
  var negative: Double
  private let normaliser: Double

  init(weights: [Double], _ numbers: ScoringNumbers) {
    self.weights = weights
    attachments =
      [numbers.predicateWeight] + Relation.allCases.map { numbers.weight(of: $0) }
      + [numbers.labelWeight]
    positive = numbers.positiveStance
    negative = numbers.negativeStance
    normaliser = numbers.stanceNormaliser
  }

  /// The names of the attachments in scoring.csv.
  static let attachmentNames =
    ["predicate_weight"] + Relation.allCases.map { "\($0)_weight" } + ["label_weight"]

  /// The sums from which on and down to which a stance is no longer neutral.
  var limits: (negative: Double, positive: Double) { (sum(of: negative), sum(of: positive)) }

  /// The sum that gives a stance: the inverse of T/sqrt(T^2+n).
  private func sum(of stance: Double) -> Double {
    stance * (normaliser / max(1 - stance * stance, 1e-6)).squareRoot()
  }
}

/// A coded mention as a sum of weight x attachment x shifters.
struct MentionSum {
  struct Term {
    /// The number of the cell; nil for names, whose valence is fixed.
    let cell: Int?
    /// The number of the attachment.
    let attachment: Int
    /// Shifters, and for names their valence.
    let factor: Double
  }

  let label: Polarity
  let terms: [Term]

  func value(_ model: StanceModel) -> Double {
    var sum = 0.0
    for term in terms {
      let weight = term.cell.map { model.weights[$0] } ?? 1
      sum += weight * model.attachments[term.attachment] * term.factor
    }
    return sum
  }

  func predicted(_ model: StanceModel, _ limits: (negative: Double, positive: Double)) -> Polarity {
    let value = value(model)
    // A sum of points that is just at a limit is one in whole points too.
    if value >= limits.positive - 5e-5 { return .positive }
    return value <= limits.negative + 5e-5 ? .negative : .neutral
  }
}

extension [MentionSum] {
  /// How the mentions are coded and predicted.
  func confusion(_ model: StanceModel) -> Confusion {
    var confusion = Confusion(classes: Polarity.allCases.count)
    let limits = model.limits
    for mention in self {
      confusion.count(
        coded: mention.label.number, predicted: mention.predicted(model, limits).number)
    }
    return confusion
  }

  func macroF1(_ model: StanceModel) -> Double { confusion(model).macroF1 ?? 0 }
}
