// Cuts a paragraph into words and signs in one walk over its bytes.

import News

/// Walks over the bytes of a paragraph.
///
/// ASCII is the straight path; other characters are decoded.
struct Tokenizer {
  let text: UnsafeBufferPointer<UInt8>
  let classes: UnsafePointer<UInt8>
  private let lookup: WordLookup
  private let base: UnsafePointer<UInt8>
  private let words: TextMasks.Bits
  let signs: UnsafePointer<Token.Sign>
  private let joining: UnsafePointer<UInt8>
  private let plain: PlainWordReader
  private let places: TokenPlaces

  /// `words` are the masks of the text; `places` have room for those of all its words.
  init(
    text: UnsafeBufferPointer<UInt8>, words: TextMasks.Bits, tables: ByteTables, lookup: WordLookup,
    places: TokenPlaces
  ) {
    self.places = places
    self.text = text
    self.lookup = lookup
    classes = tables.classes
    signs = tables.signs
    joining = tables.joining
    self.words = words
    base = text.baseAddress ?? tables.fold
    plain = PlainWordReader(base, lookup, fold: tables.fold)
  }

  /// Writes the tokens of the bytes in a range from a place of a buffer on, which has room for as many
  /// tokens as there are bytes.
  ///
  /// - Returns: the place behind the last.
  func tokenize(
    _ range: Range<Int>, voice: Voice, into tokens: UnsafeMutablePointer<Token>, at first: Int
  ) -> Int {
    var count = first
    var position = range.lowerBound
    var flags: Token.Flags = .spaced
    while true {
      plainWords(
        at: &position, end: range.upperBound, &flags, voice: voice, into: tokens, at: &count)
      guard position < range.upperBound else { break }
      let byte = text[position]
      let kind = classes[Int(byte)]
      if kind & ByteClass.blank != 0 {
        position += 1
        flags.insert(.spaced)
        continue
      }
      var token = Token(
        start: UInt32(position), end: 0, form: 0, flags: flags, sign: .none, voice: voice)
      flags = []
      if startsWord(kind, at: position, range.upperBound) {
        position =
          plainWord(at: position, end: range.upperBound, &token)
          ?? word(at: position, end: range.upperBound, &token, lookup)
        if token.flags.contains(.startsName) { places.names.append(UInt32(count)) }
        if token.flags.contains(.startsWording) { places.wordings.append(UInt32(count)) }
        tokens[count] = token
        count += 1
        flags = skipHyphen(at: &position, range.upperBound)
        continue
      }
      if byte == UInt8(ascii: "."), count > first,
        takesStop(tokens[count - 1], at: position, lookup)
      {
        tokens[count - 1].flags.insert(.stopped)
        places.stops.append(UInt32(count - 1))
        position += 1
        // "U.S.-led"
        flags = skipHyphen(at: &position, range.upperBound)
        continue
      }
      let (sign, length) = sign(at: position, end: range.upperBound)
      position += length
      if length > 0, sign == .none {
        flags = .spaced
        continue
      }
      token.sign = sign
      token.end = UInt32(position)
      if sign.endsSentence {
        places.stops.append(UInt32(count))
      } else if sign.isQuotationMark {
        places.quotationMarks.append(UInt32(count))
      }
      tokens[count] = token
      count += 1
    }
    return count
  }

