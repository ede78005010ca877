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
    var least = 1.0
    for index in probabilities.indices.reversed() {
      least = min(least, Double(probabilities.count) * probabilities[index] / Double(index + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
