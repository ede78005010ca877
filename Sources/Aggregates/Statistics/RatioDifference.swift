// Two ratios held against each other, which may have clusters in common.

import Glibc

/// Sums of products over the clusters that two sides have in common: each names the left factor first.
package struct CrossSums: Hashable, Sendable {
  /// The clusters in which both have an x above 0.
  package var units = 0
  package var xx: Int128 = 0
  package var xy: Int128 = 0
  package var yx: Int128 = 0
  package var yy: Int128 = 0

  package init() {}

  /// Adds a cluster.
  package mutating func add(_ left: (x: Int, y: Int), _ right: (x: Int, y: Int)) {
    if left.x > 0, right.x > 0 { units += 1 }
    xx += Int128(left.x) * Int128(right.x)
    xy += Int128(left.x) * Int128(right.y)
    yx += Int128(left.y) * Int128(right.x)
    yy += Int128(left.y) * Int128(right.y)
  }

  /// Adds the sums over other clusters.
  package mutating func add(_ other: CrossSums) {
    units += other.units
    xx += other.xx
    xy += other.xy
    yx += other.yx
    yy += other.yy
  }
}

/// The difference of two ratios, with its variance.
package struct RatioDifference: Sendable {
  package let estimate: Double
  package let variance: Double
  package let degrees: Int

  /// - Returns: nil where one side has fewer clusters than it takes, or clusters that do not differ.
  package init?(_ left: RatioSums, _ right: RatioSums, common: CrossSums = CrossSums()) {
    guard min(left.units, right.units) >= RatioSums.leastUnits,
      let leftVariance = left.variance, leftVariance > 0,
      let rightVariance = right.variance, rightVariance > 0
    else { return nil }
    let squares = RatioDifference.squares(left, right, common)
    guard squares > 0 else { return nil }
    estimate = left.ratio - right.ratio
    variance = RatioSums.correction(left.units + right.units - common.units) * squares
    degrees = min(left.units, right.units) - 1
  }

  /// Two-sided.
  package var p: Double { StudentT.twoSided(estimate / sqrt(variance), degrees) }

  package var interval: Interval {
    let reach = StudentT.critical(degrees) * sqrt(variance)
    return Interval(low: estimate - reach, high: estimate + reach)
  }

  /// The sum over clusters of (e1/X1 - e2/X2)^2, divided only at the end.
  private static func squares(_ left: RatioSums, _ right: RatioSums, _ common: CrossSums) -> Double
  {
    let (x1, y1) = (Wide(left.x), Wide(left.y))
    let (x2, y2) = (Wide(right.x), Wide(right.y))
    let (square1, square2) = (x1 * x1, x2 * x2)
    // X1 X2 * sum e1 e2
    let mixed =
      x1 * (x2 * Wide(common.yy) - y2 * Wide(common.yx))
      - y1 * (x2 * Wide(common.xy) - y2 * Wide(common.xx))
    let sum =
      square2 * square2 * left.errorSquares + square1 * square1 * right.errorSquares
      - Wide(2) * square1 * square2 * mixed
    let (size1, size2) = (square1.double, square2.double)
    return sum.double / (size1 * size1) / (size2 * size2)
  }
}