  /// Whether a stop belongs to the word before it: an abbreviation, an initial, `U.S`.
  private func takesStop(_ token: Token, at position: Int, _ lookup: WordLookup) -> Bool {
    guard token.isWord, Int(token.end) == position else { return false }
    if position + 1 < text.count, text[position + 1] == UInt8(ascii: ".") { return false }
    // "U.S." and "a.m.", not "reuters.com.".
    if token.flags.contains(.innerStop), !token.flags.contains(.number),
      text[position - 2] == UInt8(ascii: ".")
    {
      return true
    }
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

  /// Writes the tokens of plain words with one blank behind each, up to the first place that asks for a
  /// closer look; moves behind them.
  @inline(__always)
  private func plainWords(
    at position: inout Int, end: Int, _ flags: inout Token.Flags, voice: Voice,
    into tokens: UnsafeMutablePointer<Token>, at count: inout Int
  ) {
    let limit = min(end, text.count - PlainWordReader.reach)
    guard position < limit else { return }
    let (names, wordings) = (places.names.start, places.wordings.start)
    var (nameCount, wordingCount) = (places.names.count, places.wordings.count)
    defer {
      places.names.setCount(nameCount)
      places.wordings.setCount(wordingCount)
    }
    while position < limit {
      let run = words.from(position)
      let length = (~run).trailingZeroBitCount
      guard UInt(bitPattern: length &- 1) < PlainWordReader.longest else { return }
      let behind = base[position &+ length]
      let next = run &>> UInt64(truncatingIfNeeded: length &+ 1) & 1
      guard joining[Int(behind)] & (0b10 | UInt8(truncatingIfNeeded: next)) == 0 else { return }
      let token = plain.token(
        at: position, length: length, flags: flags, voice: voice,
        isPossessive: false)
      tokens[count] = token
      // Written each time and counted where it holds: a branch could not be foreseen.
      names[nameCount] = UInt32(truncatingIfNeeded: count)
      nameCount &+= token.flags.contains(.startsName) ? 1 : 0
      wordings[wordingCount] = UInt32(truncatingIfNeeded: count)
      wordingCount &+= token.flags.contains(.startsWording) ? 1 : 0
      count &+= 1
      position &+= length
      guard behind == UInt8(ascii: " ") else {
        flags = behind == UInt8(ascii: "-") ? skipHyphen(at: &position, end) : []
        return
      }
      position &+= 1
      flags = .spaced
    }
  }

  /// Moves behind a hyphen that joins a word to the next; tells it to the next word.
  @inline(__always)
  private func skipHyphen(at position: inout Int, _ end: Int) -> Token.Flags {
    guard isInnerHyphen(at: position, end) else { return [] }
    position += hyphenLength(at: position)
    return .hyphenated
  }

  /// Reads a word of letters and digits alone, as a closer look shows.
  ///
  /// - Returns: where the text goes on behind it and its possessive ending; nil for any other word.
  private func plainWord(at start: Int, end: Int, _ token: inout Token) -> Int? {
    guard start < text.count - PlainWordReader.reach else { return nil }
    let length = (~words.from(start)).trailingZeroBitCount
    let behind = start + length
    guard UInt(bitPattern: length &- 1) < PlainWordReader.longest, behind <= end else { return nil }
    var possessiveLength = 0
    if behind < end {
      let byte = text[behind]
      let apostrophe = byte == UInt8(ascii: "'") ? 1 : apostropheLength(at: behind, end)
      if apostrophe > 0 {
        possessiveLength = possessive(at: behind, length: apostrophe, end)
        if possessiveLength == 0, isLetter(at: behind + apostrophe, end) { return nil }
      } else if byte >= 0x80
        ? highLetterLength(at: behind, end) > 0
        : joins(byte, at: behind, start: start, end)
      {
        return nil
      }
    }
    token = plain.token(
      at: start, length: length, flags: token.flags, voice: token.voice,
      isPossessive: possessiveLength > 0)
    return behind + possessiveLength
  }

  /// Reads a word; returns where the text goes on behind it, its possessive `'s` included.
  private func word(
    at start: Int, end: Int, _ token: inout Token, _ lookup: WordLookup
  ) -> Int {
    var position = start
    var seen: UInt8 = 0
    var lowers = 0
    var possessiveLength = 0
    while position < end {
      let byte = text[position]
      let kind = classes[Int(byte)]
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
    if possessiveLength > 0 { token.flags.insert(.possessive) }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<position])
    let isPossessive = possessiveLength > 0
    let found =
      seen & ByteClass.high != 0
      ? lookup.find(high: bytes, possessive: isPossessive)
      : lookup.find(signed: bytes, possessive: isPossessive)
    token.form = found.form
    token.flags.formUnion(found.flags)
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
