// From a word of the text to the symbols that patterns know it by, and to its grammar.

import Lexicons

/// Every known word form with its symbols and traits, and the wildcards that unknown words may fit.
final class WordIndex: Sendable {
  let folded: Vocabulary
  /// The same forms, for words of letters and digits alone.
  let plain: WordBuckets
  let exact: Vocabulary
  let possessive: Vocabulary
  /// By form number: traits of the word.
  ///
  /// Forms of all three vocabularies share one numbering.
  let traits: Packed<WordTraits>
  /// By form number: what stands in the table beside the word.
  let marks: Packed<Vocabulary.Marks>
  /// By form number: what must follow an abbreviation's stop.
  let followers: [Abbreviation.Follower?]
  /// By form number: the symbols of the word.
  ///
  /// Only compiling and odd words ask for them.
  let symbols: [[UInt32]]
  /// Where the numbers of the exact and the possessive forms start.
  let exactBase: UInt32
  let possessiveBase: UInt32
  let wildcards: WildcardIndex

  /// `roots` are the symbols that names, and that wordings, start with.
  init(
    symbols: SymbolTable, abbreviations: [Abbreviation],
    roots: (names: Set<UInt32>, wordings: Set<UInt32>)
  ) {
    var drafts = WordDrafts(symbols: symbols.tests)
    drafts.addGrammar()
    drafts.addAbbreviations(abbreviations)
    wildcards = WildcardIndex(symbols.tests)
    drafts.addWildcards(wildcards, symbols.tests)
    drafts.inherit()
    let all = drafts.folded + drafts.exact + drafts.possessive
    let marks = all.map { $0.marks(roots) }
    self.marks = Packed([[]] + marks)
    let forms = [[]] + drafts.folded.map(\.bytes)
    let foldedMarks = [[]] + marks[..<drafts.folded.count]
    folded = Vocabulary(forms: forms, marks: foldedMarks)
    plain = WordBuckets(forms: forms, marks: foldedMarks)
    exact = Vocabulary(forms: [[]] + drafts.exact.map(\.bytes))
    possessive = Vocabulary(forms: [[]] + drafts.possessive.map(\.bytes))
    exactBase = UInt32(drafts.folded.count)
    possessiveBase = UInt32(drafts.folded.count + drafts.exact.count)
    traits = Packed([[]] + all.map(\.traits))
    followers = [nil] + all.map(\.follower)
    self.symbols = [[]] + all.map(\.uniqueSymbols)
  }

  var formCount: UInt32 { UInt32(traits.count) }

  /// For each symbol the forms that have it.
  func forms(symbolCount: Int) -> [[UInt32]] {
    var forms = [[UInt32]](repeating: [], count: symbolCount)
    for (form, symbols) in symbols.enumerated() {
      for symbol in symbols { forms[Int(symbol)].append(UInt32(form)) }
    }
    return forms
  }
}

/// The word forms while they are collected.
private struct WordDrafts {
  struct Draft {
    var bytes: [UInt8]
    /// In no special order, some twice.
    var symbols: [UInt32] = []
    var traits: WordTraits = []
    var follower: Abbreviation.Follower?

    var uniqueSymbols: [UInt32] {
      symbols.count < 2 ? symbols : Set(symbols).sorted()
    }

    func marks(_ roots: (names: Set<UInt32>, wordings: Set<UInt32>)) -> Vocabulary.Marks {
      var marks: Vocabulary.Marks = []
      if !traits.isDisjoint(with: [.hasExactForms, .hasPossessiveForm]) { marks.insert(.special) }
      if symbols.contains(where: roots.names.contains) { marks.insert(.startsName) }
      if symbols.contains(where: roots.wordings.contains) { marks.insert(.startsWording) }
      return marks
    }
  }

  var folded: [Draft] = []
  var exact: [Draft] = []
  var possessive: [Draft] = []
  private var foldedNumbers: [[UInt8]: Int] = [:]
  private var exactNumbers: [[UInt8]: Int] = [:]
  private var possessiveNumbers: [[UInt8]: Int] = [:]

