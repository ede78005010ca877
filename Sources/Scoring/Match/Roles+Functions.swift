// Subject, object, by-phrase and possessor of the head of a hit, found over the outline of its sentence.

import News

extension RoleFinder {
  /// The mention that is the subject of a verb group.
  func subject(of verb: Int) -> Int? {
    // Nobody of note can be it.
    guard !mentions.isEmpty else { return nil }
    let verbs = outline.verbs
    if verbs[verb].subject == VerbGroup.unasked {
      let phrase = SubjectFinder(outline: outline, text: text).subject(of: verb)
      verbs[verb].subject = phrase.flatMap { mention(heading: $0) } ?? -1
    }
    return verbs[verb].subject < 0 ? nil : verbs[verb].subject
  }

  /// The mention that a noun phrase is about: "the Syrian army", not "the army's critics".
  func mention(heading phrase: NounPhrase) -> Int? {
    mentions.last { number in
      let tokens = text.mentions[number].tokens
      guard tokens.first >= phrase.first, tokens.last <= phrase.last else { return false }
      return tokens.last == phrase.last || isHead(tokens, of: phrase)
    }
  }

  /// Whether what stands behind a mention in its phrase leaves it the head: "rebel fighters", "Kerry Monday".
  private func isHead(_ tokens: TokenRange, of phrase: NounPhrase) -> Bool {
    let last = text.tokens[tokens.last - 1]
    if last.flags.contains(.possessive) { return false }
    if last.flags.isDisjoint(with: .capital) { return true }
    var names = 0
    for index in tokens.last..<phrase.last where outline.part(index) != .adverb {
      if !outline.traits(index).isDisjoint(with: [.time, .pronoun]) { continue }
      guard text.tokens[index].flags.contains(.capital) else { return false }
      names += 1
    }
    // "Republican Sen. James Risch" is not the party.
    return names < 2
  }

  /// A mention and those that "and" joins to it: "Russia, Iran and Syria".
  func coordinated(with number: Int) -> Range<Int> {
    var (first, last, hasAnd) = (number, number, false)
    while first > mentions.lowerBound, let link = link(first - 1, first) {
      hasAnd = hasAnd || link == .and
      first -= 1
    }
    while last + 1 < mentions.upperBound, let link = link(last, last + 1) {
      hasAnd = hasAnd || link == .and
      last += 1
    }
    // Commas alone set somebody beside another as an apposition does.
    return hasAnd ? first..<last + 1 : number..<number + 1
  }

  private enum Link { case and, comma }

  /// What joins two mentions that stand side by side; nil where nothing does.
  private func link(_ left: Int, _ right: Int) -> Link? {
    let start = text.mentions[left].tokens.last
    let range = start..<max(start, text.mentions[right].tokens.first)
    guard !range.isEmpty, range.count <= 5 else { return nil }
    if text.tokens[start - 1].flags.contains(.possessive) { return nil }
    if outline.isComma(range, text) { return .comma }
    return outline.isLink(range, text) ? .and : nil
  }

  /// The mention whose `'s` stands before the head: "the army's recapture of the city".
  func possessor(of raw: Hit) -> Int? {
    mentions.last { number in
      let end = text.mentions[number].tokens.last
      guard end <= raw.tokens.first, raw.tokens.first - end <= 3 else { return false }
      guard text.tokens[end - 1].flags.contains(.possessive) else { return false }
      return (end..<raw.tokens.first).allSatisfy { outline.part($0) == .noun }
    }
  }

  /// The mention right behind the wording, or behind its of, on or against.
  func object(of raw: Hit) -> Int? {
    let outline = outline
    var position = raw.tokens.last
    while outline.part(position) == .adverb { position += 1 }
    guard position < sentence.last else { return nil }
    let opens = outline.part(position)
    if opens == .preposition {
      let isOf = outline.traits(position).contains(.of)
      guard isOf || text.isOnOrAgainst(text.tokens[position]) else { return nil }
      position += 1
    } else if opens == .coordinator {
      return nil
    }
    return mention(inPhraseAt: position)
  }

  /// The mention that the phrase from a place on is about, "dozens of" before it included.
  private func mention(inPhraseAt start: Int) -> Int? {
    let outline = outline
    guard let phrase = outline.phrase(startingAt: start, text) else { return nil }
    if let found = mention(heading: phrase) { return found }
    guard outline.isCounted(by: phrase.last) else { return nil }
    return outline.phrase(startingAt: phrase.last + 1, text).flatMap { mention(heading: $0) }
  }

  /// "the man whom Kerry praised": what the relative pronoun before the subject stands for.
  func relativeObject(of verb: Int) -> Int? {
    let outline = outline
    let finder = SubjectFinder(outline: outline, text: text)
    guard let subject = finder.subject(of: verb),
      outline.traits(subject.first - 1).contains(.relative),
      outline.part(subject.first - 2) == .noun
    else { return nil }
    return mention(heading: outline.phrase(endingAt: subject.first - 2, text))
  }

  /// The mention behind "by" in the rest of the clause.
  func byAgent(of raw: Hit) -> Int? {
    let outline = outline
    var position = raw.head + 1
    while position < sentence.last, position - raw.head <= 12 {
      if outline.traits(position).contains(.by) { return mention(inPhraseAt: position + 1) }
      switch outline.part(position) {
      case .opener, .verb, .auxiliary: return nil
      case .sign where !text.tokens[position].sign.isQuotationMark: return nil
      default: position += 1
      }
    }
    return nil
  }
}
