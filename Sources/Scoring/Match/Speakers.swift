// Who says what an attribution reports: the subject of its verb, before it or behind it.

import News

extension ReportedSpeech {
  /// The speaker of an attribution: an actor, a description in the article's words, or nobody known.
  func speaker(of attribution: TokenRange) -> Speaker {
    if isAccordingTo(attribution) {
      return speaker(in: outline.phrase(startingAt: attribution.last, text))
    }
    guard let verb = verb(of: attribution) else { return .unknown }
    if outline.verbs[verb].isPassive { return speaker(in: phraseBehindBy(verb)) }
    if !isTelling(outline.verbs[verb].head), let phrase = phraseBehind(verb) {
      return speaker(in: phrase)
    }
    let subject = SubjectFinder(outline: outline, text: text).subject(of: verb)
    return speaker(in: subject.map(withCoordinated))
  }

  /// The pronoun that says it: "he" or "she", and "they" where nobody else may be meant.
  func sayingPronoun(_ attribution: TokenRange) -> Pronouns? {
    guard let verb = verb(of: attribution), !outline.verbs[verb].isPassive else { return nil }
    let behind = outline.verbs[verb].head + 1
    if behind < sentence.last, let pronoun = pronoun(at: behind) { return pronoun }
    let subject = SubjectFinder(outline: outline, text: text).subject(of: verb)
    return subject.flatMap { $0.last == $0.first + 1 ? pronoun(at: $0.first) : nil }
  }

  private func pronoun(at index: Int) -> Pronouns? {
    if text.says("he", at: index) { return .he }
    if text.says("she", at: index) { return .she }
    return text.says("they", at: index) ? .they : nil
  }

  /// The verb of an attribution, the last where it has several: its number in the outline.
  func verb(of attribution: TokenRange) -> Int? {
    outline.verbs.lastIndex { attribution.contains($0.head) }
  }

  /// Whether a pronoun may stand for who spoke last: an actor that it fits, or a person by name.
  func mayMean(_ pronoun: Pronouns, _ speaker: Speaker, _ fitting: [Pronouns]) -> Bool {
    if case .actor(let number) = speaker {
      // A mention that coders point at may be no actor of the lexicons.
      return fitting.indices.contains(number) && fitting[number].contains(pronoun)
    }
    return pronoun != .they && isName(speaker)
  }

  /// Whether a description may be the name of one person, whom "he" or "she" can mean.
  private func isName(_ speaker: Speaker) -> Bool {
    guard case .description(let range) = speaker else { return false }
    let bytes = text.bytes[range]
    var wasBlank = true
    for byte in bytes {
      if wasBlank, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
      wasBlank = byte == UInt8(ascii: " ")
    }
    return !bytes.starts(with: "The ".utf8)
  }

  /// "was asked by reporters": in a passive nobody else is known to speak.
  func phraseBehindBy(_ verb: Int) -> NounPhrase? {
    let behind = outline.verbs[verb].head + 1
    guard outline.traits(behind).contains(.by) else { return nil }
    return outline.phrase(startingAt: behind + 1, text)
  }

  /// Whether what stands behind a verb may be who says it, and not what it is said of.
  ///
  /// Behind a closing quotation mark any verb may be turned round: “We won,” crowed the mayor.
  func isTurnable(_ verb: Int) -> Bool {
    let group = outline.verbs[verb]
    guard group.form != .ing, group.form != .infinitive else { return false }
    return outline.traits(group.head).contains(.quoting)
      || group.first > sentence.first && text.tokens[group.first - 1].sign.isQuotationMark
  }

  /// ", said a witness": the phrase behind a verb that stands behind a comma or a quotation.
  private func phraseBehind(_ verb: Int) -> NounPhrase? {
    let group = outline.verbs[verb]
    let before = group.first - 1
    guard isTurnable(verb), before < sentence.first || !text.tokens[before].isWord,
      let phrase = outline.phrase(startingAt: group.head + 1, text),
      ![.verb, .auxiliary].contains(outline.part(phrase.last))
    else { return nil }
    return phrase
  }

  /// "Residents and activists": both halves.
  private func withCoordinated(_ phrase: NounPhrase) -> NounPhrase {
    guard outline.part(phrase.first - 1) == .coordinator, outline.part(phrase.first - 2) == .noun
    else {
      return phrase
    }
    let before = outline.phrase(endingAt: phrase.first - 2, text)
    return NounPhrase(first: before.first, last: phrase.last)
  }

  private func speaker(in phrase: NounPhrase?) -> Speaker {
    guard let phrase, phrase.first < phrase.last else { return .unknown }
    if let number = roles.mention(heading: phrase) { return .actor(text.mentions[number].actor) }
    let isPronoun =
      phrase.last - phrase.first == 1 && outline.traits(phrase.first).contains(.pronoun)
    if isPronoun { return .unknown }
    let isWhat = text.says("what", at: phrase.first)
    if isWhat { return speaker(in: NounPhrase(first: phrase.first + 1, last: phrase.last)) }
    guard isSomebody(phrase) else { return .unknown }
    let start = Int(text.tokens[phrase.first].start)
    return .description(start..<Int(text.tokens[phrase.last - 1].end))
  }

  /// Whether a phrase may stand for somebody who speaks: not "Thursday", "the", "first" or "out".
  ///
  /// A noun without an article is a name or a plural.
  private func isSomebody(_ phrase: NounPhrase) -> Bool {
    let last = text.tokens[phrase.last - 1]
    let traits = outline.traits(phrase.last - 1)
    guard traits.isDisjoint(with: [.time, .determiner]), !last.flags.contains(.number) else {
      return false
    }
    // An apostrophe before it is that of "the teachers' association".
    let hasArticle =
      phrase.first > outline.sentence.first && text.tokens[phrase.first - 1].sign == .apostrophe
      || (phrase.first..<phrase.last - 1).contains {
        outline.part($0) == .determiner || text.tokens[$0].flags.contains(.possessive)
      }
    return hasArticle || last.flags.contains(.capital) || traits.contains(.partitive)
      || text.bytes[Int(last.end) - 1] == UInt8(ascii: "s") || isCollective(phrase.last - 1)
  }

  private func isCollective(_ index: Int) -> Bool {
    ReportedSpeech.collectives.contains { text.says($0, at: index) }
  }

  /// Nouns for several people that need neither an article nor an s.
  private static let collectives: [StaticString] = [
    "police", "people", "men", "women", "children", "government", "media", "staff", "personnel",
    "gunmen", "policemen", "policewomen", "firemen", "clergy", "opposition", "management",
  ]
}
