// Which words mark one body of text off from another.

import Glibc

/// The log-likelihood ratio of a word in two bodies of text (Dunning 1993).
package enum Keyness {
  /// G^2 over the word and all others, without correction; negative where the left share is the lower.
  package static func g2(_ hits: Int, of total: Int, against others: Int, of othersTotal: Int)
    -> Double
  {
    let all = Double(total) + Double(othersTotal)
    let sizes = (Double(total) / all, Double(othersTotal) / all)
    let word = Double(hits) + Double(others)
    let rest = all - word
    let sum =
      part(Double(hits), word * sizes.0) + part(Double(others), word * sizes.1)
      + part(Double(total - hits), rest * sizes.0)
      + part(Double(othersTotal - others), rest * sizes.1)
    let isOver = Int128(hits) * Int128(othersTotal) >= Int128(others) * Int128(total)
    return isOver ? 2 * sum : -2 * sum
  }

  /// O ln(O/E), which is 0 at 0.
  private static func part(_ observed: Double, _ expected: Double) -> Double {
    observed > 0 ? observed * log(observed / expected) : 0
  }
}
