// Where sentences end: stops weighed by what stands before and behind them.

import Lexicons

/// Cuts the tokens of a paragraph into sentences.
struct SentenceSplitter {
  let lookup: WordLookup
  let text: UnsafeBufferPointer<UInt8>

  /// Appends the sentences of a paragraph, as ranges of tokens; every token is in one.
  ///
  /// `stops` are the places of signs that end sentences and of words with a stop of their own.
  func split(
    _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>,
    stops: UnsafeBufferPointer<UInt32>, into sentences: inout [TokenRange]
  ) {
    var stops = stops[...]
    let markers = ListMarkers(tokens: tokens, text: text)
    guard var item = markers.first(of: paragraph) else {
      return split(paragraph, behind: paragraph.first, tokens, &stops, into: &sentences)
    }
    while let next = markers.next(after: item, paragraph.last) {
      let range = TokenRange(item.first, next.first)
      split(range, behind: item.last, tokens, &stops, into: &sentences)
      item = next
    }
    split(
      TokenRange(item.first, paragraph.last), behind: item.last, tokens, &stops, into: &sentences)
  }

  /// Appends the sentences of a paragraph, or of an item of a list, the first of which ends behind a
  /// token.
  private func split(
    _ paragraph: TokenRange, behind first: Int, _ tokens: UnsafeBufferPointer<Token>,
    _ stops: inout Slice<UnsafeBufferPointer<UInt32>>, into sentences: inout [TokenRange]
  ) {
    var start = paragraph.first
    // Stops before this place belong to one that was looked at, or to the marker of a list.
    var next = first
    while let stop = stops.first, stop < paragraph.last {
      stops.removeFirst()
      let index = Int(stop)
      guard index >= next else { continue }
      let dots = endOfSpacedDots(from: index, paragraph.last, tokens)
      if dots - index > 3, !tokens[index].flags.contains(.spaced), dots < paragraph.last,
        tokens[dots].isWord
      {
        // "It ended. . . . The next": a stop, and an ellipsis of the next sentence.
        if mayStart(behindEllipsis: dots, paragraph, tokens) {
          append(TokenRange(start, index + 1), to: &sentences)
          start = index + 1
        }
        next = dots
        continue
      }
      let close = endOfClosing(after: max(index, dots - 1), paragraph.last, tokens)
      let end = StopPlace(stop: index, close: close, isEllipsis: dots - index > 2, start: start)
      if ends(at: end, paragraph, tokens) {
        append(TokenRange(start, close), to: &sentences)
        start = close
      }
      next = close
    }
    if start < paragraph.last { append(TokenRange(start, paragraph.last), to: &sentences) }
  }

  /// Appends a headline, which is one sentence whatever its stops.
  func keep(_ headline: TokenRange, in sentences: inout [TokenRange]) {
    append(headline, to: &sentences)
  }

  /// More tokens than this are no sentence but a list or a table; who is what to whom is not asked across them.
  private static let longest = 400

  /// Appends a sentence, an endless one in pieces.
  private func append(_ sentence: TokenRange, to sentences: inout [TokenRange]) {
    var first = sentence.first
    while sentence.last - first > SentenceSplitter.longest {
      sentences.append(TokenRange(first, first + SentenceSplitter.longest))
      first += SentenceSplitter.longest
    }
    sentences.append(TokenRange(first, sentence.last))
  }

  /// Past the further stops, quotation marks and brackets that belong to the sentence before.
  private func endOfClosing(after stop: Int, _ limit: Int, _ tokens: UnsafeBufferPointer<Token>)
    -> Int
  {
    var index = stop + 1
    while index < limit {
      let token = tokens[index]
      switch token.sign {
      case .stop, .question, .exclamation, .ellipsis:
        if token.flags.contains(.spaced) { return index }
      case .closeDouble, .closeBracket: break
      case .straightDouble, .apostrophe:
        // An opening mark stands behind a blank and before none.
        if token.flags.contains(.spaced) { return index }
      default: return index
      }
      index += 1
    }
    return index
  }

  /// A stop that may end a sentence.
  struct StopPlace {
    var stop: Int
    /// Behind the further stops and closing marks.
    var close: Int
    var isEllipsis: Bool
    /// Where the sentence starts.
    var start: Int
  }

