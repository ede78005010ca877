// What coders say of a mention, and what a stance says.

import Lexicons
import Scoring

/// Whether a text speaks well of somebody.
package enum Polarity: String, CaseIterable, Sendable {
  case negative, neutral, positive

  /// A label as coders write it: a word, or -1, 0, 1.
  init?(coded text: String) {
    switch text {
    case "negative", "-1": self = .negative
    case "neutral", "0": self = .neutral
    case "positive", "1", "+1": self = .positive
    default: return nil
    }
  }

  static let coders = Coders<Polarity>(
    names: ["positive", "neutral", "negative"], parse: { Polarity(coded: $0) },
    value: { Double($0.number) })

  /// What a stance in points comes to, by the thresholds of scoring.csv.
  init(stance: Int, _ numbers: ScoringNumbers) {
    if stance >= Points.rounded(numbers.positiveStance) {
      self = .positive
    } else if stance <= Points.rounded(numbers.negativeStance) {
      self = .negative
    } else {
      self = .neutral
    }
  }

  /// How far a stance is from what this says, from 0; a stance of either end is farthest from the other.
  func distance(of stance: Int) -> Int {
    switch self {
    case .negative: Points.perUnit + stance
    case .neutral: abs(stance)
    case .positive: Points.perUnit - stance
    }
  }

  /// The number of the class, in the order of `allCases`.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
