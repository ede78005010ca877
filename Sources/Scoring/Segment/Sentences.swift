// Where sentences end: stops weighed by what stands before and behind them.

import Lexicons

/// Cuts the tokens of a paragraph into sentences.
struct SentenceSplitter {
  let lookup: WordLookup

  /// Appends the sentences of a paragraph, as ranges of tokens; every token is in one.
  func split(
    _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>,
    into sentences: inout [TokenRange]
  ) {
    var start = paragraph.first
    var index = paragraph.first
    while index < paragraph.last {
      guard tokens[index].sign.endsSentence || tokens[index].flags.contains(.stopped) else {
        index += 1
        continue
      }
      let close = endOfClosing(after: index, paragraph.last, tokens)
      if ends(at: index, close: close, paragraph, tokens) {
        append(TokenRange(start, close), to: &sentences)
        start = close
      }
      index = close
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

  private func ends(
    at stop: Int, close: Int, _ paragraph: TokenRange, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard close < paragraph.last else { return true }
    let next = tokens[close]
    switch next.sign {
    case .comma, .semicolon, .colon, .closeBracket, .stop: return false
    case .dash: return tokens[stop].sign != .ellipsis && !isLower(behind: close, tokens, paragraph)
    default: break
    }
    let lower = startsLower(close, tokens, paragraph)
    if tokens[stop].isWord { return endsWord(stop, next: close, lower: lower, paragraph, tokens) }
    if tokens[stop].sign != .stop || close - stop > 1 { return !lower }
    return next.flags.contains(.spaced) || !lower && isCapital(close, tokens)
  }

  /// A stop that belongs to its word: an abbreviation or an initial, which may end a sentence as well.
  private func endsWord(
    _ word: Int, next: Int, lower: Bool, _ paragraph: TokenRange,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let token = tokens[word]
    if token.flags.contains(.innerStop) { return !lower && startsSentence(next, tokens, paragraph) }
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
    case .any: false
    case .name: lower
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
  private func startsLower(
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
    return !traits.isDisjoint(with: .grammatical.union(.adverb))
      && !tokens[word].flags.contains(.allCapitals)
  }

  private func startsSentenceOrName(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Bool {
    guard let word = firstWord(index, tokens, paragraph) else { return true }
    return tokens[word].flags.contains(.capital)
  }

  private func firstWord(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ paragraph: TokenRange
  ) -> Int? {
    var index = index
    while index < paragraph.last {
      if tokens[index].isWord { return index }
      index += 1
    }
    return nil
  }
}
