// Articles of made-up words, the same ones in every run, and what becomes of them when others print them.

import News

/// Writes articles in which no two share more than chance brings.
struct MadeArticles {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// Words as English news has them: half of them small ones, the others from some thousands.
  mutating func words(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

  private static let small = """
    the of to and a in that is was for on with as by at from his it an were are be this have has not but \
    had they their which who will been more when about after would also
    """.split(separator: " ").map(String.init)

  private mutating func word() -> String {
    guard random.below(2) > 0 else { return MadeArticles.small[random.below(40)] }
    // Few words are frequent: the product of two dice.
    var number = random.below(90) * random.below(90)
    var word = ""
    for _ in 0..<3 {
      word += ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t"][number % 12]
      word += ["a", "e", "i", "o", "u"][number % 5]
      number /= 9
    }
    return word
  }

  /// A text of words: sentences of ten or so, three to a paragraph.
  static func text(_ words: [String]) -> String {
    var text = ""
    for (number, word) in words.enumerated() {
      switch number % 33 {
      case 0: text += (number == 0 ? "" : ".\n") + word.capitalizedFirst
      case 11, 22: text += ". " + word.capitalizedFirst
      case 5: text += ", " + word
      default: text += " " + word
      }
    }
    return text + "."
  }

  /// The words with some share of them replaced at random places.
  mutating func replacing(_ share: Double, of words: [String]) -> [String] {
    var words = words
    for place in words.indices.shuffled(using: &random).prefix(Int(Double(words.count) * share)) {
      words[place] = word() + "x"
    }
    return words
  }

  /// A text with other headlines between its paragraphs.
  mutating func withTicker(_ words: [String]) -> String {
    MadeArticles.text(words).split(separator: "\n").map { paragraph in
      let lines = (0..<2).map { _ in self.words(6).map(\.capitalizedFirst).joined(separator: " ") }
      return lines.joined(separator: " // ") + "\n" + paragraph
    }.joined(separator: "\n")
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) { elements.shuffle(using: &random) }
}

extension String {
  /// With a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
