// The words of a text, each with how often it stands there.

/// Words in small letters, without their order.
struct WordBag {
  private(set) var counts: [String: Int] = [:]
  private(set) var total = 0

  /// Words are runs of letters and digits.
  init(_ text: String) {
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || scalar == "_" {
        word.append(scalar)
      } else {
        add(&word)
      }
    }
    add(&word)
  }

  private mutating func add(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    counts[String(word), default: 0] += 1
    total += 1
    word.removeAll()
  }

  /// The harmonic mean of the share of these words that are right and the share of the right ones that
  /// are here, from 0 to 1.
  func f1(against gold: WordBag) -> Double {
    let shared = counts.reduce(0) { $0 + min($1.value, gold.counts[$1.key, default: 0]) }
    return total + gold.total == 0 ? 1 : 2 * Double(shared) / Double(total + gold.total)
  }
}
