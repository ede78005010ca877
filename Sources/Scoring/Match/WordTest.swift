// What a pattern asks of one token: to be one of some words. Equal questions share one symbol.

import Lexicons

/// A set of words that one place of a pattern accepts.
struct WordTest: Hashable {
  /// Folded word forms.
  var folded: Set<String> = []
  /// Word forms with their case as written.
  var exact: Set<String> = []
  /// Words with wildcards.
  var globs: Set<Glob> = []
  /// Which forms of its lemma each folded word is; only known where the editor wrote `~`.
  var inflections: [String: InflectedForm] = [:]
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
struct WordReading {
  let inflector: Inflector

  /// The tests for one word: one sequence a spelling, with and without its hyphens.
  func sequences(of word: Pattern.Word, isExact: Bool) -> [[WordTest]] {
    let last = word.parts.count - 1
    let spaced = word.parts.indices.map { index in
      test(of: word.parts[index], inflects: word.inflects && index == last, isExact: isExact)
    }
    guard last > 0 else { return [spaced] }
    let stem = word.parts.dropLast().flatMap(\.glyphs)
    let joined = test(
      of: Pattern.Part(glyphs: stem + word.parts[last].glyphs), tail: word.parts[last], stem: stem,
      inflects: word.inflects, isExact: isExact)
    return [spaced, [joined]]
  }

  /// The test for a part that stands alone.
  func test(of part: Pattern.Part, inflects: Bool, isExact: Bool) -> WordTest {
    test(of: part, tail: part, stem: [], inflects: inflects, isExact: isExact)
  }

  private func test(
    of part: Pattern.Part, tail: Pattern.Part, stem: [Pattern.Glyph], inflects: Bool, isExact: Bool
  ) -> WordTest {
    var test = WordTest()
    guard let literal = part.literal, let lemma = tail.literal else {
      test.globs = [Glob(glyphs: isExact ? part.glyphs : folded(part.glyphs), isExact: isExact)]
      return test
    }
    let stemText = Pattern.Part(glyphs: stem).literal ?? ""
    let forms = inflects ? inflector.forms(of: lemma) : []
    for (text, form) in forms {
      let written = stemText + WordReading.capitalised(text, like: lemma)
      test.add(WordReading.withoutStop(written), form: form, isExact: isExact)
    }
    if forms.isEmpty { test.add(WordReading.withoutStop(literal), form: nil, isExact: isExact) }
    return test
  }

  /// `U.S.` is found as `U.S`: a stop at the end belongs to the sentence as much as to the word.
  static func withoutStop(_ text: String) -> String {
    var text = text
    while text.hasSuffix("."), text.utf8.count > 1 { text.removeLast() }
    return text
  }

  private static func capitalised(_ form: String, like lemma: String) -> String {
    guard let first = lemma.unicodeScalars.first, first.properties.isUppercase else { return form }
    return form.prefix(1).uppercased() + form.dropFirst()
  }

  private func folded(_ glyphs: [Pattern.Glyph]) -> [Pattern.Glyph] {
    glyphs.flatMap { glyph -> [Pattern.Glyph] in
      guard case .literal(let scalar) = glyph else { return [glyph] }
      let bytes = Folding.fold(String(scalar).utf8)
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { .literal($0) }
    }
  }
}

extension WordTest {
  fileprivate mutating func add(_ text: String, form: InflectedForm?, isExact: Bool) {
    let key = String(decoding: Folding.fold(text.utf8), as: UTF8.self)
    if isExact { exact.insert(text) } else { folded.insert(key) }
    if let form { inflections[key, default: []].formUnion(form) }
  }

  /// One test that accepts what either accepts.
  func union(_ other: WordTest) -> WordTest {
    var all = self
    all.folded.formUnion(other.folded)
    all.exact.formUnion(other.exact)
    all.globs.formUnion(other.globs)
    all.inflections.merge(other.inflections) { $0.union($1) }
    return all
  }
}
