// Sums as people write them: `-1.5 x 0.4 x -0.5 = 0.3`.

import Lexicons
import News
import Scoring

/// Numbers of scores, without zeros that say nothing.
enum Plain {
  /// Points as a decimal number: 12_500 is `1.25`.
  static func number(points: Int) -> String {
    let digits = String(points.magnitude % UInt(Points.perUnit))
    var decimals = String(repeating: "0", count: 4 - digits.count) + digits
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = points < 0 ? "-" : ""
    let whole = points.magnitude / UInt(Points.perUnit)
    return "\(sign)\(whole)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  static func number(_ value: Double) -> String { number(points: Points.rounded(value)) }
}

/// How an effect came about.
struct Arithmetic {
  let effect: ExplainedEffect
  let shifters: [ExplainedShifter]
  let numbers: ScoringNumbers

  /// How much the hit counts for the actor: the number of scoring.csv by which its weight was
  /// multiplied; nil for tone, and where a shifter makes it nothing.
  var attachment: (value: Double, name: String)? {
    guard effect.actor != nil, effect.score != 0 else { return nil }
    guard let relation = effect.relation else { return (numbers.predicateWeight, "predicate") }
    return (numbers.weight(of: relation), "\(relation)")
  }

  /// `-1.5 x 0.4 (neighbour) x -0.5 (not) = 0.3`.
  func text(word: (Range<Int>) -> String) -> String {
    var text = Plain.number(points: effect.weight)
    if let attachment { text += " x \(Plain.number(attachment.value)) (\(attachment.name))" }
    for shifter in shifters {
      text += " x \(Plain.number(shifter.factor)) (\(word(shifter.bytes)))"
    }
    return text + " = \(Plain.number(points: effect.score))"
  }
}
