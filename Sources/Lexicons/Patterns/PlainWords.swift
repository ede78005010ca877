// The patterns that nearly all rows have: words and single blanks. Their text is all there is to know of them.

/// Words in a row, any of them with `~`: `driven from`, `barrel bomb~`.
package struct PlainWords: Hashable, Sendable {
  /// Letters and digits of ASCII, a blank between two words, `~` only at the end of one.
  package let text: String

  /// Nil where the text has anything else, be it right or wrong.
  init?(_ text: String) {
    self.text = text
    var text = text
    guard text.withUTF8(PlainWords.arePlain) else { return nil }
  }

  private static func arePlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (blank, tilde) = (UInt8(ascii: " "), UInt8(ascii: "~"))
    var last = blank
    for byte in text {
      switch byte {
      case tilde: if last == tilde || last == blank { return false }
      case blank: if last == blank { return false }
      default: if last == tilde || !isLetter(byte) { return false }
      }
      last = byte
    }
    return last != blank
  }

  /// Whether a byte is a letter or digit of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// The words as a tree.
  var steps: [Pattern.Step] {
    text.split(separator: " ").map { word in
      let inflects = word.hasSuffix("~")
      let part = Pattern.Part(literal: String(inflects ? word.dropLast() : word))
      return Pattern.Step(term: .words([Pattern.Word(parts: [part], inflects: inflects)]))
    }
  }
}
