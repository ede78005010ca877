// Finds the name that someone may have meant who wrote another one.

/// The nearest of several names, by edit distance.
package enum DidYouMean {
  /// The candidate that differs least from a name; nil where none is near enough to be meant.
  ///
  /// A third of the letters may be wrong, at least one; of equally near ones the first is taken.
  package static func closest(to name: String, among candidates: [String]) -> String? {
    let written = Array(name.simplyFolded.unicodeScalars)
    let limit = max(1, written.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.simplyFolded.unicodeScalars)
      guard abs(scalars.count - written.count) <= limit else { continue }
      let distance = distance(from: written, to: scalars)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// How many letters must be inserted, dropped, replaced or swapped with their neighbour.
  ///
  /// The restricted Damerau-Levenshtein distance: no letter is edited twice.
  private static func distance(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...new.count)
    for (row, letter) in old.enumerated() {
      var current = [row + 1]
      for (column, other) in new.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == new[column - 1], old[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[new.count]
  }
}
