// How the head of a hit is used: as a passive, as a noun, as an active verb.

extension RoleFinder {
  /// Whether the head is a participle that is said of its target: "was driven", "recaptured by".
  func isPassive(_ raw: Hit) -> Bool {
    let head = traits(raw.head)
    let isVerb = !head.isDisjoint(with: [.base, .third, .past, .participle, .ing])
    guard head.contains(.participle) || !isVerb else { return false }
    if let helper = auxiliary(before: raw.head) {
      return traits(helper).contains(.be)
    }
    guard head.contains(.participle) else { return false }
    if !head.contains(.past) { return !hasEarlierHave(before: raw.head) }
    // "recaptured by the army", but not "arrived by boat".
    return (isBy(raw.tokens.last) || isBy(raw.head + 1)) && byAgent(of: raw) != nil
  }

  /// Whether the head stands as a noun or before one: "the fall of", "raised fresh fears", "the captured town".
  func isNominal(_ raw: Hit) -> Bool {
    let head = traits(raw.head)
    guard !head.isDisjoint(with: [.base, .third, .past, .participle, .ing]) else { return true }
    let reach = head.isDisjoint(with: [.past, .participle]) ? 2 : 0
    var index = raw.head - 1
    while index >= sentence.first {
      let traits = traits(index)
      if !traits.isDisjoint(with: [.to, .modal, .pronoun, .relative]) { return false }
      if !traits.isDisjoint(with: [.determiner, .of]) { return true }
      if !traits.isDisjoint(with: .preposition) {
        return head.isDisjoint(with: [.past, .participle])
      }
      guard raw.head - index <= reach, covers(index) == nil,
        Clause.isPlainWord(index, text.tokens, lookup), !isAdverb(index, traits)
      else { return false }
      index -= 1
    }
    return false
  }

  private func isBy(_ index: Int) -> Bool { index < sentence.last && traits(index).contains(.by) }

  /// The auxiliary right before a verb, adverbs skipped.
  private func auxiliary(before head: Int) -> Int? {
    var index = head - 1
    while index >= sentence.first, head - index <= 4 {
      let traits = traits(index)
      if !traits.isDisjoint(with: .auxiliary) { return index }
      guard isAdverb(index, traits) else { return nil }
      index -= 1
    }
    return nil
  }

  func isAdverb(_ index: Int, _ traits: WordTraits) -> Bool {
    if traits.contains(.adverb) { return true }
    let token = text.tokens[index]
    guard token.isWord, traits.isDisjoint(with: .grammatical) else { return false }
    return token.end - token.start > 4 && text.endsInLy(token)
  }

  /// "have in the last two weeks driven": a have further left, with no mention between.
  private func hasEarlierHave(before head: Int) -> Bool {
    var index = head - 1
    while index >= sentence.first, head - index <= 10 {
      if traits(index).contains(.have) { return true }
      if Clause.opens(at: index, text.tokens, lookup) || covers(index) != nil { return false }
      index -= 1
    }
    return false
  }

  /// The mention that a token is part of.
  func covers(_ index: Int) -> Int? {
    mentions.first { number in
      let tokens = text.mentions[number].tokens
      return tokens.first <= index && index < tokens.last
    }
  }
}
