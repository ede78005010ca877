// What a pattern asks of one token: to be one of some words. Equal questions share one symbol.

import Lexicons

/// A question that patterns ask of a word; rows that ask the same share one.
///
/// Lexicons have hundred thousands of places, so a test is an object: copied as one reference, and told
/// from others by a hash that is known.
final class WordTest: Hashable {
  let words: AcceptedWords
  private let hash: Int

  init(_ words: AcceptedWords) {
    self.words = words
    hash = words.hashValue
  }

  static func == (left: WordTest, right: WordTest) -> Bool {
    left === right || left.hash == right.hash && left.words == right.words
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// A set of words that one place of a pattern accepts.
///
/// Its words are sorted arrays: sets of so few took most of the time in which lexicons are compiled.
struct AcceptedWords: Hashable {
  /// A word with the forms of its lemma that it is; only known where the editor wrote `~`.
  struct Inflection: Hashable {
    var word: String
    var form: InflectedForm
  }

  /// Folded word forms.
  private(set) var folded: [String] = []
  /// Word forms with their case as written.
  private(set) var exact: [String] = []
  /// Words with wildcards.
  var globs: Set<Glob> = []
  /// Of folded words.
  private(set) var inflections: [Inflection] = []

  /// The least words tell nearly all apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(folded.count)
    hasher.combine(folded.first)
    hasher.combine(exact.first)
    hasher.combine(globs.count)
  }

  /// Which forms a folded word is; nil where that is not known.
  func form(of word: String) -> InflectedForm? {
    inflections.first { $0.word == word }?.form
  }

  fileprivate mutating func add(_ text: String, form: InflectedForm?, isExact: Bool) {
    let key = Folding.folded(text)
    if isExact { exact.insertSorted(text) } else { folded.insertSorted(key) }
    if let form { add(Inflection(word: key, form: form)) }
  }

  private mutating func add(_ inflection: Inflection) {
    let place = inflections.firstIndex { $0.word >= inflection.word } ?? inflections.count
    if place < inflections.count, inflections[place].word == inflection.word {
      inflections[place].form.formUnion(inflection.form)
    } else {
      inflections.insert(inflection, at: place)
    }
  }

  /// Accepts what another set accepts as well.
  mutating func formUnion(_ other: AcceptedWords) {
    for word in other.folded { folded.insertSorted(word) }
    for word in other.exact { exact.insertSorted(word) }
    globs.formUnion(other.globs)
    for inflection in other.inflections { add(inflection) }
  }
}

extension [String] {
  /// Puts a text in its place; one that is there already stays alone.
  fileprivate mutating func insertSorted(_ text: String) {
    let place = firstIndex { $0 >= text } ?? count
    if place == count || self[place] != text { insert(text, at: place) }
  }
}

/// A word with wildcards: `terror*`, `*ism`, `wom?n`.
struct Glob: Hashable {
  var glyphs: [Pattern.Glyph]
  var isExact: Bool

  /// Whether the whole word has this shape.
  func matches(_ word: String) -> Bool {
    Glob.matches(glyphs[...], Array(word.unicodeScalars)[...])
  }

  private static func matches(
    _ glyphs: ArraySlice<Pattern.Glyph>, _ word: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let glyph = glyphs.first else { return word.isEmpty }
    switch glyph {
    case .literal(let scalar):
      return word.first == scalar && matches(glyphs.dropFirst(), word.dropFirst())
    case .anyOne:
      return !word.isEmpty && matches(glyphs.dropFirst(), word.dropFirst())
    case .anyMany:
      if matches(glyphs.dropFirst(), word) { return true }
      return !word.isEmpty && matches(glyphs, word.dropFirst())
    }
  }

  /// The literal bytes before the first wildcard.
  var prefix: [UInt8] { Glob.literals(glyphs) }
  /// The literal bytes behind the last wildcard.
  var suffix: [UInt8] {
    var tail = String.UnicodeScalarView()
    for glyph in glyphs.reversed() {
      guard case .literal(let scalar) = glyph else { break }
      tail.insert(scalar, at: tail.startIndex)
    }
    return Array(String(tail).utf8)
  }

