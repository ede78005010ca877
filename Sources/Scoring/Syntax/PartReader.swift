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
  private let classes: UnsafeMutablePointer<WordClass>
  /// Whether capitals tell nothing, for every word has one.
  let isTitleCase: Bool

  init(
    sentence: TokenRange, text: SearchText, lookup: WordLookup, mentions: Range<Int>,
    parts: UnsafeMutablePointer<Part>, traits: UnsafeMutablePointer<WordTraits>,
    classes: UnsafeMutablePointer<WordClass>
  ) {
    self.sentence = sentence
    self.text = text
    self.lookup = lookup
    self.mentions = mentions
    self.parts = parts
    self.traits = traits
    self.classes = classes
    isTitleCase = !(sentence.first..<sentence.last).contains { index in
      let token = text.tokens[index]
      return token.isWord && token.end - token.start > 3
        && token.flags.isDisjoint(with: [.capital, .number])
    }
  }

  static let verbal: WordTraits = [.base, .third, .past, .participle, .ing]

  /// Returns how many verbs, auxiliaries and `to` before verbs there are, whose places `verbal` has room for.
  func read(verbal: UnsafeMutablePointer<UInt32>) -> Int {
    readWords()
    let outcomes = PartTable.outcomes.pointer
    var count = 0
    // The last token that is neither an adverb nor a quotation mark, and what it is to the next.
    var before = -1
    var row = PartTable.Before.start.rawValue
    var index = sentence.first
    while index < sentence.last {
      if !mentions.isEmpty, let end = mentionEnd(index) {
        readMention(index..<end, &before, &row)
        index = end
        continue
      }
      let word = classes[index - sentence.first]
      var outcome = outcomes[PartTable.place(row, word)]
      if outcome.isOpen { outcome = lookAround(index, word, row, behind: before) }
      set(index, outcome.part)
      // Written each time and counted where it holds.
      verbal[count] = UInt32(truncatingIfNeeded: index)
      count &+= outcome.part.isVerbal ? 1 : 0
      row = Int(outcome.row)
      before = outcome.isSkipped ? before : index
      index &+= 1
    }
    return count
  }

  /// A mention is a noun, but for an article at its start.
  private func readMention(_ tokens: Range<Int>, _ before: inout Int, _ row: inout Int) {
    for index in tokens {
      set(index, .noun)
      if !text.tokens[index].sign.isQuotationMark { before = index }
    }
    let first = tokens.lowerBound
    if traits(at: first).contains(.determiner) { set(first, .determiner) }
    guard before >= first else { return }
    let isOwner = text.tokens[before].flags.contains(.possessive)
    let noun = isOwner ? PartTable.Before.owner : PartTable.Before.noun
    row = (part(at: before) == .determiner ? PartTable.Before.determiner : noun).rawValue
  }

  private func mentionEnd(_ index: Int) -> Int? {
    let number = Int(text.mentionStarts[index]) - 1
    return number < 0 ? nil : min(sentence.last, text.mentions[number].tokens.last)
  }

  /// The part of a word that hangs on more than what stands right before it.
  @inline(never)
  private func lookAround(
    _ index: Int, _ word: WordClass, _ row: Int, behind before: Int
  ) -> PartTable.Outcome {
    switch word.kind {
    case WordClass.to.kind:
      return leadsVerb(index) ? .init(.to, .to) : .init(.preposition, .preposition)
    case WordClass.that.kind:
      return isDeterminer(that: index) ? .init(.determiner, .determiner) : .init(.opener, .relative)
    default:
      let isVerb =
        row == PartTable.Before.preposition.rawValue
        ? opensObject(index + 1) : isPlainVerb(index, traits(at: index), behind: before)
      return isVerb ? .init(.verb, .verb) : .init(.noun, word.isPossessive ? .owner : .noun)
    }
  }

  private func set(_ index: Int, _ part: Part) { parts[index - sentence.first] = part }
  func part(at index: Int) -> Part { parts[index - sentence.first] }
  func traits(at index: Int) -> WordTraits { traits[index - sentence.first] }

  /// What is known of the words; of unknown ones what their endings tell.
  ///
  /// Which words come cannot be foreseen, so that nothing in here hangs on a branch.
  private func readWords() {
    let (formTraits, formCount) = (lookup.index.traits.pointer, lookup.index.formCount)
    let tables = WordClass.Tables()
    let capital = isTitleCase ? 0 : Token.Flags.capital.rawValue
    // The first word has a capital anyhow, and so has one behind an opening mark.
    var isBehindOpening = true
    for index in sentence.first..<sentence.last {
      let token = text.tokens[index]
      let isOdd = token.form >= formCount
      let known = isOdd ? lookup.traits(of: token.form) : formTraits[Int(token.form)]
      let flags = token.flags.rawValue
      let word = known.withEnding(token.flags)
      traits[index - sentence.first] = word
      let nominal =
        isBehindOpening
        ? Token.Flags.number.rawValue
        : Token.Flags.number.rawValue | capital
      classes[index - sentence.first] = WordClass(
        token.sign, word, tables, isNominal: flags & nominal != 0, token.flags)
      isBehindOpening = token.sign == .openDouble
    }
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

extension WordTraits {
  /// The same, and where they leave open what a word is, the verb forms that its ending tells.
  @inline(__always)
  fileprivate func withEnding(_ flags: Token.Flags) -> WordTraits {
    let known = rawValue & PartReader.verbal.union(.grammatical).rawValue
    // All bits where nothing is known, else none.
    let open = UInt32(truncatingIfNeeded: (Int64(known) &- 1) &>> 63)
    let ending = UInt32(flags.rawValue) & open
    let ed = (ending / UInt32(Token.Flags.endsInEd.rawValue)) & 1
    let ing = (ending / UInt32(Token.Flags.endsInIng.rawValue)) & 1
    return WordTraits(
      rawValue: rawValue | ed &* WordTraits([.past, .participle]).rawValue
        | ing &* WordTraits.ing.rawValue)
  }
}
