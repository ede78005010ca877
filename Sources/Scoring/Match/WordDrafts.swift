// The word forms of all patterns and of the grammar while they are collected, before they are numbered together.

import Lexicons

/// The forms of one vocabulary, with what is known of each.
struct FormDrafts {
  private(set) var words = WordSet()
  var traits: [WordTraits] = []
  var followers: [Abbreviation.Follower?] = []
  /// Which symbols the forms have: in no special order, some twice.
  private(set) var symbols: [(form: UInt32, symbol: UInt32)] = []

  /// The place of a form, which is added where it is new.
  mutating func place(of word: String) -> Int { filed(words.number(of: word)) }

  mutating func place(of word: [UInt8]) -> Int { filed(words.number(of: word)) }

  private mutating func filed(_ place: Int) -> Int {
    if place == traits.count {
      traits.append([])
      followers.append(nil)
    }
    return place
  }

  mutating func add(_ symbol: UInt32, to place: Int) {
    symbols.append((UInt32(place), symbol))
  }

  /// The symbols by form, where the first of these forms has a number.
  func symbols(firstForm: Int) -> [(group: UInt32, element: UInt32)] {
    symbols.map { ($0.form + UInt32(firstForm), $0.symbol) }
  }
}

/// The forms of the three vocabularies.
struct WordDrafts {
  private(set) var folded = FormDrafts()
  private(set) var exact = FormDrafts()
  private(set) var possessive = FormDrafts()

  init(symbols: [WordTest]) {
    for (number, test) in symbols.enumerated() {
      for form in test.folded { addFolded(form, symbol: UInt32(number)) }
      for form in test.exact { addExact(form, symbol: UInt32(number)) }
    }
  }

  private mutating func addFolded(_ form: WordTest.Form, symbol: UInt32) {
    if form.text.hasSuffix("'s") {
      possessive.add(symbol, to: possessive.place(of: form.text))
      folded.traits[folded.place(of: String(form.text.dropLast(2)))].insert(.hasPossessiveForm)
      return
    }
    let place = folded.place(of: form.text)
    folded.add(symbol, to: place)
    folded.traits[place].formUnion(WordTraits(form.inflection))
  }

  private mutating func addExact(_ form: WordTest.Form, symbol: UInt32) {
    exact.add(symbol, to: exact.place(of: Folding.straightened(form.text.utf8)))
    let stem = folded.place(of: Folding.folded(form.text))
    folded.traits[stem].formUnion(WordTraits(form.inflection).union(.hasExactForms))
  }

  mutating func addGrammar() {
    for (word, traits) in Grammar.words.sorted(by: { $0.key < $1.key }) {
      folded.traits[folded.place(of: word)].formUnion(traits)
    }
  }

  mutating func addAbbreviations(_ abbreviations: [Abbreviation]) {
    for abbreviation in abbreviations {
      let text = WordReading.withoutStop(abbreviation.text)
      let place = folded.place(of: Folding.fold(text.utf8))
      folded.traits[place].insert(.abbreviation)
      folded.followers[place] = abbreviation.before
    }
  }

  /// Known words have the symbols of the wildcards that they fit.
  ///
  /// Whether they fit one that asks for letters as written shows only in the text.
  mutating func addWildcards(_ wildcards: WildcardIndex, _ tests: [WordTest]) {
    guard !wildcards.isEmpty else { return }
    let exact = tests.map { $0.globs.contains(where: \.isExact) }
    var found: [UInt32] = []
    for place in 0..<folded.words.count {
      folded.words.withBytes(of: place) { bytes in
        ByteClass.same.withUnsafeBufferPointer { same in
          guard let fold = same.baseAddress else { return }
          wildcards.forEachFit(bytes, fold: fold, written: bytes) { symbol in
            if !exact[Int(symbol)] { found.append(symbol) }
          }
        }
      }
      for symbol in found { folded.add(symbol, to: place) }
      found.removeAll(keepingCapacity: true)
    }
  }

  /// An exact or possessive form is also the plain form: whatever finds the one finds the other.
  mutating func inherit() {
    let symbols = Grouped(folded.symbols(firstForm: 0), count: folded.words.count)
    for place in 0..<exact.words.count {
      let plain = folded.place(of: exact.words.withBytes(of: place) { Folding.fold($0) })
      for symbol in symbols[plain] { exact.add(symbol, to: place) }
      exact.traits[place].formUnion(folded.traits[plain])
      exact.followers[place] = folded.followers[plain]
    }
    for place in 0..<possessive.words.count {
      let stem = possessive.words.withBytes(of: place) { Array($0.dropLast(2)) }
      let plain = folded.place(of: stem)
      for symbol in symbols[plain] { possessive.add(symbol, to: place) }
      possessive.traits[place].formUnion(folded.traits[plain])
    }
  }
}
