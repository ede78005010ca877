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
    intervals(units: units) { [statistic($0)] }.first ?? (0, 0)
  }

  /// The bounds of several statistics of the same draws.
  ///
  /// A draw in which a statistic is nil does not count for it; one that is always nil has bounds that
  /// are no numbers.
  package static func intervals(
    units: Int, _ statistics: ([Int]) -> [Double?]
  ) -> [(low: Double, high: Double)] {
    var random = SplitMix(state: 20_160_726)
    var drawn = [Int](repeating: 0, count: units)
    var values = statistics([]).map { _ in [Double]() }
    for _ in 0..<draws where units > 0 {
      for index in drawn.indices { drawn[index] = Int(random.next() % UInt64(units)) }
      for (number, value) in statistics(drawn).enumerated() {
        if let value { values[number].append(value) }
      }
    }
    return values.map { units > 0 ? bounds(of: $0.sorted()) : (0, 0) }
  }

  private static func bounds(of sorted: [Double]) -> (low: Double, high: Double) {
    guard !sorted.isEmpty else { return (.nan, .nan) }
    let tail = sorted.count / 40
    return (sorted[tail], sorted[sorted.count - 1 - tail])
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
