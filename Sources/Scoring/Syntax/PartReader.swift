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
  let isTitleCase: Bool

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

  static let verbal: WordTraits = [.base, .third, .past, .participle, .ing]

  func read() {
    readTraits()
    let closed = ClosedParts.table.pointer
    // The last token that is neither an adverb nor a quotation mark.
    var before: Int?
    var index = sentence.first
    while index < sentence.last {
      if !mentions.isEmpty, let end = mentionEnd(index) {
        for index in index..<end {
          set(index, .noun)
          if !text.tokens[index].sign.isQuotationMark { before = index }
        }
        if traits(at: index).contains(.determiner) { set(index, .determiner) }
        index = end
        continue
      }
      let token = text.tokens[index]
      let traits = traits(at: index)
      let known = closed[ClosedParts.place(of: traits)]
      // Which of these a token is cannot be foreseen: one branch for all that need no look around.
      let isNoun = token.flags.contains(.number) || isName(token, at: index)
      let hangsOnPlace = token.isWord && known.hangsOnPlace && !(known.part == .noun && isNoun)
      var part = token.isWord ? known.part : .sign
      if hangsOnPlace { part = self.part(index, part, traits, behind: before) }
      set(index, part)
      before = part == .adverb || token.sign.isQuotationMark ? before : index
      index += 1
    }
  }

  private func mentionEnd(_ index: Int) -> Int? {
    let number = Int(text.mentionStarts[index]) - 1
    return number < 0 ? nil : min(sentence.last, text.mentions[number].tokens.last)
  }

  private func set(_ index: Int, _ part: Part) { parts[index - sentence.first] = part }
  func part(at index: Int) -> Part { parts[index - sentence.first] }
  func traits(at index: Int) -> WordTraits { traits[index - sentence.first] }

  /// What is known of the words; of unknown ones what their endings tell.
  private func readTraits() {
    let (formTraits, formCount) = (lookup.index.traits.pointer, lookup.index.formCount)
    for index in sentence.first..<sentence.last {
      let token = text.tokens[index]
      let isOdd = token.form >= formCount
      let known = isOdd ? lookup.traits(of: token.form) : formTraits[Int(token.form)]
      let isOpen = known.isDisjoint(with: PartReader.verbal.union(.grammatical))
      let ending = isOpen ? token.flags.rawValue : 0
      let past = ending & Token.Flags.endsInEd.rawValue != 0 ? PartReader.pastForms.rawValue : 0
      let ing = ending & Token.Flags.endsInIng.rawValue != 0 ? WordTraits.ing.rawValue : 0
      traits[index - sentence.first] = WordTraits(rawValue: known.rawValue | past | ing)
    }
  }

  private static let pastForms: WordTraits = [.past, .participle]

  /// The part of a word that hangs on what stands around it; `part` is what its traits say.
  private func part(
    _ index: Int, _ part: Part, _ traits: WordTraits, behind before: Int?
  ) -> Part {
    switch part {
    case .to: return leadsVerb(index) ? .to : .preposition
    case .opener: return isDeterminer(that: index) ? .determiner : .opener
    default:
      if isAdverb(index, traits) { return .adverb }
      return isVerb(index, traits, behind: before) ? .verb : .noun
    }
  }

  private func isName(_ token: Token, at index: Int) -> Bool {
    token.flags.contains(.capital) && index > sentence.first && !isTitleCase
      && text.tokens[index - 1].sign != .openDouble
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
  func opensObject(_ index: Int) -> Bool {
    guard index < sentence.last else { return false }
    return text.mentionStarts[index] > 0
      || !traits(at: index).isDisjoint(with: [.determiner, .pronoun, .that])
  }

  private func isAdverb(_ index: Int, _ traits: WordTraits) -> Bool {
    if traits.contains(.adverb) { return true }
    return text.tokens[index].flags.contains(.endsInLy) && traits.isDisjoint(with: .grammatical)
  }
}
