// How clusters differ: sums over them of squares and products.

/// Sums over clusters of x times x, x times y and y times y.
package struct Spread: Hashable, Sendable {
  /// The clusters, each with an x above 0.
  package private(set) var clusters = 0
  private(set) var xx: Int128 = 0
  private(set) var xy: Int128 = 0
  private(set) var yy: Int128 = 0

  init() {}

  /// That of one cluster.
  init(x: Int, y: Int) {
    clusters = 1
    xx = Int128(x) * Int128(x)
    xy = Int128(x) * Int128(y)
    yy = Int128(y) * Int128(y)
  }

  mutating func add(_ other: Spread, times sign: Int = 1) {
    clusters += sign * other.clusters
    xx += Int128(sign) * other.xx
    xy += Int128(sign) * other.xy
    yy += Int128(sign) * other.yy
  }

  /// Takes several clusters, whose spread was added, for one with these sums.
  mutating func join(_ several: Spread, x: Int, y: Int) {
    add(Spread(x: x, y: y))
    add(several, times: -1)
  }

  /// The spread with the sums that belong to it.
  func ratio(x: Int, y: Int) -> RatioSums {
    RatioSums(units: clusters, x: x, y: y, xx: xx, xy: xy, yy: yy)
  }
}
