// What the tokenizer asks of characters beyond ASCII, of hyphens and of signs.

import News

// Characters beyond ASCII.
extension Tokenizer {
  /// The length of a curly apostrophe (U+2019) at a position; else 0.
  @inline(__always)
  func apostropheLength(at position: Int, _ end: Int) -> Int {
    guard position + 2 < end, text[position] == 0xE2, text[position + 1] == 0x80 else { return 0 }
    return text[position + 2] == 0x99 ? 3 : 0
  }

  /// The length of a letter beyond ASCII at a position; 0 where something else stands there.
  func highLetterLength(at position: Int, _ end: Int) -> Int {
    let lead = text[position]
    // Latin, Greek, Cyrillic, Arabic: two bytes; below U+00C0 stand signs but for the ordinals.
    if lead >= 0xC3, lead < 0xE0 {
      let isSign =
        lead == 0xC3 && position + 1 < end
        && (text[position + 1] == 0x97 || text[position + 1] == 0xB7)
      return isSign ? 0 : min(2, end - position)
    }
    if lead == 0xC2 {
      return position + 1 < end && [0xAA, 0xB5, 0xBA].contains(text[position + 1]) ? 2 : 0
    }
    // U+2000 to U+2BFF are signs; everything else of three and four bytes is taken for a letter.
    if lead == 0xE2 { return position + 1 < end && text[position + 1] >= 0xB0 ? 3 : 0 }
    if lead == 0xE3, position + 1 < end, text[position + 1] == 0x80 { return 0 }
    if lead == 0xEF, position + 1 < end, text[position + 1] >= 0xB8 { return 0 }
    if lead >= 0xE0, lead < 0xF0 { return min(3, end - position) }
    return 0
  }

  func isHighCapital(at position: Int) -> Bool {
    guard text[position] >= 0xC3, text[position] < 0xE0, position + 1 < text.count else {
      return false
    }
    let code = UInt32(text[position] & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F)
    return Unicode.Scalar(code)?.properties.isUppercase ?? false
  }

  /// The length of a hyphen at a position, in the forms that scrapes hold.
  func hyphenLength(at position: Int) -> Int {
    text[position] == UInt8(ascii: "-") ? 1 : 3
  }

  /// Whether a hyphen at a position joins two words.
  func isInnerHyphen(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let byte = text[position]
    if byte == UInt8(ascii: "-") { return startsWordPart(at: position + 1, end) }
    guard byte == 0xE2, position + 3 < end, text[position + 1] == 0x80 else { return false }
    guard text[position + 2] == 0x90 || text[position + 2] == 0x91 else { return false }
    return startsWordPart(at: position + 3, end)
  }

  func startsWordPart(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let kind = classes[Int(text[position])]
    return kind & ByteClass.word != 0
      || (kind & ByteClass.high != 0 && highLetterLength(at: position, end) > 0)
  }
}

// Signs.
extension Tokenizer {
  /// The sign at a position and its length; `.none` for blanks beyond ASCII.
  func sign(at position: Int, end: Int) -> (Token.Sign, Int) {
    let byte = text[position]
    if byte < 0x80 { return asciiSign(byte, at: position, end: end) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    guard position + length <= end else { return (.other, end - position) }
    if length == 2, byte == 0xC2 {
      switch text[position + 1] {
      case 0xA0, 0xAD: return (.none, 2)
      case 0xAB: return (.openDouble, 2)
      case 0xBB: return (.closeDouble, 2)
      default: return (.other, 2)
      }
    }
    if length == 3, byte == 0xE3, text[position + 1] == 0x80 {
      switch text[position + 2] {
      case 0x8C, 0x8E: return (.openDouble, 3)
      case 0x8D, 0x8F: return (.closeDouble, 3)
      default: return (.other, 3)
      }
    }
    guard length == 3, byte == 0xE2, text[position + 1] == 0x80 else { return (.other, length) }
    return (Tokenizer.generalPunctuation(text[position + 2]), 3)
  }

  /// The signs from U+2000 to U+203F, by their last byte.
  private static func generalPunctuation(_ last: UInt8) -> Token.Sign {
    switch last {
    case 0x80...0x8F, 0xA8, 0xA9, 0xAF: .none
    case 0x92...0x95: .dash
    case 0x98, 0x9B: .openSingle
    case 0x99: .apostrophe
    case 0x9A: .openSingle
    case 0x9C, 0x9E, 0x9F: .openDouble
    case 0x9D: .closeDouble
    // ‹ and ›, which stand alone as often as inside « ».
    case 0xB9: .openDouble
    case 0xBA: .closeDouble
    case 0xA6: .ellipsis
    default: .other
    }
  }

  private func asciiSign(_ byte: UInt8, at position: Int, end: Int) -> (Token.Sign, Int) {
    let sign = signs[Int(byte)]
    if byte == UInt8(ascii: "-") {
      var length = 1
      while position + length < end, text[position + length] == byte { length += 1 }
      return (.dash, length)
    }
    guard sign == .stop || sign == .apostrophe || sign == .openSingle else { return (sign, 1) }
    var length = 1
    while position + length < end, text[position + length] == byte { length += 1 }
    if sign == .stop { return (length > 1 ? .ellipsis : .stop, length) }
    // Two single marks stand for a double one.
    if length == 2 { return (sign == .openSingle ? .openDouble : .straightDouble, 2) }
    return (sign, length)
  }
}
