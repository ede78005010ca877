// Which words are verbs: told by their forms and by what stands around them.

import News

extension PartReader {
  /// Whether a form that may also be a noun is the verb of its clause: "rebels attack the town".
  ///
  /// `before` is the last token that is neither an adverb nor a quotation mark.
  func isPlainVerb(_ index: Int, _ traits: WordTraits, behind before: Int) -> Bool {
    if part(at: before) != .noun {
      // "X, a lawyer, says he left" and ", says a witness"
      if part(at: before) == .sign, traits.contains(.third), traits.contains(.surelyVerb) {
        return true
      }
      guard let verb = lastVerb(before: before) else { return false }
      return !self.traits(at: verb).isDisjoint(with: [.base, .third])
        && self.traits(at: verb).isDisjoint(with: .past) && mayFollow(index)
    }
    if self.traits(at: before).contains(.pronoun) || traits.contains(.surelyVerb) { return true }
    return !hasVerb(before: before) && !hasVerb(behind: index) && mayFollow(index)
      && !isInsidePhrase(index)
  }

  /// "the brutal attacks": an article, and no name or plural before the word.
  private func isInsidePhrase(_ index: Int) -> Bool {
    guard index - sentence.first >= 2, part(at: index - 2) == .determiner else { return false }
    let last = text.tokens[index - 1]
    let isPlural = text.bytes[Int(last.end) - 1] | 0x20 == UInt8(ascii: "s")
    return !isPlural && !isInMention(index - 1) && !opensObject(index + 1)
  }

  private func isInMention(_ index: Int) -> Bool {
    mentions.contains { number in
      let tokens = text.mentions[number].tokens
      return tokens.first <= index && index < tokens.last
    }
  }

  /// Whether a verb may stand before what follows: no other verb, no form of be.
  private func mayFollow(_ index: Int) -> Bool {
    guard index + 1 < sentence.last else { return true }
    let next = traits(at: index + 1)
    return next.isDisjoint(with: .auxiliary) && next.isDisjoint(with: [.past])
  }

  private func lastVerb(before index: Int) -> Int? {
    var position = index - 1
    while position >= sentence.first, index - position < 24 {
      if part(at: position) == .verb { return position }
      position -= 1
    }
    return nil
  }

  /// Whether the clause has a verb to the left of a place.
  private func hasVerb(before index: Int) -> Bool {
    var position = index - 1
    while position >= sentence.first {
      switch part(at: position) {
      case .verb, .auxiliary: return true
      case .opener, .coordinator: return false
      case .sign where !text.tokens[position].sign.isQuotationMark: return false
      default: position -= 1
      }
    }
    return false
  }

  /// Whether the clause goes on with a form that can be nothing but its verb.
  private func hasVerb(behind index: Int) -> Bool {
    var position = index + 1
    while position < sentence.last {
      let (token, traits) = (text.tokens[position], traits(at: position))
      guard token.isWord else { return false }
      if !traits.isDisjoint(with: .auxiliary) { return true }
      if !traits.isDisjoint(with: [.conjunction, .relative, .coordinator, .to]) { return false }
      if traits.contains(.past), self.traits(at: position - 1).isDisjoint(with: .determiner) {
        return true
      }
      position += 1
    }
    return false
  }
}
