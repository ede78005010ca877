// How clusters differ: sums over them of squares and products.

/// Sums over clusters of x times x, x times y and y times y.
///
/// Only the last needs more than 64 bits: y is up to 10,000 points for each x, and no sum of squares of x
/// exceeds the square of all.
package struct Spread: Hashable, Sendable {
  /// The clusters, each with an x above 0.
  package private(set) var clusters = 0
  private(set) var xx = 0
  private(set) var xy = 0
  private(set) var yy: Int128 = 0

  init() {}

  /// That of one cluster.
  init(x: Int, y: Int) {
    clusters = 1
    xx = x * x
    xy = x * y
    yy = Int128(y) * Int128(y)
  }

  mutating func add(_ other: Spread, times sign: Int = 1) {
    clusters += sign * other.clusters
    xx += sign * other.xx
    xy += sign * other.xy
    yy += Int128(sign) * other.yy
  }

  /// Takes several clusters, whose spread was added, for one with these sums.
  mutating func join(_ several: Spread, x: Int, y: Int) {
    add(Spread(x: x, y: y))
    add(several, times: -1)
  }

  /// The spread with the sums that belong to it.
  func ratio(x: Int, y: Int) -> RatioSums {
    RatioSums(units: clusters, x: x, y: y, xx: Int128(xx), xy: Int128(xy), yy: yy)
  }
}
