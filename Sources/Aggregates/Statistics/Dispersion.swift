// How evenly a word is spread over the parts of a corpus.

/// Deviation of proportions (Gries 2008): 0 where every part has its due, near 1 where one has all.
package enum Dispersion {
  /// - Parameters:
  ///   - hits: the hits of the word by part, not all 0.
  ///   - sizes: the words of these parts.
  /// - Returns: DP, and DP over the most that it can be with such parts.
  package static func deviation(_ hits: [Int], sizes: [Int]) -> (dp: Double, normalised: Double) {
    let (word, all) = (hits.reduce(0, +), sizes.reduce(0, +))
    // 2 DP times both totals is a whole number.
    let sum = zip(hits, sizes).reduce(Int128(0)) { sum, part in
      let difference = Int128(part.0) * Int128(all) - Int128(part.1) * Int128(word)
      return sum + Int128(difference.magnitude)
    }
    let dp = Double(sum) / 2 / (Double(word) * Double(all))
    let least = Double(sizes.min() ?? 0) / Double(all)
    return (dp, dp / (1 - least))
  }
}
