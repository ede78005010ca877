// The patterns that nearly all rows have: words and single blanks. Their text is all there is to know of them.

/// Words in a row, any of them with `~`: `driven from`, `barrel bomb~`.
package struct PlainWords: Hashable, Sendable {
  /// Letters and digits of ASCII, a blank between two words, `~` only at the end of one.
  package let text: String

  /// Nil where the text has anything else, be it right or wrong.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard last != UInt8(ascii: "~") else { return nil }
      case UInt8(ascii: "~"):
        guard last != UInt8(ascii: "~"), last != UInt8(ascii: " ") else { return nil }
      case UInt8(ascii: " "):
        guard last != UInt8(ascii: " ") else { return nil }
      default: return nil
      }
      last = byte
    }
    guard last != UInt8(ascii: " ") else { return nil }
    self.text = text
  }

  /// The words as a tree.
  var steps: [Pattern.Step] {
    text.split(separator: " ").map { word in
      let inflects = word.hasSuffix("~")
      let letters = (inflects ? word.dropLast() : word).unicodeScalars
      let part = Pattern.Part(glyphs: letters.map { .literal($0) })
      return Pattern.Step(term: .words([Pattern.Word(parts: [part], inflects: inflects)]))
    }
  }
}
