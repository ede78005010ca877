// Many comparisons: how many of those that stand out are chance.

/// The false discovery rate of Benjamini & Hochberg (1995).
package enum BenjaminiHochberg {
  /// For each p its q: the least rate of false finds at which it is one of the finds.
  package static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let ranked = adjusted(sorted: order.map { probabilities[$0] })
    var adjusted = probabilities
    for (rank, index) in order.enumerated() { adjusted[index] = ranked[rank] }
    return adjusted
  }

  /// The same for probabilities in rising order; equal ones have equal values.
  package static func adjusted(sorted probabilities: [Double]) -> [Double] {
    var adjusted = probabilities
    forEachFromLast(of: probabilities.count, probabilities: { probabilities[$0] }) {
      adjusted[$0] = $1
    }
    return adjusted
  }

  /// Calls `body` with the number of each of some probabilities in rising order and with its q, from the last
  /// on.
  package static func forEachFromLast(
    of count: Int, probabilities: (Int) -> Double, _ body: (Int, _ q: Double) -> Void
  ) {
    var least = 1.0
    for index in (0..<count).reversed() {
      least = min(least, Double(count) * probabilities(index) / Double(index + 1))
      body(index, least)
    }
  }
}
