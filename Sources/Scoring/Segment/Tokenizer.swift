// Cuts a paragraph into words and signs in one walk over its bytes.

import News

/// Walks over the bytes of a paragraph.
///
/// ASCII is the straight path; other characters are decoded.
struct Tokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  private let classes: UnsafePointer<UInt8>
  private let fold: UnsafePointer<UInt8>

  /// Both tables are those of `ByteClass`, with 256 entries each.
  init(
    text: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<UInt8>, fold: UnsafePointer<UInt8>
  ) {
    self.text = text
    self.classes = classes
    self.fold = fold
  }

  /// Appends the tokens of the bytes in a range.
  func tokenize(
    _ range: Range<Int>, voice: Voice, lookup: WordLookup, into tokens: inout [Token]
  ) {
    var position = range.lowerBound
    var isSpaced = true
    var isHyphenated = false
    while position < range.upperBound {
      let byte = text[position]
      let kind = classes[Int(byte)]
      if kind & ByteClass.blank != 0 {
        position += 1
        isSpaced = true
        continue
      }
      var token = Token(
        start: UInt32(position), end: 0, form: 0, flags: isSpaced ? .spaced : [], sign: .none,
        voice: voice)
      if isHyphenated { token.flags.insert(.hyphenated) }
      isSpaced = false
      isHyphenated = false
      if startsWord(kind, at: position, range.upperBound) {
        position = word(at: position, end: range.upperBound, &token, lookup)
        tokens.append(token)
        if isInnerHyphen(at: position, range.upperBound) {
          position += hyphenLength(at: position)
          isHyphenated = true
        }
        continue
      }
      if byte == UInt8(ascii: "."), takesStop(tokens.last, at: position, lookup) {
        tokens[tokens.count - 1].flags.insert(.stopped)
        position += 1
        continue
      }
      let (sign, length) = sign(at: position, end: range.upperBound)
      position += length
      if length > 0, sign == .none {
        isSpaced = true
        continue
      }
      token.sign = sign
      token.end = UInt32(position)
      tokens.append(token)
    }
  }

  /// Whether a stop belongs to the word before it: an abbreviation, an initial, `U.S`.
  private func takesStop(_ token: Token?, at position: Int, _ lookup: WordLookup) -> Bool {
    guard let token, token.isWord, Int(token.end) == position else { return false }
    if position + 1 < text.count, text[position + 1] == UInt8(ascii: ".") { return false }
    if token.flags.contains(.innerStop), !token.flags.contains(.number) { return true }
    if token.end - token.start == 1, token.flags.contains(.capital) { return true }
    return token.form != 0 && lookup.traits(of: token.form).contains(.abbreviation)
  }

  @inline(__always)
  private func startsWord(_ kind: UInt8, at position: Int, _ end: Int) -> Bool {
    if kind & ByteClass.word != 0 { return true }
    if kind & ByteClass.high != 0 { return highLetterLength(at: position, end) > 0 }
    // A currency sign belongs to its number.
    return text[position] == UInt8(ascii: "$") && position + 1 < end
      && classes[Int(text[position + 1])] & ByteClass.digit != 0
  }

  /// Reads a word; returns where the text goes on behind it, its possessive `'s` included.
  private func word(
    at start: Int, end: Int, _ token: inout Token, _ lookup: WordLookup
  ) -> Int {
    var position = start
    var hash = Folding.seed
    var seen: UInt8 = 0
    var lowers = 0
    var possessiveLength = 0
    while position < end {
      let byte = text[position]
      let kind = classes[Int(byte)]
      if kind & ByteClass.word != 0 {
        seen |= kind
        if kind == ByteClass.letter { lowers += 1 }
        hash = (hash ^ UInt64(fold[Int(byte)])) &* Folding.prime
        position += 1
        continue
      }
      if byte == UInt8(ascii: "'") {
        possessiveLength = possessive(at: position, length: 1, end)
        if possessiveLength > 0 || !isLetter(at: position + 1, end) || position == start { break }
      } else if kind & ByteClass.high != 0 {
        let apostrophe = apostropheLength(at: position, end)
        if apostrophe > 0 {
          possessiveLength = possessive(at: position, length: apostrophe, end)
          if possessiveLength > 0 || !isLetter(at: position + apostrophe, end) { break }
          seen |= ByteClass.high
          position += apostrophe
          continue
        }
        let letter = highLetterLength(at: position, end)
        if letter == 0 { break }
        seen |= ByteClass.high
        lowers += 1
        position += letter
        continue
      } else if !joins(byte, at: position, start: start, end) {
        break
      } else if byte == UInt8(ascii: ".") {
        token.flags.insert(.innerStop)
      }
      hash = (hash ^ UInt64(byte)) &* Folding.prime
      position += 1
    }
    token.end = UInt32(position)
    describe(seen, lowers: lowers, &token)
    if possessiveLength > 0 { token.flags.insert(.possessive) }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<position])
    if seen & ByteClass.high != 0 {
      token.form = lookup.form(ofHighWord: bytes, possessive: possessiveLength > 0)
    } else {
      token.form = lookup.form(
        of: bytes, hash: hash, fold: fold, possessive: possessiveLength > 0)
    }
    return position + possessiveLength
  }

  private func describe(_ seen: UInt8, lowers: Int, _ token: inout Token) {
    let first = text[Int(token.start)]
    if classes[Int(first)] & ByteClass.upper != 0
      || first >= 0x80 && isHighCapital(at: Int(token.start))
    {
      token.flags.insert(.capital)
      if lowers == 0, token.end - token.start > 1 { token.flags.insert(.allCapitals) }
    }
    if seen & ByteClass.digit != 0 { token.flags.insert(.number) }
  }

  /// Whether a sign inside a word joins its parts: `U.S`, `1,200`, `3.5`, `50%`, `US$5`, `reuters.com`.
  private func joins(_ byte: UInt8, at position: Int, start: Int, _ end: Int) -> Bool {
    if byte == UInt8(ascii: "%") {
      return position > start && classes[Int(text[position - 1])] & ByteClass.digit != 0
    }
    guard position + 1 < end else { return false }
    let next = classes[Int(text[position + 1])]
    if byte == UInt8(ascii: "$") { return next & ByteClass.digit != 0 }
    guard position > start, next & ByteClass.word != 0 else { return false }
    let before = classes[Int(text[position - 1])]
    switch byte {
    case UInt8(ascii: ","):
      return before & next & ByteClass.digit != 0
    case UInt8(ascii: "."):
      if before & next & ByteClass.digit != 0 { return true }
      // Single letters (U.S), or lower case behind (reuters.com); not "end.Next".
      let isSingle = position - 1 == start || text[position - 2] == UInt8(ascii: ".")
      return next & ByteClass.letter != 0 && (isSingle || next & ByteClass.upper == 0)
    default:
      return false
    }
  }

  private func isLetter(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let kind = classes[Int(text[position])]
    return kind & ByteClass.letter != 0
      || (kind & ByteClass.high != 0 && highLetterLength(at: position, end) > 0)
  }

  /// The length of `'s` when an apostrophe of some length at a position starts one; else 0.
  private func possessive(at position: Int, length: Int, _ end: Int) -> Int {
    let next = position + length
    guard next < end, text[next] | 0x20 == UInt8(ascii: "s") else { return 0 }
    if next + 1 < end {
      let kind = classes[Int(text[next + 1])]
      if kind & ByteClass.word != 0 { return 0 }
      if kind & ByteClass.high != 0, highLetterLength(at: next + 1, end) > 0 { return 0 }
    }
    return length + 1
  }
}

