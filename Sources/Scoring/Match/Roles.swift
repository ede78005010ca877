// Who does it and whom it is done to: the mentions that are agent and target of a matched wording.

import News

/// A hit whose slots are filled.
struct Hit: BitwiseCopyable {
  var rule: UInt32
  var traits: RuleTraits
  var tokens: TokenRange
  @Narrow var head: Int
  /// Numbers of mentions; -1 where no followed actor has the role.
  @Narrow var agent: Int = -1
  @Narrow var target: Int = -1
  /// The mention in an `{actor}` slot.
  @Narrow var other: Int = -1
  var literals: UInt8
  var voice: Voice
  /// Whether roles have been looked for.
  var hasRoles = false

  /// A hit whose roles nobody has looked for.
  init(_ raw: RawHit, voice: Voice) {
    rule = raw.rule
    traits = raw.traits
    tokens = raw.tokens
    head = raw.head
    literals = raw.literals
    self.voice = voice
  }
}

/// Finds roles around the head of a hit, within one sentence.
struct RoleFinder {
  private(set) var sentence = TokenRange(0, 0)
  let text: SearchText
  // Who makes a finder holds both for as long: counting references took time for every sentence.
  unowned(unsafe) let lookup: WordLookup
  /// The mentions of the sentence: a range of `text.mentions`.
  private(set) var mentions = 0..<0
  private unowned(unsafe) let reader: OutlineReader
  private let latest: UnsafePointer<Outline?>

  init(text: SearchText, lookup: WordLookup, outlines: OutlineReader) {
    self.text = text
    self.lookup = lookup
    reader = outlines
    latest = UnsafePointer(outlines.latest)
  }

  /// Turns to a sentence: one finder serves an article.
  mutating func turn(to sentence: TokenRange, mentions: Range<Int>) {
    self.sentence = sentence
    self.mentions = mentions
  }

  /// The outline of the sentence, read when first asked for.
  var outline: Outline {
    if let outline = latest.pointee, outline.sentence == sentence { return outline }
    return reader.read(sentence, text, lookup, mentions)
  }

  /// The hit with its slots filled; nil where one stays empty.
  ///
  /// Roles of hits without slots are looked for by `fill`, when it is known which hits count.
  func hit(_ raw: RawHit, _ trie: PatternTrie) -> Hit? {
    var hit = Hit(raw, voice: text.tokens[raw.head].voice)
    if raw.hasGap,
      text.tokens[raw.tokens.first].voice != text.tokens[raw.tokens.last - 1].voice
    {
      return nil
    }
    guard !raw.outerSlots.isEmpty || raw.innerMention >= 0 else { return hit }
    guard !mentions.isEmpty else { return nil }
    let use = use(of: hit)
    fill(&hit, use)
    let plain = hit
    if raw.innerMention >= 0 {
      if case .passive = use { return nil }
      assign(raw.innerMention, raw.innerRole, &hit)
    }
    for position in raw.outerSlots.indices {
      let outer = trie.outerSlots[position]
      guard let mention = mention(in: outer, plain, use) else { return nil }
      assign(mention, outer.slot.role, &hit)
    }
    return hit
  }

  /// Looks for the roles of a hit where that has not been done.
  func fill(_ hit: inout Hit) {
    guard !hit.hasRoles, !mentions.isEmpty else { return }
    fill(&hit, use(of: hit))
  }

  /// The hit with its roles.
  func filled(_ hit: Hit) -> Hit {
    var hit = hit
    fill(&hit)
    return hit
  }

  private func fill(_ hit: inout Hit, _ use: WordUse) {
    hit.hasRoles = true
    hit.agent = agent(of: hit, use) ?? -1
    hit.target = target(of: hit, use) ?? -1
    if hit.agent == hit.target { hit.target = -1 }
  }

  /// Who does it, as grammar has it: "the army's recapture of the town", "Aleppo's capture by rebels".
  func agent(of hit: Hit, _ use: WordUse) -> Int? {
    switch use {
    case .passive: byAgent(of: hit)
    case .active(let verb), .complement(let verb): subject(of: verb)
    case .noun: byAgent(of: hit) ?? possessor(of: hit) ?? lightSubject(of: hit)
    }
  }

  /// Whom it is done to.
  private func target(of hit: Hit, _ use: WordUse) -> Int? {
    switch use {
    case .passive(let verb): subject(of: verb)
    case .active(let verb): object(of: hit) ?? relativeObject(of: verb)
    case .complement: object(of: hit)
    case .noun: object(of: hit) ?? (byAgent(of: hit) == nil ? nil : possessor(of: hit))
    }
  }

  /// "the army launched an attack": the subject of a verb that says nothing by itself.
  private func lightSubject(of hit: Hit) -> Int? {
    guard let verb = governingVerb(of: hit), isLight(verb) else { return nil }
    return subject(of: verb)
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
  private func mention(in outer: PackedOuterSlot, _ raw: Hit, _ use: WordUse) -> Int? {
    let found: Int?
    let subject = (use.verb ?? governingVerb(of: raw)).flatMap { self.subject(of: $0) }
    switch outer.place {
    case .passiveSubject: found = use.isPassive ? subject : nil
    case .before:
      found =
        use.isPassive ? byAgent(of: raw) : subject ?? neighbour(before: raw, gap: outer.gap)
      if let found, isCompound(raw, with: found) { return nil }
    case .after:
      if traits(raw.tokens.last - 1).isDisjoint(with: [.preposition, .by, .to, .of]) {
        found = use.isPassive ? subject : neighbour(behind: raw, gap: outer.gap)
      } else {
        found = neighbour(behind: raw, gap: outer.gap)
      }
    }
    guard let found, outer.slot.actor < 0 || Int(outer.slot.actor) == text.mentions[found].actor
    else { return nil }
    return found
  }

  private func neighbour(before raw: Hit, gap: Int) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= raw.tokens.first, raw.tokens.first - end <= gap else { return false }
      return (end..<raw.tokens.first).allSatisfy { !Clause.opens(at: $0, text.tokens, lookup) }
    }
  }

  /// "the US pledge": an article, one actor and a plain form make a noun of the head.
  private func isCompound(_ raw: Hit, with number: Int) -> Bool {
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

  private func neighbour(behind raw: Hit, gap: Int) -> Int? {
    var position = raw.tokens.last
    for _ in 0...gap {
      guard position < sentence.last else { return nil }
      if let found = phrase(at: position) { return found }
      guard !Clause.opens(at: position, text.tokens, lookup) else { return nil }
      position += 1
    }
    return nil
  }

  func phrase(at position: Int) -> Int? {
    guard position < sentence.last else { return nil }
    return Clause.mention(inPhraseAt: position, sentence, text, lookup, actor: -1)
  }

  func traits(_ index: Int) -> WordTraits {
    let form = text.tokens[index].form
    return form == 0 ? [] : lookup.traits(of: form)
  }
}
