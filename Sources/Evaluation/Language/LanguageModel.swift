// From hits of language.csv to whether a sentence is biased: what a hit of each family counts, and how much is much.

import Lexicons

/// How many hits each family has, in the order of `LanguageContent.Family.allCases`.
typealias FamilyCounts = [Int]

/// What families count, and the sum from which on a sentence is biased.
struct LanguageModel: Hashable {
  static let families = LanguageContent.Family.allCases

  var weights: [Double]
  var threshold: Double

  /// The model of scoring.csv.
  init(_ numbers: ScoringNumbers) {
    weights = Self.families.map { numbers[keyPath: ScoringNumbers.weight(of: $0)] }
    threshold = numbers.biasedThreshold
  }

  func sum(_ counts: FamilyCounts) -> Double {
    zip(counts, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  func isBiased(_ counts: FamilyCounts) -> Bool { sum(counts) >= threshold }
}

// Fitting.
extension LanguageModel {
  private static let steps = [0, 0.25, 0.5, 0.75, 1, 1.5, 2]

  /// The model with the best macro-F1 on some sentences: one number after another is set to the best of a
  /// few steps, the threshold staying at 1, until none gets better.
  ///
  /// Of equally good numbers the one that is there stays.
  func fitted(to sentences: [(counts: FamilyCounts, isBiased: Bool)]) -> LanguageModel {
    var best = self
    var score = best.macroF1(of: sentences)
    var isBetter = true
    while isBetter {
      isBetter = false
      for family in weights.indices {
        for step in Self.steps {
          var other = best
          other.weights[family] = step
          let value = other.macroF1(of: sentences)
          guard value > score + 1e-9 else { continue }
          (best, score, isBetter) = (other, value, true)
        }
      }
    }
    return best
  }

  private func macroF1(of sentences: [(counts: FamilyCounts, isBiased: Bool)]) -> Double {
    var confusion = Confusion(classes: 2)
    for sentence in sentences {
      confusion.count(
        coded: sentence.isBiased ? 1 : 0, predicted: isBiased(sentence.counts) ? 1 : 0)
    }
    return confusion.macroF1 ?? 0
  }
}
