// Scores as whole numbers of 1/10,000, so that sums are exact in any order.

/// Rounding and normalising of scores.
package enum Points {
  /// How many points one unit of weight or score is.
  package static let perUnit = 10_000

  /// Values beyond this count as this: a sentence with thirty contrasts multiplies as many factors.
  private static let largest = 1_000_000.0

  /// A value in points, rounded half away from zero.
  package static func rounded(_ value: Double) -> Int {
    let bounded = min(max(value, -largest), largest)
    return Int((bounded * Double(perUnit)).rounded(.toNearestOrAwayFromZero))
  }

  /// S/sqrt(S^2+n) in points, from -10,000 to 10,000 (VADER's normalisation, Hutto & Gilbert 2014).
  ///
  /// `sum` is the sum of shifted weights, in points. `normaliser` is n; 15 unless scoring.csv says
  /// otherwise.
  package static func normalised(_ sum: Int, _ normaliser: Double) -> Int {
    guard sum != 0 else { return 0 }
    let value = Double(sum) / Double(perUnit)
    return rounded(value / (value * value + normaliser).squareRoot())
  }
}
