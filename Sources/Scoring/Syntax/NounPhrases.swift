// Noun phrases by their ends, and what governs them.

import News

extension Outline {
  /// The noun phrase that ends with a token: its adjectives, numbers and article.
  func phrase(endingAt end: Int, _ text: SearchText) -> NounPhrase {
    var first = end
    while first > sentence.first, part(first).isNominal {
      let before = first - 1
      if part(first) == .determiner, part(before) != .determiner { break }
      guard part(before).isNominal || part(before) == .adverb && part(before - 1) == .determiner
      else { break }
      if text.mentionStarts[first] > 0, traits(before).contains(.time) { break }
      first = before
    }
    return NounPhrase(first: first, last: end + 1)
  }

  /// The noun phrase that starts with a token; nil where none does.
  func phrase(startingAt start: Int, _ text: SearchText) -> NounPhrase? {
    var end = start
    while end < sentence.last {
      guard part(end).isNominal || part(end) == .adverb && part(end + 1).isNominal else { break }
      if end > start, part(end) == .determiner, part(end - 1) == .noun { break }
      end += 1
    }
    return end > start ? NounPhrase(first: start, last: end) : nil
  }

  /// The preposition that governs a noun phrase.
  func governor(of phrase: NounPhrase) -> Int? {
    var index = phrase.first - 1
    while part(index) == .adverb { index -= 1 }
    return part(index) == .preposition ? index : nil
  }

  /// "dozens of" before a phrase: who is counted is meant, not the count.
  func isCounted(by preposition: Int) -> Bool {
    traits(preposition).contains(.of) && traits(preposition - 1).contains(.partitive)
  }

  /// Whether a comma alone stands between two members of a list.
  func isComma(_ range: Range<Int>, _ text: SearchText) -> Bool {
    range.count == 1 && text.tokens[range.lowerBound].sign == .comma
  }

  /// Whether the words between two places are plain links: "and", commas, articles, titles.
  func isLink(_ range: Range<Int>, _ text: SearchText) -> Bool {
    var coordinators = 0
    for index in range {
      switch part(index) {
      case .coordinator: coordinators += 1
      case .determiner: break
      case .noun where text.tokens[index].flags.isDisjoint(with: .possessive): break
      case .sign where text.tokens[index].sign == .comma: break
      default: return false
      }
    }
    return coordinators == 1 && range.count <= 5
  }

  /// Where what a comma or dash closes was opened: "Kerry, the top diplomat, urged".
  func opening(of sign: Int, _ text: SearchText) -> Int? {
    var index = sign - 1
    let wanted: Token.Sign =
      text.tokens[sign].sign == .closeBracket ? .openBracket : text.tokens[sign].sign
    while index > sentence.first, sign - index <= 24 {
      if text.tokens[index].sign == wanted { return index }
      if text.tokens[index].sign == .semicolon { return nil }
      index -= 1
    }
    return nil
  }
}