  private func ends(
    at place: StopPlace, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let (stop, close) = (place.stop, place.close)
    guard close < paragraph.last else { return true }
    let next = tokens[close]
    switch next.sign {
    case .comma, .semicolon, .colon, .closeBracket, .stop: return false
    case .dash: return tokens[stop].sign != .ellipsis && !isLower(behind: close, tokens, paragraph)
    default: break
    }
    if place.isEllipsis || tokens[stop].sign == .ellipsis {
      return endsWithEllipsis(place, paragraph, tokens)
    }
    let lower = startsLower(close, tokens, paragraph)
    if tokens[stop].isWord { return endsWord(place, lower: lower, paragraph, tokens) }
    if lower, close - stop == 1, tokens[stop].sign != .stop {
      // "“What?” he asked" goes on; texts that have no capitals at all do not.
      return next.flags.contains(.spaced) && startsLower(place.start, tokens, paragraph)
    }
    if tokens[stop].sign != .stop || close - stop > 1 { return !lower }
    if next.flags.contains(.spaced) { return !isNumberSign(stop, tokens) || !next.isWord }
    return !lower && isCapital(close, tokens) && !isInAddress(stop, paragraph, tokens)
  }

  /// A stop that belongs to its word: an abbreviation or an initial, which may end a sentence as well.
  private func endsWord(
    _ place: StopPlace, lower: Bool, _ paragraph: TokenRange,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let (word, next) = (place.stop, place.close)
    let token = tokens[word]
    let follower = lookup.followers(of: token.form)
    if token.flags.contains(.innerStop) {
      guard !lower, follower != .any else { return false }
      return startsSentence(next, tokens, paragraph)
        || isHour(token) && isTitle(tokens[next])
          && hasVerb(TokenRange(place.start, word), tokens)
    }
    if lookup.traits(of: token.form).contains(.abbreviation) {
      return endsAfterAbbreviation(token, next: next, lower: lower, tokens, paragraph)
    }
    // An initial; "Plan B. The ..." ends, for "The" starts sentences.
    return !lower && startsSentence(next, tokens, paragraph) && !isInitial(word, paragraph, tokens)
  }

  private func endsAfterAbbreviation(
    _ token: Token, next: Int, lower: Bool, _ tokens: UnsafeBufferPointer<Token>,
    _ paragraph: TokenRange
  ) -> Bool {
    switch lookup.followers(of: token.form) {
    case .any, .name: false
    case .number: !tokens[next].flags.contains(.number)
    case .lower, nil: !lower && startsSentenceOrName(next, tokens, paragraph)
    }
  }

  /// Whether an initial stands behind a capitalised word or another initial, as in George W Bush.
  private func isInitial(_ word: Int, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>)
    -> Bool
  {
    guard word > paragraph.first else { return true }
    let before = tokens[word - 1]
    return before.isWord && before.flags.contains(.capital) && before.form == 0
  }

  private func isLower(
    behind index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Bool {
    index + 1 < paragraph.last && startsLower(index + 1, tokens, paragraph)
  }

  private func isCapital(_ index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    tokens[index].flags.contains(.capital) || !tokens[index].isWord
  }

  /// Whether the next word, behind opening marks, starts with a small letter.
  func startsLower(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Bool {
    guard let word = firstWord(index, tokens, paragraph) else { return false }
    return tokens[word].flags.isDisjoint(with: [.capital, .number])
  }

  /// Whether the next word is one that opens sentences: an article, a pronoun, a preposition.
  private func startsSentence(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Bool {
    guard let word = firstWord(index, tokens, paragraph) else { return true }
    guard tokens[word].flags.contains(.capital) else { return false }
    if tokens[index].sign == .openDouble { return true }
    let traits = lookup.traits(of: tokens[word].form)
    return !traits.isDisjoint(with: .grammatical.union([.adverb, .opener]))
      && !tokens[word].flags.contains(.allCapitals)
  }

  private func startsSentenceOrName(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Bool {
    guard let word = firstWord(index, tokens, paragraph) else { return true }
    return tokens[word].flags.contains(.capital)
  }

  /// The next word from a place on, no further off than a sentence is long.
  func firstWord(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Int? {
    (index..<min(paragraph.last, index + SentenceSplitter.longest)).first { tokens[$0].isWord }
  }
}
