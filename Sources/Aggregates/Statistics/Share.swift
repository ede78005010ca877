// A share of hits that come in bursts: as much is known of it as of fewer hits that do not.

import Glibc

/// The share y/x of a choice among the hits of its topic.
package struct Share: Sendable {
  package let hits: Int
  package let total: Int
  package let units: Int
  /// How many hits are worth one that stands alone; at least 1.
  package let designEffect: Double

  /// - Returns: nil below two clusters.
  package init?(_ sums: RatioSums) {
    guard sums.units > 1, sums.x > 0 else { return nil }
    (hits, total, units) = (sums.y, sums.x, sums.units)
    if hits == 0 || hits == total {
      designEffect = max(1, Double(sums.xx) / Double(total))
    } else {
      // Var(R) over p (1 - p) / n
      let single = Double(total) * Double(hits) * Double(total - hits)
      let ratio = RatioSums.correction(units) * sums.errorSquares.double / single
      designEffect = max(1, ratio)
    }
  }

  package var share: Double { Double(hits) / Double(total) }

  /// The interval of Wilson (1927) for as many hits as these are worth; nil with too few clusters.
  ///
  /// The hits are also fewer for the clusters that the design effect is known from (Korn & Graubard 1998).
  package var interval: Interval? {
    guard units >= RatioSums.leastUnits else { return nil }
    let scale = Normal.critical / StudentT.critical(units - 1)
    return Share.wilson(share, Double(total) / designEffect * scale * scale)
  }

  static func wilson(_ share: Double, _ total: Double) -> Interval {
    let square = Normal.critical * Normal.critical
    let middle = share + square / (2 * total)
    let reach =
      Normal.critical * sqrt(share * (1 - share) / total + square / (4 * total * total))
    let whole = 1 + square / total
    return Interval(low: (middle - reach) / whole, high: (middle + reach) / whole)
      .cut(to: 0...1)
  }
}
