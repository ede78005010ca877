// A mean over clusters: the ratio of two sums, and how far it may be off.

import Glibc

/// Sums over clusters of x (sentences, mentions, hits of a topic), of y (scores, hits of a choice), and
/// of their products.
///
/// Articles that are copies of one another are one cluster: what they say is said once, however
/// often it is printed.
package struct RatioSums: Hashable, Sendable {
  /// From how many clusters on an interval is trusted.
  package static let leastUnits = 5

  /// The clusters whose x is above 0.
  package var units: Int
  package var x: Int
  package var y: Int
  package var xx: Int128
  package var xy: Int128
  package var yy: Int128

  package init(
    units: Int = 0, x: Int = 0, y: Int = 0, xx: Int128 = 0, xy: Int128 = 0, yy: Int128 = 0
  ) {
    self.units = units
    self.x = x
    self.y = y
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  /// Adds a cluster, whose x is above 0.
  package mutating func add(x: Int, y: Int) {
    units += 1
    self.x += x
    self.y += y
    xx += Int128(x) * Int128(x)
    xy += Int128(x) * Int128(y)
    yy += Int128(y) * Int128(y)
  }

  package var ratio: Double { Double(y) / Double(x) }

  /// The variance of the ratio; nil below two clusters.
  ///
  /// k/(k-1) * sum e^2 / X^2 with e = y - R x (Cochran 1977, ratio estimator).
  package var variance: Double? {
    guard units > 1, x > 0 else { return nil }
    let size = Double(x)
    return RatioSums.correction(units) * errorSquares.double / (size * size * size * size)
  }

  /// R - t and R + t standard errors, t with k-1 degrees of freedom.
  ///
  /// It is nil with fewer clusters than `leastUnits`, and where all clusters have the same ratio: that
  /// they do not differ in a sample says nothing of how others would.
  package var interval: Interval? {
    guard units >= RatioSums.leastUnits, let variance, variance > 0 else { return nil }
    let reach = StudentT.critical(units - 1) * sqrt(variance)
    return Interval(low: ratio - reach, high: ratio + reach)
  }

  /// X^2 * sum e^2, exactly: nothing cancels among whole numbers.
  var errorSquares: Wide {
    if let narrow = narrowErrorSquares { return Wide(narrow) }
    let (x, y) = (Wide(x), Wide(y))
    return x * x * Wide(yy) - Wide(2) * x * y * Wide(xy) + y * y * Wide(xx)
  }

  /// The same where all of it stays below 2^126, as it does for most: four times as fast.
  private var narrowErrorSquares: Int128? {
    func bits(_ value: some FixedWidthInteger) -> Int {
      value.bitWidth - value.magnitude.leadingZeroBitCount
    }
    let (xBits, yBits) = (bits(x), bits(y))
    let widest = max(2 * xBits + bits(yy), xBits + yBits + 1 + bits(xy), 2 * yBits + bits(xx))
    guard widest < 125 else { return nil }
    let (x, y) = (Int128(x), Int128(y))
    return x * x * yy - 2 * x * y * xy + y * y * xx
  }

  static func correction(_ units: Int) -> Double { Double(units) / Double(units - 1) }
}

// Several outlets taken together, and one taken out of all.
extension RatioSums {
  /// Adds one of several outlets; `common` are its products with all others of them.
  ///
  /// Clusters that several have are to be added to `units` once by the caller.
  package mutating func add(_ outlet: RatioSums, common: CrossSums) {
    units += outlet.units - common.units
    x += outlet.x
    y += outlet.y
    xx += outlet.xx + common.xx
    xy += outlet.xy + common.xy
    yy += outlet.yy + common.yy
  }

  /// All outlets without one of them: (a + b)^2 - a^2 - 2ab = b^2.
  package func without(_ outlet: RatioSums, common: CrossSums) -> RatioSums {
    RatioSums(
      units: units - outlet.units + common.units, x: x - outlet.x, y: y - outlet.y,
      xx: xx - outlet.xx - 2 * common.xx,
      xy: xy - outlet.xy - common.xy - common.yx,
      yy: yy - outlet.yy - 2 * common.yy)
  }
}
