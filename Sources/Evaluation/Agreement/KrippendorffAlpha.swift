// Whether coders agree more than chance would have them: Krippendorff's alpha.

/// Alpha over units that several coders gave a value (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
///
/// 1 is full agreement, 0 what chance gives; trust from .800, tentative from .667.
package struct KrippendorffAlpha {
  /// How far two values are apart.
  package enum Level: String, CaseIterable, Sendable {
    /// The same or not.
    case nominal
    /// By how many values stand between them.
    case ordinal
    /// By the square of their difference.
    case interval
  }

  /// The values in order.
  private let values: [Double]
  /// How often each pair of values stands in one unit, each unit counting as often as it has codings.
  private let coincidences: [Double]
  private let totals: [Double]

  /// - Parameter units: for each unit the values that its coders gave; fewer than two count for nothing.
  package init(units: [[Double]]) {
    let paired = units.filter { $0.count > 1 }
    let values = Set(paired.joined()).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var coincidences = [Double](repeating: 0, count: values.count * values.count)
    for unit in paired {
      let codes = unit.map { numbers[$0, default: 0] }
      for (first, left) in codes.enumerated() {
        for (second, right) in codes.enumerated() where first != second {
          coincidences[left * values.count + right] += 1 / Double(unit.count - 1)
        }
      }
    }
    self.values = values
    self.coincidences = coincidences
    totals = values.indices.map { row in
      values.indices.reduce(0) { $0 + coincidences[row * values.count + $1] }
    }
  }

  /// Alpha at a level; nil where coders never had the chance to differ.
  package func alpha(_ level: Level) -> Double? {
    var observed = 0.0
    var expected = 0.0
    for left in values.indices {
      for right in values.indices {
        let distance = distance(left, right, level)
        observed += coincidences[left * values.count + right] * distance
        expected += totals[left] * totals[right] * distance
      }
    }
    let count = totals.reduce(0, +)
    return expected > 0 ? 1 - (count - 1) * observed / expected : nil
  }

  private func distance(_ left: Int, _ right: Int, _ level: Level) -> Double {
    guard left != right else { return 0 }
    switch level {
    case .nominal: return 1
    case .interval: return (values[left] - values[right]) * (values[left] - values[right])
    case .ordinal:
      let between = totals[min(left, right)...max(left, right)].reduce(0, +)
      let root = between - (totals[left] + totals[right]) / 2
      return root * root
    }
  }
}
