// Reads the parts of a sentence from left to right, from word forms and what stands before them.

import News

/// Decides what every token of a sentence is.
///
/// Lexicons do not know word classes: any word with `~` has verb forms. So a word counts as a verb only
/// where its place allows one, and unknown words by their endings.
struct PartReader {
  let sentence: TokenRange
  let text: SearchText
  let lookup: WordLookup
  /// The mentions of the sentence: a range of `text.mentions`.
  let mentions: Range<Int>
  let parts: UnsafeMutablePointer<Part>
  let traits: UnsafeMutablePointer<WordTraits>
  /// Whether capitals tell nothing, for every word has one.
  private let isTitleCase: Bool

  init(
    sentence: TokenRange, text: SearchText, lookup: WordLookup, mentions: Range<Int>,
    parts: UnsafeMutablePointer<Part>, traits: UnsafeMutablePointer<WordTraits>
  ) {
    self.sentence = sentence
    self.text = text
    self.lookup = lookup
    self.mentions = mentions
    self.parts = parts
    self.traits = traits
    isTitleCase = !(sentence.first..<sentence.last).contains { index in
      let token = text.tokens[index]
      return token.isWord && token.end - token.start > 3
        && token.flags.isDisjoint(with: [.capital, .number])
    }
  }

  private static let verbal: WordTraits = [.base, .third, .past, .participle, .ing]

  func read() {
    for index in sentence.first..<sentence.last {
      traits[index - sentence.first] = forms(index)
    }
    var position = sentence.first
    while position < sentence.last {
      if let end = mentionEnd(position) {
        for index in position..<end { set(index, .noun) }
        if traits(at: position).contains(.determiner) { set(position, .determiner) }
        position = end
      } else {
        set(position, part(position))
        position += 1
      }
    }
  }

  private func mentionEnd(_ index: Int) -> Int? {
    let number = Int(text.mentionStarts[index]) - 1
    return number < 0 ? nil : min(sentence.last, text.mentions[number].tokens.last)
  }

  private func set(_ index: Int, _ part: Part) { parts[index - sentence.first] = part }
  private func part(at index: Int) -> Part { parts[index - sentence.first] }
  private func traits(at index: Int) -> WordTraits { traits[index - sentence.first] }

  /// What is known of a word; of unknown ones what their endings tell.
  private func forms(_ index: Int) -> WordTraits {
    let token = text.tokens[index]
    guard token.isWord else { return [] }
    let known = token.form == 0 ? [] : lookup.traits(of: token.form)
    guard known.isDisjoint(with: PartReader.verbal.union(.grammatical)) else { return known }
    let (start, end) = (Int(token.start), Int(token.end))
    guard end - start > 4 else { return known }
    let ending = (
      text.bytes[end - 3] | 0x20, text.bytes[end - 2] | 0x20, text.bytes[end - 1] | 0x20
    )
    switch ending {
    case (UInt8(ascii: "e"), UInt8(ascii: "e"), UInt8(ascii: "d")): return known
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return known.union([.past, .participle])
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return known.union(.ing)
    default: return known
    }
  }

  private func part(_ index: Int) -> Part {
    let token = text.tokens[index]
    guard token.isWord else { return .sign }
    let traits = traits(at: index)
    if let part = closedPart(index, traits) { return part }
    if token.flags.contains(.number) { return .noun }
    let isName = token.flags.contains(.capital) && index > sentence.first && !isTitleCase
    if isName && text.tokens[index - 1].sign != .openDouble { return .noun }
    if isAdverb(index, traits) { return .adverb }
    return isVerb(index, traits) ? .verb : .noun
  }

  private func closedPart(_ index: Int, _ traits: WordTraits) -> Part? {
    guard !traits.isDisjoint(with: .grammatical) else { return nil }
    if traits.contains(.to) { return leadsVerb(index) ? .to : .preposition }
    if traits.contains(.coordinator) { return .coordinator }
    if !traits.isDisjoint(with: .auxiliary) { return .auxiliary }
    if traits.contains(.that) { return isDeterminer(that: index) ? .determiner : .opener }
    if !traits.isDisjoint(with: .clauseOpener) { return .opener }
    if traits.contains(.determiner) { return .determiner }
    if !traits.isDisjoint(with: [.preposition, .by, .of]) { return .preposition }
    if traits.contains(.pronoun) { return .noun }
    return nil
  }

