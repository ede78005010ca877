// Whether two numbers of articles rise together.

import Glibc

/// Sums over pairs of whole numbers, for Pearson's correlation.
package struct CorrelationSums: Hashable, Sendable {
  package private(set) var count = 0
  private var x = 0
  private var y = 0
  private var xx: Int128 = 0
  private var xy: Int128 = 0
  private var yy: Int128 = 0

  package init() {}

  package mutating func add(_ x: Int, _ y: Int) {
    count += 1
    self.x += x
    self.y += y
    xx += Int128(x) * Int128(x)
    xy += Int128(x) * Int128(y)
    yy += Int128(y) * Int128(y)
  }

  /// Adds the sums of others.
  package mutating func add(_ other: CorrelationSums) {
    count += other.count
    x += other.x
    y += other.y
    xx += other.xx
    xy += other.xy
    yy += other.yy
  }

  /// Pearson's r; nil where one of the numbers is always the same.
  package var correlation: Double? {
    let (n, sumX, sumY) = (Wide(count), Wide(x), Wide(y))
    let spreadX = (n * Wide(xx) - sumX * sumX).double
    let spreadY = (n * Wide(yy) - sumY * sumY).double
    guard spreadX > 0, spreadY > 0 else { return nil }
    return (n * Wide(xy) - sumX * sumY).double / (sqrt(spreadX) * sqrt(spreadY))
  }
}
