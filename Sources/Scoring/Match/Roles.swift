// Who does it and whom it is done to: the mentions that are agent and target of a matched wording.

import News

/// A hit whose slots are filled and whose roles are known.
struct Hit {
  var rule: UInt32
  var tokens: TokenRange
  var head: Int
  var literals: UInt8
  /// Numbers of mentions; -1 where no followed actor has the role.
  var agent: Int
  var target: Int
  /// The mention in an `{actor}` slot.
  var other: Int
  var voice: Voice
}

/// Finds roles around the head of a hit, within one sentence.
struct RoleFinder {
  let sentence: TokenRange
  let text: SearchText
  let lookup: WordLookup
  /// The mentions of the sentence: a range of `text.mentions`.
  let mentions: Range<Int>

  /// The hit with its roles; nil where a slot stays empty.
  func hit(_ raw: RawHit, _ trie: PatternTrie) -> Hit? {
    var hit = Hit(
      rule: raw.rule, tokens: raw.tokens, head: raw.head, literals: raw.literals, agent: -1,
      target: -1, other: -1, voice: text.tokens[raw.head].voice)
    if raw.hasGap,
      text.tokens[raw.tokens.first].voice != text.tokens[raw.tokens.last - 1].voice
    {
      return nil
    }
    let hasSlots = !raw.outerSlots.isEmpty || raw.innerMention >= 0
    guard hasSlots || !mentions.isEmpty else { return hit }
    let isPassive = isPassive(raw)
    fill(&hit, raw, isPassive: isPassive)
    if raw.innerMention >= 0 {
      guard !isPassive else { return nil }
      assign(raw.innerMention, raw.innerRole, &hit)
    }
    for position in raw.outerSlots.indices {
      let outer = trie.outerSlots[position]
      guard let mention = mention(in: outer, raw, isPassive: isPassive) else { return nil }
      assign(mention, outer.slot.role, &hit)
    }
    return hit
  }

  private func fill(_ hit: inout Hit, _ raw: RawHit, isPassive: Bool) {
    if isPassive {
      hit.target = subject(of: raw) ?? -1
      hit.agent = byAgent(of: raw) ?? -1
    } else if let owner = possessor(of: raw) {
      hit.agent = owner
      hit.target = object(of: raw) ?? -1
    } else {
      hit.agent = byAgent(of: raw) ?? (isNominal(raw) ? nil : subject(of: raw)) ?? -1
      hit.target = object(of: raw) ?? -1
    }
    if hit.agent == hit.target { hit.target = -1 }
  }

  /// Gives a mention the role of its slot; the mention leaves any role that grammar had given it.
  private func assign(_ mention: Int, _ role: UInt8, _ hit: inout Hit) {
    if hit.agent == mention { hit.agent = -1 }
    if hit.target == mention { hit.target = -1 }
    switch Role(rawValue: role) {
    case .agent: hit.agent = mention
    case .target: hit.target = mention
    case .other, nil: hit.other = mention
    }
  }

  /// The mention that fills a slot before, behind, or in front of a passive.
  private func mention(in outer: PackedOuterSlot, _ raw: RawHit, isPassive: Bool) -> Int? {
    let found: Int?
    switch outer.place {
    case .passiveSubject: found = isPassive ? subject(of: raw) : nil
    case .before:
      found =
        isPassive ? byAgent(of: raw) : neighbour(before: raw, gap: outer.gap) ?? subject(of: raw)
      if let found, isCompound(raw, with: found) { return nil }
    case .after:
      if traits(raw.tokens.last - 1).isDisjoint(with: [.preposition, .by, .to, .of]) {
        found = isPassive ? subject(of: raw) : neighbour(behind: raw, gap: outer.gap)
      } else {
        found = neighbour(behind: raw, gap: outer.gap)
      }
    }
    guard let found, outer.slot.actor < 0 || Int(outer.slot.actor) == text.mentions[found].actor
    else { return nil }
    return found
  }

  private func neighbour(before raw: RawHit, gap: Int) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= raw.tokens.first, raw.tokens.first - end <= gap else { return false }
      return (end..<raw.tokens.first).allSatisfy { !Clause.opens(at: $0, text.tokens, lookup) }
    }
  }

  /// "the US pledge": an article, one actor and a plain form make a noun of the head.
  private func isCompound(_ raw: RawHit, with number: Int) -> Bool {
    let tokens = text.mentions[number].tokens
    guard tokens.last == raw.head, tokens.first > sentence.first else { return false }
    let head = traits(raw.head)
    guard head.contains(.base), head.isDisjoint(with: [.past, .participle]) else { return false }
    let last = text.tokens[tokens.last - 1]
    let endsInS =
      text.bytes[Int(last.end) - 1] | 0x20 == UInt8(ascii: "s")
      && last.flags.isDisjoint(with: .allCapitals)
    return !endsInS && traits(tokens.first - 1).contains(.determiner)
  }

  private func neighbour(behind raw: RawHit, gap: Int) -> Int? {
    var position = raw.tokens.last
    for _ in 0...gap {
      guard position < sentence.last else { return nil }
      if let found = phrase(at: position) { return found }
      guard !Clause.opens(at: position, text.tokens, lookup) else { return nil }
      position += 1
    }
    return nil
  }

  private func phrase(at position: Int) -> Int? {
    guard position < sentence.last else { return nil }
    return Clause.mention(inPhraseAt: position, sentence, text, lookup, actor: -1)
  }

  private func traits(_ index: Int) -> WordTraits {
    let form = text.tokens[index].form
    return form == 0 ? [] : lookup.traits(of: form)
  }
}

// Voice of the verb.
extension RoleFinder {
  /// Whether the head is a participle that is said of its target: "was driven", "recaptured by".
  func isPassive(_ raw: RawHit) -> Bool {
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
  func isNominal(_ raw: RawHit) -> Bool {
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

  private func isAdverb(_ index: Int, _ traits: WordTraits) -> Bool {
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
  private func covers(_ index: Int) -> Int? {
    mentions.first { number in
      let tokens = text.mentions[number].tokens
      return tokens.first <= index && index < tokens.last
    }
  }
}

// Grammatical functions.
extension RoleFinder {
  /// The mention that is the subject of the head: the nearest to its left that no preposition governs.
  func subject(of raw: RawHit) -> Int? {
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
  private func possessor(of raw: RawHit) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= raw.tokens.first, raw.tokens.first - end <= 2 else { return false }
      guard text.tokens[end - 1].flags.contains(.possessive) else { return false }
      return (end..<raw.tokens.first).allSatisfy { Clause.isPlainWord($0, text.tokens, lookup) }
    }
  }

  /// The mention right behind the wording, or behind its of, on or against.
  private func object(of raw: RawHit) -> Int? {
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
  private func byAgent(of raw: RawHit) -> Int? {
    var position = raw.tokens.last
    while position < sentence.last, position - raw.tokens.last <= 8 {
      if traits(position).contains(.by) { return phrase(at: position + 1) }
      guard !Clause.opens(at: position, text.tokens, lookup) else { return nil }
      position += 1
    }
    return nil
  }
}

extension Token.Sign {
  var isQuotationMark: Bool {
    switch self {
    case .straightDouble, .openDouble, .closeDouble, .openSingle, .apostrophe: true
    default: false
    }
  }
}
