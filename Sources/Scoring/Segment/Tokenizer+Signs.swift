// Which sign stands at a place.

import News

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
    let sign = tables.signs[Int(byte)]
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
