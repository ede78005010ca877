// What the tokenizer asks of characters beyond ASCII and of hyphens.

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

  /// The length of a currency sign that stands right before its number; else 0.
  func currencyLength(at position: Int, _ end: Int) -> Int {
    let length =
      switch text[position] {
      case UInt8(ascii: "$"): 1
      // ¢ to ¥
      case 0xC2 where position + 1 < end && (0xA2...0xA5).contains(text[position + 1]): 2
      // U+20A0 to U+20BF
      case 0xE2
      where position + 2 < end && text[position + 1] == 0x82 && text[position + 2] >= 0xA0: 3
      default: 0
      }
    guard length > 0, position + length < end,
      tables.classes[Int(text[position + length])] & ByteClass.digit != 0
    else { return 0 }
    return length
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
    let kind = tables.classes[Int(text[position])]
    return kind & ByteClass.word != 0
      || (kind & ByteClass.high != 0 && highLetterLength(at: position, end) > 0)
  }
}