  init(symbols: [WordTest]) {
    for (number, test) in symbols.enumerated() {
      for form in test.folded { addFolded(form, symbol: UInt32(number)) }
      for form in test.exact { addExact(form, symbol: UInt32(number)) }
    }
  }

  private mutating func addFolded(_ form: WordTest.Form, symbol: UInt32) {
    if form.text.hasSuffix("'s") {
      let index = possessiveIndex(form.text)
      possessive[index].symbols.append(symbol)
      let stem = foldedIndex(String(form.text.dropLast(2)))
      folded[stem].traits.insert(.hasPossessiveForm)
      return
    }
    let index = foldedIndex(form.text)
    folded[index].symbols.append(symbol)
    folded[index].traits.formUnion(WordTraits(form.inflection))
  }

  private mutating func addExact(_ form: WordTest.Form, symbol: UInt32) {
    let bytes = Folding.straightened(form.text.utf8)
    if exactNumbers[bytes] == nil {
      exactNumbers[bytes] = exact.count
      exact.append(Draft(bytes: bytes))
    }
    exact[exactNumbers[bytes, default: 0]].symbols.append(symbol)
    let stem = foldedIndex(Folding.folded(form.text))
    folded[stem].traits.insert(.hasExactForms)
    folded[stem].traits.formUnion(WordTraits(form.inflection))
  }

  private mutating func foldedIndex(_ word: String) -> Int {
    let bytes = Array(word.utf8)
    if let known = foldedNumbers[bytes] { return known }
    foldedNumbers[bytes] = folded.count
    folded.append(Draft(bytes: bytes))
    return folded.count - 1
  }

  private mutating func possessiveIndex(_ word: String) -> Int {
    let bytes = Array(word.utf8)
    if let known = possessiveNumbers[bytes] { return known }
    possessiveNumbers[bytes] = possessive.count
    possessive.append(Draft(bytes: bytes))
    return possessive.count - 1
  }

  mutating func addGrammar() {
    for (word, traits) in Grammar.words.sorted(by: { $0.key < $1.key }) {
      folded[foldedIndex(word)].traits.formUnion(traits)
    }
  }

  mutating func addAbbreviations(_ abbreviations: [Abbreviation]) {
    for abbreviation in abbreviations {
      let text = WordReading.withoutStop(abbreviation.text)
      let index = foldedIndex(String(decoding: Folding.fold(text.utf8), as: UTF8.self))
      folded[index].traits.insert(.abbreviation)
      folded[index].follower = abbreviation.before
    }
  }

  /// Known words have the symbols of the wildcards that they fit.
  ///
  /// Whether they fit one that asks for letters as written shows only in the text.
  mutating func addWildcards(_ wildcards: WildcardIndex, _ tests: [WordTest]) {
    guard !wildcards.isEmpty else { return }
    let exact = tests.map { $0.globs.contains(where: \.isExact) }
    for index in folded.indices {
      var symbols: [UInt32] = []
      folded[index].bytes.withUnsafeBufferPointer { bytes in
        ByteClass.same.withUnsafeBufferPointer { same in
          guard let fold = same.baseAddress else { return }
          wildcards.forEachFit(bytes, fold: fold, written: bytes) { symbol in
            if !exact[Int(symbol)] { symbols.append(symbol) }
          }
        }
      }
      folded[index].symbols += symbols
    }
  }

  /// An exact or possessive form is also the plain form: whatever finds the one finds the other.
  mutating func inherit() {
    for index in exact.indices {
      let plain = folded[foldedNumbers[Folding.fold(exact[index].bytes), default: 0]]
      exact[index].symbols += plain.symbols
      exact[index].traits.formUnion(plain.traits)
      exact[index].follower = plain.follower
    }
    for index in possessive.indices {
      let plain = folded[foldedNumbers[Array(possessive[index].bytes.dropLast(2)), default: 0]]
      possessive[index].symbols += plain.symbols
      possessive[index].traits.formUnion(plain.traits)
    }
  }
}
