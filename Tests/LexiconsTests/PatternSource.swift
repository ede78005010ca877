// Random patterns, the same for every run: what property tests are fed.

/// Writes patterns by the grammar, and texts of its signs without any grammar.
struct PatternSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A correct pattern without slots.
  mutating func pattern() -> String { "word " + terms(depth: 2) }

  /// Signs of the grammar in any order.
  mutating func noise() -> String {
    let signs =
      "ab|()[]{}~*?\\-. …'’“;:= \u{301}é3".unicodeScalars.map { String($0) }
      + ["...", "a ", "{agent}", "{target:x}", " (", "b)"]
    return (0..<below(12)).map { _ in signs[below(signs.count)] }.joined()
  }

  private mutating func terms(depth: Int) -> String {
    var text = term(depth: depth)
    for _ in 0..<below(3) {
      let gap = ["", "", "... ", "… ", "...7 "][below(5)]
      text += " " + gap + term(depth: depth)
    }
    return text
  }

  private mutating func term(depth: Int) -> String {
    switch depth > 0 ? below(4) : 2 {
    case 0: return "(" + branches(depth: depth - 1) + ")"
    case 1: return "[" + branches(depth: depth - 1) + "]"
    default: return words[below(words.count)]
    }
  }

  private mutating func branches(depth: Int) -> String {
    (0...below(3)).map { _ in terms(depth: depth) }.joined(separator: "|")
  }

  private let words = [
    "drive~", "terror*", "wom?n", "cease-fire", "U.S.", #"AT\&T"#, "don’t", "é", "air-strike~",
  ]

  private mutating func below(_ count: Int) -> Int {
    // The linear congruential generator of Knuth's MMIX.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
