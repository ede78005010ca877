// Fits the numbers of scoring.csv by search, and the weights of rows by regularised regression.

/// Fits a model to coded mentions, staying near what the lexicons say.
///
/// Everything goes in a fixed order in plain arithmetic: the same gold gives the same numbers.
struct StanceFit {
  /// Which cells may change: those with enough support.
  let isFitted: [Bool]
  /// Whether a number of scoring.csv may change: those that stand there.
  let isSet: (String) -> Bool
  /// What the lexicons say.
  let start: StanceModel

  private static let attachmentSteps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.2, 1.5]
  private static let thresholdSteps = [
    0.02, 0.05, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.35, 0.4,
  ]
  /// A number changes only where macro-F1 grows by this.
  private static let leastGain = 0.0005
  /// How much a weight is drawn to what the lexicon says: as much as by so many codings.
  private static let pull = 4.0
  /// How fast a label grows likely beyond its threshold.
  ///
  /// With 3, or with less pull, weights fit the gold better and other texts worse (NewsMTSC); with 1 they
  /// hardly move.
  private static let steepness = 2.0
  private static let rounds = 60

  /// The numbers of scoring.csv alone.
  func numbers(_ mentions: [MentionSum]) -> StanceModel { searched(start, mentions) }

  /// Numbers, then weights, then numbers again.
  func model(_ mentions: [MentionSum]) -> StanceModel {
    searched(regressed(numbers(mentions), mentions), mentions)
  }
}

// Numbers.
extension StanceFit {
  /// Sets one number after another to the best of a few steps until none gets better.
  private func searched(_ model: StanceModel, _ mentions: [MentionSum]) -> StanceModel {
    var best = model
    var score = mentions.macroF1(best)
    var isBetter = true
    func attempt(_ change: (inout StanceModel) -> Void) {
      var other = best
      change(&other)
      let value = mentions.macroF1(other)
      guard value > score + Self.leastGain else { return }
      (best, score, isBetter) = (other, value, true)
    }
    while isBetter {
      isBetter = false
      for step in Self.thresholdSteps where isSet("positive_stance") {
        attempt { $0.positive = step }
      }
      for step in Self.thresholdSteps where isSet("negative_stance") {
        attempt { $0.negative = -step }
      }
      for (number, name) in StanceModel.attachmentNames.enumerated()
      where best.attachments[number] != 0 && isSet(name) {
        for step in Self.attachmentSteps { attempt { $0.attachments[number] = step } }
      }
    }
    return best
  }
}

// Weights.
extension StanceFit {
  /// An ordinal logistic regression with fixed thresholds: each class counts alike, and a weight keeps its
  /// sign, for a row that should say the opposite is for an editor to judge.
  private func regressed(_ model: StanceModel, _ mentions: [MentionSum]) -> StanceModel {
    var model = model
    let limits = model.limits
    let classWeights = Self.classWeights(of: mentions)
    let curvature = curvature(model, mentions, classWeights)
    for _ in 0..<Self.rounds {
      var gradient = zip(start.weights, model.weights).map { Self.pull * ($0 - $1) }
      for mention in mentions {
        let slope =
          classWeights[mention.label.number] * Self.steepness
          * Self.slope(mention.label, mention.value(model), limits)
        for term in mention.terms {
          guard let cell = term.cell else { continue }
          gradient[cell] += slope * model.attachments[term.attachment] * term.factor
        }
      }
      for cell in model.weights.indices where isFitted[cell] {
        model.weights[cell] = bounded(
          model.weights[cell] + gradient[cell] / curvature[cell], by: start.weights[cell])
      }
    }
    for cell in model.weights.indices where isFitted[cell] {
      model.weights[cell] = (model.weights[cell] * 10).rounded() / 10
    }
    return model
  }

  /// No more of a class in all for being more frequent.
  private static func classWeights(of mentions: [MentionSum]) -> [Double] {
    let counts = Polarity.allCases.map { label in mentions.count { $0.label == label } }
    return counts.map { Double(mentions.count) / Double(max($0, 1) * counts.count) }
  }

  /// A bound on how fast the gradient of each weight changes; twice that, for weights move together.
  private func curvature(
    _ model: StanceModel, _ mentions: [MentionSum], _ classWeights: [Double]
  ) -> [Double] {
    var curvature = [Double](repeating: Self.pull, count: model.weights.count)
    for mention in mentions {
      for term in mention.terms {
        guard let cell = term.cell else { continue }
        let factor = model.attachments[term.attachment] * term.factor
        let steep = Self.steepness * factor
        curvature[cell] += classWeights[mention.label.number] * steep * steep
      }
    }
    return curvature
  }

  /// How the logarithm of the label's probability grows with the sum.
  private static func slope(
    _ label: Polarity, _ value: Double, _ limits: (negative: Double, positive: Double)
  ) -> Double {
    let positive = logistic(steepness * (value - limits.positive))
    let negative = logistic(steepness * (limits.negative - value))
    switch label {
    case .positive: return 1 - positive
    case .negative: return negative - 1
    case .neutral:
      let rest = max(1 - positive - negative, 1e-6)
      return (negative * (1 - negative) - positive * (1 - positive)) / rest
    }
  }

  private static func logistic(_ value: Double) -> Double { 1 / (1 + exponential(-value)) }

  private func bounded(_ weight: Double, by old: Double) -> Double {
    old < 0 ? min(max(weight, -4), 0) : max(min(weight, 4), 0)
  }
}
