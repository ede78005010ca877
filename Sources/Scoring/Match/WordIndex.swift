// From a word of the text to the symbols that patterns know it by, and to its grammar.

import Lexicons

/// Every known word form with its symbols and traits, and the wildcards that unknown words may fit.
final class WordIndex: Sendable {
  let folded: Vocabulary
  let exact: Vocabulary
  let possessive: Vocabulary
  /// By form number: traits of the word.
  ///
  /// Forms of all three vocabularies share one numbering.
  let traits: Packed<WordTraits>
  /// By form number: a bit for words that open a clause.
  let clauseOpeners: Packed<UInt64>
  /// By form number: what stands in the table beside the word.
  let marks: Packed<Vocabulary.Marks>
  /// By form number: what must follow an abbreviation's stop.
  let followers: [Abbreviation.Follower?]
  /// By form number: the symbols of the word, in order.
  ///
  /// Only compiling and odd words ask for them.
  let symbols: Grouped<UInt32>
  /// Where the numbers of the exact and the possessive forms start.
  let exactBase: UInt32
  let possessiveBase: UInt32
  let wildcards: WildcardIndex

  /// `roots` tell of each symbol whether names, and whether wordings, start with it.
  init(
    symbols: SymbolTable, abbreviations: [Abbreviation], roots: (names: [Bool], wordings: [Bool])
  ) {
    var drafts = WordDrafts(symbols: symbols.tests)
    drafts.addGrammar()
    drafts.addAbbreviations(abbreviations)
    wildcards = WildcardIndex(symbols.tests)
    drafts.addWildcards(wildcards, symbols.tests)
    drafts.inherit()
    let traits = [[]] + drafts.folded.traits + drafts.exact.traits + drafts.possessive.traits
    let exactBase = drafts.folded.words.count
    let possessiveBase = exactBase + drafts.exact.words.count
    let pairs =
      drafts.folded.symbols(firstForm: 1) + drafts.exact.symbols(firstForm: exactBase + 1)
      + drafts.possessive.symbols(firstForm: possessiveBase + 1)
    let symbols = Grouped(pairs, count: traits.count).sortedAndUnique
    let marks = traits.indices.map { WordIndex.marks(traits[$0], symbols[$0], roots) }
    folded = Vocabulary(drafts.folded.words, marks: marks[1...exactBase])
    exact = Vocabulary(drafts.exact.words)
    possessive = Vocabulary(drafts.possessive.words)
    self.exactBase = UInt32(exactBase)
    self.possessiveBase = UInt32(possessiveBase)
    self.marks = Packed(marks)
    self.traits = Packed(traits)
    clauseOpeners = WordTraits.clauseOpeners(traits)
    followers =
      [nil] + drafts.folded.followers + drafts.exact.followers + drafts.possessive.followers
    self.symbols = symbols
  }

  private static func marks(
    _ traits: WordTraits, _ symbols: ArraySlice<UInt32>, _ roots: (names: [Bool], wordings: [Bool])
  ) -> Vocabulary.Marks {
    var marks: Vocabulary.Marks = []
    if !traits.isDisjoint(with: [.hasExactForms, .hasPossessiveForm]) { marks.insert(.special) }
    if traits.contains(.abbreviation) { marks.insert(.takesStop) }
    for symbol in symbols {
      if roots.names[Int(symbol)] { marks.insert(.startsName) }
      if roots.wordings[Int(symbol)] { marks.insert(.startsWording) }
    }
    return marks
  }

  var formCount: UInt32 { UInt32(traits.count) }

  /// For each symbol the forms that have it, in order.
  func forms(symbolCount: Int) -> Grouped<UInt32> {
    var pairs: [(group: UInt32, element: UInt32)] = []
    pairs.reserveCapacity(symbols.elements.count)
    for form in 0..<symbols.count {
      for symbol in symbols[form] { pairs.append((symbol, UInt32(form))) }
    }
    return Grouped(pairs, count: symbolCount)
  }
}
