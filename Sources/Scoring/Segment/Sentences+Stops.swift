// Stops that need a closer look: ellipses, hours, addresses, signs for numbers.

import Lexicons

// Ellipses.
extension SentenceSplitter {
  /// Past a run of stops with blanks between them, `. . .`; the place itself where none starts there.
  func endOfSpacedDots(
    from index: Int, _ limit: Int, _ tokens: UnsafeBufferPointer<Token>
  ) -> Int {
    guard tokens[index].sign == .stop else { return index }
    var end = index + 1
    while end < limit, tokens[end].sign == .stop, tokens[end].flags.contains(.spaced) { end += 1 }
    return end - index >= 3 ? end : index
  }

  /// Whether a word behind an ellipsis may open a sentence: a capital says so, but for that of "I".
  func mayStart(
    behindEllipsis index: Int, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard !startsLower(index, tokens, paragraph) else { return false }
    guard let word = firstWord(index, tokens, paragraph) else { return true }
    let (start, end) = (Int(tokens[word].start), Int(tokens[word].end))
    guard text[start] == UInt8(ascii: "I") else { return true }
    let isContracted = text[start + 1] == UInt8(ascii: "'") || text[start + 1] == 0xE2
    return end - start > 1 && !isContracted
  }

  func endsWithEllipsis(
    _ place: StopPlace, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let before = place.stop - 1
    // "[...]" stands for words of the sentence, and an ellipsis that opens one does not end it.
    if before >= paragraph.first, tokens[before].sign == .openBracket { return false }
    guard (place.start..<place.stop).contains(where: { tokens[$0].isWord }) else { return false }
    // Two stops are a slip of the key.
    let stop = tokens[place.stop]
    if stop.sign == .ellipsis, stop.end - stop.start == 2,
      text[Int(stop.start)] == UInt8(ascii: ".")
    {
      return !startsLower(place.close, tokens, paragraph)
    }
    return mayStart(behindEllipsis: place.close, paragraph, tokens)
  }
}

// Stops inside what is no sentence.
extension SentenceSplitter {
  /// Whether the stop belongs to a number sign, `N°.`.
  func isNumberSign(_ stop: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    let end = Int(tokens[stop].start)
    return end >= 2 && text[end - 2] == 0xC2 && text[end - 1] == 0xB0
      && tokens[stop + 1].flags.contains(.number)
  }

  /// Whether a stop without blanks stands in an address: `Jane.Doe@example.com`, `http://host/News.Today`.
  func isInAddress(
    _ stop: Int, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    var index = stop + 1
    while index < paragraph.last, !tokens[index].flags.contains(.spaced), index < stop + 12 {
      if text[Int(tokens[index].start)] == UInt8(ascii: "@") { return true }
      index += 1
    }
    index = stop
    while index > paragraph.first, !tokens[index].flags.contains(.spaced), index > stop - 24 {
      index -= 1
      let byte = text[Int(tokens[index].start)]
      if byte == UInt8(ascii: "@") { return true }
      if byte == UInt8(ascii: "/"), index > paragraph.first, tokens[index - 1].sign == .colon {
        return true
      }
    }
    return false
  }

  /// Whether a word is `a.m` or `p.m`, as it stands before its last stop.
  func isHour(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    guard end - start == 3, text[end - 1] | 0x20 == UInt8(ascii: "m") else { return false }
    return [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(text[start] | 0x20)
  }

  /// Whether a word is an abbreviated title with its stop, as before a name.
  func isTitle(_ token: Token) -> Bool {
    token.flags.contains(.stopped) && token.flags.contains(.capital)
      && lookup.followers(of: token.form) == .any
  }

  func hasVerb(_ words: TokenRange, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    (words.first..<words.last).contains { index in
      let traits = lookup.traits(of: tokens[index].form)
      return !traits.isDisjoint(with: WordTraits.auxiliary.union([.past, .third]))
    }
  }
}
