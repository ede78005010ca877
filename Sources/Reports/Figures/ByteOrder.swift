// Order of texts by their bytes: the same everywhere, whatever Unicode says of letters.

/// Ranks of texts in order of their bytes.
enum ByteOrder {
  /// Whether one text stands before another.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// For each text its rank; texts of equal bytes share one.
  static func ranks(of texts: [String]) -> [Int] {
    // Neighbours are often equal, and then only the first of them takes part.
    let firsts = texts.indices.filter { index in
      index == 0 || !texts[index].utf8.elementsEqual(texts[index - 1].utf8)
    }
    let order = firsts.sorted { precedes(texts[$0], texts[$1]) }
    var ranks = [Int](repeating: -1, count: texts.count)
    for (position, index) in order.enumerated() {
      let last = position > 0 ? order[position - 1] : index
      ranks[index] = max(0, ranks[last]) + (precedes(texts[last], texts[index]) ? 1 : 0)
    }
    for index in texts.indices where ranks[index] < 0 { ranks[index] = ranks[index - 1] }
    return ranks
  }
}