  private static func literals(_ glyphs: some Sequence<Pattern.Glyph>) -> [UInt8] {
    var head = String.UnicodeScalarView()
    for glyph in glyphs {
      guard case .literal(let scalar) = glyph else { break }
      head.append(scalar)
    }
    return Array(String(head).utf8)
  }
}

/// Turns the words of patterns into tests.
///
/// Many rows have words in common, with all their forms: what was made of a word is kept.
final class WordReading {
  private struct Key: Hashable {
    var word: Pattern.Word
    var isExact: Bool
  }

  private let inflector: Inflector
  private var known: [Key: [[WordTest]]] = [:]

  init(inflector: Inflector) { self.inflector = inflector }

  /// The tests for one word: one sequence a spelling, each hyphen a blank or gone.
  func sequences(of word: Pattern.Word, isExact: Bool) -> [[WordTest]] {
    let key = Key(word: word, isExact: isExact)
    if let known = known[key] { return known }
    let made = sequences(of: word.parts[...], inflects: word.inflects, isExact: isExact)
    known[key] = made
    return made
  }

  /// One part or several run together, and behind them every spelling of the rest.
  private func sequences(
    of parts: ArraySlice<Pattern.Part>, inflects: Bool, isExact: Bool
  ) -> [[WordTest]] {
    parts.indices.flatMap { end in
      let rest = parts[(end + 1)...]
      let first = test(
        ofJoined: parts[...end], inflects: inflects && rest.isEmpty, isExact: isExact)
      guard !rest.isEmpty else { return [[first]] }
      return sequences(of: rest, inflects: inflects, isExact: isExact).map { [first] + $0 }
    }
  }

  private func test(
    ofJoined parts: ArraySlice<Pattern.Part>, inflects: Bool, isExact: Bool
  ) -> WordTest {
    test(
      of: Pattern.Part(glyphs: parts.flatMap(\.glyphs)), tail: parts[parts.endIndex - 1],
      stem: parts.dropLast().flatMap(\.glyphs), inflects: inflects, isExact: isExact)
  }

  private func test(
    of part: Pattern.Part, tail: Pattern.Part, stem: [Pattern.Glyph], inflects: Bool, isExact: Bool
  ) -> WordTest {
    var test = AcceptedWords()
    guard let literal = part.literal, let lemma = tail.literal else {
      test.globs = [Glob(glyphs: isExact ? part.glyphs : folded(part.glyphs), isExact: isExact)]
      return WordTest(test)
    }
    let stemText = Pattern.Part(glyphs: stem).literal ?? ""
    let forms = inflects ? inflector.forms(of: lemma) : []
    for (text, form) in forms {
      let written = stemText + WordReading.written(text, like: lemma)
      test.add(WordReading.withoutStop(written), form: form, isExact: isExact)
    }
    if forms.isEmpty { test.add(WordReading.withoutStop(literal), form: nil, isExact: isExact) }
    return WordTest(test)
  }

  /// `U.S.` is found as `U.S`: a stop at the end belongs to the sentence as much as to the word.
  static func withoutStop(_ text: String) -> String {
    var text = text
    while text.hasSuffix("."), text.utf8.count > 1 { text.removeLast() }
    return text
  }

  /// A form with the capitals of its lemma: `NGO~` is NGOs, `Go~` is Went.
  private static func written(_ form: String, like lemma: String) -> String {
    if lemma.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return form }
    let shared = zip(form.unicodeScalars, lemma.simplyFolded.unicodeScalars).prefix { $0 == $1 }
      .count
    if shared == 0, lemma.unicodeScalars.first?.properties.isUppercase == true {
      return form.prefix(1).uppercased() + form.dropFirst()
    }
    var written = String.UnicodeScalarView(lemma.unicodeScalars.prefix(shared))
    written.append(contentsOf: form.unicodeScalars.dropFirst(shared))
    return String(written)
  }

  private func folded(_ glyphs: [Pattern.Glyph]) -> [Pattern.Glyph] {
    glyphs.flatMap { glyph -> [Pattern.Glyph] in
      guard case .literal(let scalar) = glyph else { return [glyph] }
      let bytes = Folding.fold(String(scalar).utf8)
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { .literal($0) }
    }
  }
}
