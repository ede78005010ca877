// Words: letters and digits, and the signs that join them.

import News

extension Tokenizer {
  /// Whether a word starts at a place.
  func startsWord(at position: Int, _ end: Int) -> Bool {
    let kind = tables.classes[Int(text[position])]
    if kind & ByteClass.word != 0 { return true }
    if kind & ByteClass.high != 0, highLetterLength(at: position, end) > 0 { return true }
    return currencyLength(at: position, end) > 0
  }

  /// Reads the word that a token starts; returns where the text goes on behind it, its possessive `'s`
  /// included.
  func word(_ token: inout Token, _ end: Int) -> Int {
    let start = Int(token.start)
    let currency = currencyLength(at: start, end)
    var position = start + currency
    var seen = currency > 1 ? ByteClass.high : 0
    var lowers = 0
    var possessiveLength = 0
    while position < end {
      let byte = text[position]
      let kind = tables.classes[Int(byte)]
      if kind & ByteClass.word != 0 {
        seen |= kind
        if kind == ByteClass.letter { lowers += 1 }
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
      position += 1
    }
    token.end = UInt32(position)
    describe(seen, lowers: lowers, &token)
    let isPossessive = possessiveLength > 0
    let bytes = UnsafeBufferPointer(rebasing: text[start..<position])
    let found =
      seen & ByteClass.high != 0
      ? lookup.find(high: bytes, possessive: isPossessive)
      : lookup.find(signed: bytes, possessive: isPossessive)
    token.form = found.form
    token.flags.formUnion(found.flags.union(.ending(of: bytes)))
    if isInitial(token) { token.flags.insert(.takesStop) }
    if isPossessive {
      token.flags.remove(.takesStop)
      token.flags.insert(.possessive)
    }
    return position + possessiveLength
  }

  /// Whether a stop behind it belongs to the word, whatever lexicons say: `J`, and `U.S` and `a.m`, but
  /// not `reuters.com`.
  private func isInitial(_ word: Token) -> Bool {
    if word.end - word.start == 1 { return word.flags.contains(.capital) }
    return word.flags.contains(.innerStop) && !word.flags.contains(.number)
      && text[Int(word.end) - 2] == UInt8(ascii: ".")
  }

  private func describe(_ seen: UInt8, lowers: Int, _ token: inout Token) {
    let first = text[Int(token.start)]
    if tables.classes[Int(first)] & ByteClass.upper != 0
      || first >= 0x80 && isHighCapital(at: Int(token.start))
    {
      token.flags.insert(.capital)
      if lowers == 0, token.end - token.start > 1 { token.flags.insert(.allCapitals) }
    }
    if seen & ByteClass.digit != 0 { token.flags.insert(.number) }
  }

  /// Whether a sign inside a word joins its parts: `U.S`, `1,200`, `3.5`, `50%`, `US$5`, `reuters.com`,
  /// `9/11`, `AT&T`.
  private func joins(_ byte: UInt8, at position: Int, start: Int, _ end: Int) -> Bool {
    if byte == UInt8(ascii: "%") {
      return position > start && tables.classes[Int(text[position - 1])] & ByteClass.digit != 0
    }
    guard position + 1 < end else { return false }
    let next = tables.classes[Int(text[position + 1])]
    if byte == UInt8(ascii: "$") { return next & ByteClass.digit != 0 }
    guard position > start, next & ByteClass.word != 0 else { return false }
    let before = tables.classes[Int(text[position - 1])]
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "/"):
      return before & next & ByteClass.digit != 0
    case UInt8(ascii: "&"):
      return before & next & ByteClass.letter != 0
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
    let kind = tables.classes[Int(text[position])]
    return kind & ByteClass.letter != 0
      || (kind & ByteClass.high != 0 && highLetterLength(at: position, end) > 0)
  }

  /// The length of `'s` when an apostrophe of some length at a position starts one; else 0.
  private func possessive(at position: Int, length: Int, _ end: Int) -> Int {
    let next = position + length
    guard next < end, text[next] | 0x20 == UInt8(ascii: "s") else { return 0 }
    if next + 1 < end {
      let kind = tables.classes[Int(text[next + 1])]
      if kind & ByteClass.word != 0 { return 0 }
      if kind & ByteClass.high != 0, highLetterLength(at: next + 1, end) > 0 { return 0 }
    }
    return length + 1
  }
}
