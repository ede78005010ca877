// Order of texts by their bytes: the same everywhere, whatever Unicode says of letters.

/// Ranks of texts in order of their bytes.
enum ByteOrder {
  /// Whether one text stands before another.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// For each text its rank; texts of equal bytes share one.
  static func ranks(of texts: [String]) -> [Int] {
    let order = texts.indices.sorted { precedes(texts[$0], texts[$1]) }
    var ranks = [Int](repeating: 0, count: texts.count)
    for (position, index) in order.enumerated().dropFirst() {
      let last = order[position - 1]
      ranks[index] = ranks[last] + (precedes(texts[last], texts[index]) ? 1 : 0)
    }
    return ranks
  }
}
