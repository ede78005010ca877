// Intervals by drawing again: what a figure would be on other articles of the same kind.

/// The percentile bootstrap (Efron 1979), with a fixed seed: the same figures have the same intervals.
package enum Bootstrap {
  private static let draws = 2_000

  /// The bounds of a statistic.
  /// - Parameters:
  ///   - units: how many articles or sentences there are; as many are drawn, with replacement.
  ///   - statistic: the figure for the numbers of the drawn units.
  /// - Returns: the bounds within which 95 % of the statistics of drawn units lie.
  package static func interval(
    units: Int, _ statistic: ([Int]) -> Double
  ) -> (low: Double, high: Double) {
    guard units > 0 else { return (0, 0) }
    var random = SplitMix(state: 20_160_726)
    var drawn = [Int](repeating: 0, count: units)
    var values: [Double] = []
    values.reserveCapacity(draws)
    for _ in 0..<draws {
      for index in drawn.indices { drawn[index] = Int(random.next() % UInt64(units)) }
      values.append(statistic(drawn))
    }
    values.sort()
    return (values[draws / 40], values[draws - 1 - draws / 40])
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