// Characters beyond ASCII.
extension Tokenizer {
  /// The length of a curly apostrophe (U+2019) at a position; else 0.
  @inline(__always)
  private func apostropheLength(at position: Int, _ end: Int) -> Int {
    guard position + 2 < end, text[position] == 0xE2, text[position + 1] == 0x80 else { return 0 }
    return text[position + 2] == 0x99 ? 3 : 0
  }

  /// The length of a letter beyond ASCII at a position; 0 where something else stands there.
  private func highLetterLength(at position: Int, _ end: Int) -> Int {
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

  private func isHighCapital(at position: Int) -> Bool {
    guard text[position] >= 0xC3, text[position] < 0xE0, position + 1 < text.count else {
      return false
    }
    let code = UInt32(text[position] & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F)
    return Unicode.Scalar(code)?.properties.isUppercase ?? false
  }

  /// The length of a hyphen at a position, in the forms that scrapes hold.
  private func hyphenLength(at position: Int) -> Int {
    text[position] == UInt8(ascii: "-") ? 1 : 3
  }

  /// Whether a hyphen at a position joins two words.
  private func isInnerHyphen(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let byte = text[position]
    if byte == UInt8(ascii: "-") { return startsWordPart(at: position + 1, end) }
    guard byte == 0xE2, position + 3 < end, text[position + 1] == 0x80 else { return false }
    guard text[position + 2] == 0x90 || text[position + 2] == 0x91 else { return false }
    return startsWordPart(at: position + 3, end)
  }

  private func startsWordPart(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let kind = classes[Int(text[position])]
    return kind & ByteClass.word != 0
      || (kind & ByteClass.high != 0 && highLetterLength(at: position, end) > 0)
  }

  /// The sign at a position and its length; `.none` for blanks beyond ASCII.
  private func sign(at position: Int, end: Int) -> (Token.Sign, Int) {
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
    case 0xA6: .ellipsis
    default: .other
    }
  }

  private func asciiSign(_ byte: UInt8, at position: Int, end: Int) -> (Token.Sign, Int) {
    let sign = ByteClass.sign[Int(byte)]
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