  /// "that day" at the start of a sentence or behind a preposition.
  private func isDeterminer(that index: Int) -> Bool {
    index == sentence.first || part(at: index - 1) == .preposition
  }

  /// Whether `to` stands before a plain verb.
  private func leadsVerb(_ index: Int) -> Bool {
    var next = index + 1
    while next < sentence.last, isAdverb(next, traits(at: next)) { next += 1 }
    guard next < sentence.last else { return false }
    let (token, traits) = (text.tokens[next], traits(at: next))
    guard token.isWord, text.mentionStarts[next] == 0 else { return false }
    if token.flags.contains(.capital), !isTitleCase { return false }
    if traits.contains(.base) || !traits.isDisjoint(with: .auxiliary) { return true }
    return traits.isDisjoint(with: WordTraits.grammatical.union(PartReader.verbal))
      && !token.flags.contains(.number) && opensObject(next + 1)
  }

  /// Whether what stands at a place may follow a verb rather than a noun.
  private func opensObject(_ index: Int) -> Bool {
    guard index < sentence.last else { return false }
    return text.mentionStarts[index] > 0
      || !traits(at: index).isDisjoint(with: [.determiner, .pronoun, .that])
  }

  private func isAdverb(_ index: Int, _ traits: WordTraits) -> Bool {
    if traits.contains(.adverb) { return true }
    let token = text.tokens[index]
    return token.isWord && token.end - token.start > 4 && text.endsInLy(token)
      && traits.isDisjoint(with: .grammatical)
  }
}

// Which words are verbs.
extension PartReader {
  private func isVerb(_ index: Int, _ traits: WordTraits) -> Bool {
    let before = lastBefore(index)
    let kind = before.map { part(at: $0) } ?? .sign
    switch kind {
    case .to: return true
    case .auxiliary: return isVerb(traits, behind: self.traits(at: before ?? index))
    case .determiner: return false
    case .preposition: return traits.contains(.ing) && opensObject(index + 1)
    default: break
    }
    if kind == .noun, let before, text.tokens[before].flags.contains(.possessive) { return false }
    if !traits.isDisjoint(with: [.past, .participle]) { return kind != .verb }
    if traits.contains(.ing) { return true }
    return !traits.isDisjoint(with: [.base, .third]) && isPlainVerb(index, traits, kind, before)
  }

  private func isVerb(_ traits: WordTraits, behind auxiliary: WordTraits) -> Bool {
    if auxiliary.contains(.modal) {
      return traits.contains(.base) || traits.isDisjoint(with: PartReader.verbal)
    }
    return !traits.isDisjoint(with: auxiliary.contains(.be) ? [.participle, .ing] : .participle)
  }

  /// Whether a form that may also be a noun is the verb of its clause: "rebels attack the town".
  private func isPlainVerb(
    _ index: Int, _ traits: WordTraits, _ kind: Part, _ before: Int?
  ) -> Bool {
    guard let before else { return false }
    switch kind {
    case .opener: return self.traits(at: before).contains(.relative)
    case .coordinator, .sign:
      guard let verb = lastVerb(before: before) else { return false }
      return !self.traits(at: verb).isDisjoint(with: [.base, .third])
        && self.traits(at: verb).isDisjoint(with: .past) && mayFollow(index)
    case .noun:
      if self.traits(at: before).contains(.pronoun) || traits.contains(.surelyVerb) { return true }
      return !hasVerb(before: before) && !hasVerb(behind: index) && mayFollow(index)
        && !isInsidePhrase(index)
    default: return false
    }
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

  private func lastBefore(_ index: Int) -> Int? {
    var position = index - 1
    while position >= sentence.first {
      guard part(at: position) == .adverb || text.tokens[position].sign.isQuotationMark else {
        return position
      }
      position -= 1
    }
    return nil
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
