// Who says what an attribution reports: the subject of its verb, before it or behind it.

import News

extension ReportedSpeech {
  /// The speaker of an attribution: an actor, a description in the article's words, or nobody known.
  func speaker(of attribution: TokenRange) -> Speaker {
    if isAccordingTo(attribution) {
      return speaker(in: outline.phrase(startingAt: attribution.last, text))
    }
    guard let verb = outline.verbs.lastIndex(where: { attribution.contains($0.head) }) else {
      return .unknown
    }
    if let phrase = phraseBehind(verb) { return speaker(in: phrase) }
    let subject = SubjectFinder(outline: outline, text: text).subject(of: verb)
    return speaker(in: subject.map(withCoordinated))
  }

  /// ", said a witness": the phrase behind a verb that stands behind a comma or a quotation.
  private func phraseBehind(_ verb: Int) -> NounPhrase? {
    let group = outline.verbs[verb]
    let before = group.first - 1
    guard before < sentence.first || !text.tokens[before].isWord,
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
    let start = Int(text.tokens[phrase.first].start)
    return .description(start..<Int(text.tokens[phrase.last - 1].end))
  }
}
