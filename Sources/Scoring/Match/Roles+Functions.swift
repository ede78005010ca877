// Subject, object, by-phrase and possessor of the head of a hit, found over tokens without a parse tree.

extension RoleFinder {
  /// The mention that is the subject of the head: the nearest to its left that no preposition governs.
  func subject(of raw: Hit) -> Int? {
    var index = raw.head - 1
    while index >= sentence.first {
      if let number = covers(index) {
        let mention = text.mentions[number]
        if !isGoverned(mention.tokens.first) { return number }
        index = mention.tokens.first - 1
        continue
      }
      let token = text.tokens[index]
      let traits = traits(index)
      if traits.contains(.pronoun) || traits.contains(.conjunction) { return nil }
      if traits.contains(.relative), !(traits.contains(.that) && !isAntecedent(before: index)) {
        return antecedent(before: index)
      }
      if token.sign == .comma {
        guard let opening = appositionStart(before: index) else { return nil }
        index = opening - 1
        continue
      }
      guard token.isWord || token.sign.isQuotationMark else { return nil }
      index -= 1
    }
    return nil
  }

  private func isAntecedent(before relative: Int) -> Bool {
    relative > sentence.first && text.tokens[relative - 1].isWord
      && traits(relative - 1).isDisjoint(with: .grammatical)
  }

  /// The mention that a relative pronoun stands for: the one that ends right before it.
  private func antecedent(before relative: Int) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= relative, relative - end <= 3 else { return false }
      return (end..<relative).allSatisfy { index in
        text.tokens[index].sign == .comma || Clause.isPlainWord(index, text.tokens, lookup)
          || traits(index).contains(.preposition)
      }
    }
  }

  /// Whether a preposition governs the noun phrase that ends in a mention; "dozens of" does not.
  private func isGoverned(_ first: Int) -> Bool {
    var index = first - 1
    var skipped = 0
    while index >= sentence.first, skipped < Clause.phraseReach {
      let traits = traits(index)
      if traits.contains(.of), index > sentence.first, self.traits(index - 1).contains(.partitive) {
        return false
      }
      if !traits.isDisjoint(with: [.preposition, .by, .of]), !traits.contains(.conjunction) {
        return true
      }
      guard text.tokens[index].isWord else { return false }
      guard traits.isDisjoint(with: .grammatical) || traits.contains(.determiner) else {
        return false
      }
      index -= 1
      skipped += 1
    }
    return false
  }

  /// Where an apposition that a comma closes was opened: "Kerry, the top diplomat, urged".
  private func appositionStart(before comma: Int) -> Int? {
    var index = comma - 1
    while index > sentence.first, comma - index <= 12 {
      if text.tokens[index].sign == .comma { return index }
      guard text.tokens[index].isWord else { return nil }
      index -= 1
    }
    return nil
  }

  /// The mention whose `'s` stands before the head: "the army's recapture of the city".
  func possessor(of raw: Hit) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= raw.tokens.first, raw.tokens.first - end <= 2 else { return false }
      guard text.tokens[end - 1].flags.contains(.possessive) else { return false }
      return (end..<raw.tokens.first).allSatisfy { Clause.isPlainWord($0, text.tokens, lookup) }
    }
  }

  /// The mention right behind the wording, or behind its of, on or against.
  func object(of raw: Hit) -> Int? {
    var position = raw.tokens.last
    guard position < sentence.last else { return nil }
    if let found = phrase(at: position), isNear(found, position) { return found }
    let traits = traits(position)
    guard traits.contains(.of) || text.isOnOrAgainst(text.tokens[position]) else { return nil }
    position += 1
    guard let found = phrase(at: position) else { return nil }
    return found
  }

  /// A phrase that starts with "of" is no object by itself.
  private func isNear(_ mention: Int, _ position: Int) -> Bool {
    traits(position).isDisjoint(with: [.preposition, .coordinator])
  }

  /// The mention behind "by" in the rest of the clause.
  func byAgent(of raw: Hit) -> Int? {
    var position = raw.tokens.last
    while position < sentence.last, position - raw.tokens.last <= 8 {
      if traits(position).contains(.by) { return phrase(at: position + 1) }
      guard !Clause.opens(at: position, text.tokens, lookup) else { return nil }
      position += 1
    }
    return nil
  }
}
