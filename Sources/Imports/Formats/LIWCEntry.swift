// One line of a LIWC dictionary: a word, and codes of categories that may have conditions.

import Lexicons

/// An entry such as `happi* TAB 125 TAB 126`.
struct LIWCEntry {
  var text: String
  /// The entry without brackets: `(like) happy` asks for `like` before `happy`, so it finds `like happy`.
  var wording: String
  var codes: [LIWCCode]

  /// Nil where no codes stand at the end of the line.
  init?(_ line: String) {
    // A tab ends the word, or, where there is none, the blank behind which nothing but codes stands:
    // words have blanks too.
    let scalars = line.unicodeScalars
    let blanks = scalars.indices.filter { scalars[$0].properties.isWhitespace }
    let ends = blanks.filter { scalars[$0] == "\t" } + blanks
    for end in ends {
      guard let codes = LIWCCode.list(String(scalars[end...])) else { continue }
      text = String(scalars[..<end]).withSingleBlanks
      wording = Self.withoutBrackets(text)
      self.codes = codes
      return
    }
    return nil
  }

  /// Brackets around whole words go; those of an emoticon stay.
  private static func withoutBrackets(_ text: String) -> String {
    let words = text.split(separator: " ")
    let isWhole = words.allSatisfy { word in
      let inner = word.drop { $0 == "(" }.reversed().drop { $0 == ")" }
      return !inner.isEmpty && !inner.contains { $0 == "(" || $0 == ")" }
        && inner.contains { $0.isLetter }
    }
    let isPaired = text.count { $0 == "(" } == text.count { $0 == ")" }
    return isWhole && isPaired ? text.filter { $0 != "(" && $0 != ")" } : text
  }
}

/// The number of a category, and when an entry belongs to it.
struct LIWCCode: Hashable {
  enum Condition: Hashable {
    /// `(02 134)125/464`: the first behind a word of these categories, the second elsewhere.
    case behind([Int]), notBehind([Int])
    /// `<of>131/125`: the first before this word, the second elsewhere.
    case before(String), notBefore(String)
  }

  var category: Int
  var condition: Condition?
}

extension LIWCCode {
  /// The codes of a text that has nothing but codes and at least one.
  static func list(_ text: String) -> [LIWCCode]? {
    var codes: [LIWCCode] = []
    var rest = Substring(text).unicodeScalars
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      if rest.isEmpty { return codes.isEmpty ? nil : codes }
      guard let found = next(&rest) else { return nil }
      codes += found
    }
  }

  private typealias Rest = Substring.UnicodeScalarView

  private static func next(_ rest: inout Rest) -> [LIWCCode]? {
    switch rest.first {
    case "(":
      guard let list = enclosed(by: ")", &rest) else { return nil }
      let numbers = list.split(separator: " ").map { Int(String($0)) }
      let categories = numbers.compactMap { $0 }
      guard categories.count == numbers.count, !categories.isEmpty else { return nil }
      return choice(.behind(categories), .notBehind(categories), &rest)
    case "<":
      guard let word = enclosed(by: ">", &rest), !word.isEmpty else { return nil }
      return choice(.before(String(word)), .notBefore(String(word)), &rest)
    default:
      guard let category = number(&rest) else { return nil }
      guard rest.first.map(\.properties.isWhitespace) ?? true else { return nil }
      return [LIWCCode(category: category)]
    }
  }

  /// `125/464`: a category under a condition, and perhaps one without.
  private static func choice(
    _ condition: Condition, _ otherwise: Condition, _ rest: inout Rest
  ) -> [LIWCCode]? {
    guard let first = number(&rest) else { return nil }
    let code = LIWCCode(category: first, condition: condition)
    guard rest.first == "/" else { return [code] }
    rest.removeFirst()
    guard let second = number(&rest) else { return nil }
    return [code, LIWCCode(category: second, condition: otherwise)]
  }

  private static func number(_ rest: inout Rest) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    return Int(String(digits))
  }

  private static func enclosed(by closing: Unicode.Scalar, _ rest: inout Rest) -> Substring? {
    guard let end = rest.firstIndex(of: closing) else { return nil }
    let inner = Substring(rest[rest.index(after: rest.startIndex)..<end])
    rest = rest[rest.index(after: end)...]
    return inner
  }
}
