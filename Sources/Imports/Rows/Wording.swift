// An entry becomes a pattern of ours, or it is said why none could find it.

import Lexicons

/// The words of an entry as a pattern.
struct Wording: Hashable {
  /// The pattern as it stands in the row.
  let pattern: String
  /// The pattern in its plainest spelling: equal for entries that would be the same row.
  let key: String
  /// A text that the pattern must find.
  let sample: String
}

/// Why an entry has no pattern, in the words of the report.
struct Unsayable: Error {
  var message: String
}

extension Wording {
  /// The pattern for the words of an entry, in which `wildcards` stand for any letters.
  init(_ text: String, wildcards: [Unicode.Scalar]) throws(Unsayable) {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map(Self.plain)
    guard words.contains(where: { $0.contains(where: Self.isLetter) }) else {
      throw Unsayable(message: Messages.noWord(text))
    }
    if let sign = words.joined().first(where: { !Self.isSayable($0, wildcards) }) {
      throw Unsayable(message: Messages.strangeSign(sign, in: text))
    }
    if words.contains(where: Self.hasLooseHyphen) {
      throw Unsayable(message: Messages.looseHyphen(text))
    }
    pattern = Self.joined(words)
    do throws(PatternError) {
      key = try Pattern(parsing: pattern).description.simplyFolded
    } catch {
      throw Unsayable(message: Messages.noPattern(text, error.message))
    }
    sample = Self.joined(words.map { word in word.map { wildcards.contains($0) ? "x" : $0 } })
  }

  private static func joined(_ words: [[Unicode.Scalar]]) -> String {
    words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// `-able`, `ill-`: what is beside the hyphen belongs to the word.
  private static func hasLooseHyphen(_ word: [Unicode.Scalar]) -> Bool {
    word.split(separator: "-", omittingEmptySubsequences: false).contains(where: \.isEmpty)
  }

  /// A word in lower case, with straight apostrophes and none around it: a text has `em` and `doin` in
  /// `'em` and `doin'` too.
  private static func plain(_ word: Substring.UnicodeScalarView.SubSequence) -> [Unicode.Scalar] {
    let folded = word.map { scalar in
      [0x2010, 0x2011].contains(scalar.value) ? "-" : scalar.straightQuote.simplyFolded
    }
    let start = folded.drop { $0 == "'" }
    return Array(start.reversed().drop { $0 == "'" }.reversed())
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isSayable(_ scalar: Unicode.Scalar, _ wildcards: [Unicode.Scalar]) -> Bool {
    if isLetter(scalar) || wildcards.contains(scalar) { return true }
    switch scalar {
    case "'", ".", ",", "%", "-", "&", "/": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
