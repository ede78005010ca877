// What a pattern asks of one token: to be one of some words. Equal questions share one symbol.

import Lexicons

/// The words that one place of a pattern accepts.
struct WordTest: Hashable {
  /// A word form, and which forms of its lemma it is, where the editor wrote `~`.
  struct Form: Hashable {
    var text: String
    var inflection: InflectedForm
  }

  /// Folded word forms, each once.
  var folded: [Form] = []
  /// Word forms with their case as written, each once.
  var exact: [Form] = []
  /// Words with wildcards.
  var globs: [Glob] = []

  /// There are many tests; the first words tell nearly all apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(folded.count)
    hasher.combine(folded.first?.text)
    hasher.combine(exact.first?.text)
    hasher.combine(globs.first)
  }
}

/// A word with wildcards: `terror*`, `*ism`, `wom?n`.
struct Glob: Hashable {
  var glyphs: [Pattern.Glyph]
  var isExact: Bool

  /// Whether the whole word has this shape.
  ///
  /// Only the last `*` is ever gone back to: what stood before it fits as well further left, so the time
  /// grows with the product of the lengths, not with the number of stars.
  func matches(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    var (position, glyph) = (0, 0)
    var star: (glyph: Int, position: Int)?
    while position < word.count {
      if glyph < glyphs.count, glyphs[glyph] == .anyMany {
        star = (glyph, position)
        glyph += 1
      } else if glyph < glyphs.count, glyphs[glyph].fits(word[position]) {
        position += 1
        glyph += 1
      } else if let back = star {
        star = (back.glyph, back.position + 1)
        (position, glyph) = (back.position + 1, back.glyph + 1)
      } else {
        return false
      }
    }
    return glyphs[glyph...].allSatisfy { $0 == .anyMany }
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

extension Pattern.Glyph {
  /// Whether the sign stands for a letter of a word.
  fileprivate func fits(_ letter: Unicode.Scalar) -> Bool {
    switch self {
    case .literal(let own): own == letter
    case .anyOne, .anyMany: true
    }
  }
}

/// Turns the words of patterns into tests.
struct WordReading {
  let inflector: Inflector

  /// The tests for one word: one sequence a spelling, each hyphen a blank or gone.
  func sequences(of word: Pattern.Word, isExact: Bool) -> [[WordTest]] {
    if word.parts.count == 1, let literal = word.parts[0].literal {
      return [[test(ofLiteral: literal, inflects: word.inflects, isExact: isExact)]]
    }
    guard word.inflects, word.parts.count > 1 else {
      return sequences(of: word.parts[...], inflects: word.inflects, isExact: isExact)
    }
    let lemma = word.parts.compactMap(\.literal).joined(separator: "-")
    let whole = inflector.wholeForms(of: lemma)
    guard !whole.isEmpty else {
      return sequences(of: word.parts[...], inflects: true, isExact: isExact)
    }
    return whole.flatMap { form in
      let parts = form.split(separator: "-").map { part in
        Pattern.Part(literal: String(part))
      }
      return sequences(of: parts[...], inflects: false, isExact: isExact)
    }
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
    let literals = parts.compactMap(\.literal)
    if let lemma = literals.last, literals.count == parts.count {
      let stem = literals.dropLast().joined()
      return test(
        of: stem + lemma, lemma: lemma, stem: stem, inflects: inflects, isExact: isExact)
    }
    let glyphs = parts.flatMap(\.glyphs)
    var test = WordTest()
    test.globs = [Glob(glyphs: isExact ? glyphs : folded(glyphs), isExact: isExact)]
    return test
  }

  /// The test for a word that is one part without wildcards.
  func test(ofLiteral literal: String, inflects: Bool, isExact: Bool) -> WordTest {
    test(of: literal, lemma: literal, stem: "", inflects: inflects, isExact: isExact)
  }

  /// The test for a word without wildcards, which is a stem and a lemma.
  private func test(
    of literal: String, lemma: String, stem: String, inflects: Bool, isExact: Bool
  ) -> WordTest {
    var test = WordTest()
    let forms = inflects ? inflector.forms(of: lemma) : []
    for (text, form) in forms {
      let written = stem + WordReading.written(text, like: lemma)
      test.add(WordReading.withoutStop(written), form: form, isExact: isExact)
    }
    if forms.isEmpty { test.add(WordReading.withoutStop(literal), form: nil, isExact: isExact) }
    return test
  }

  /// `U.S.` is found as `U.S`: a stop at the end belongs to the sentence as much as to the word.
  static func withoutStop(_ text: String) -> String {
    var text = text
    while text.utf8.last == UInt8(ascii: "."), text.utf8.count > 1 { text.removeLast() }
    return text
  }

  /// A form with the capitals of its lemma: `NGO~` is NGOs, `Go~` is Went.
  private static func written(_ form: String, like lemma: String) -> String {
    guard lemma.utf8.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
      return form
    }
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

extension WordTest {
  fileprivate mutating func add(_ text: String, form: InflectedForm?, isExact: Bool) {
    let form = Form(text: isExact ? text : Folding.folded(text), inflection: form ?? [])
    if isExact { WordTest.add(form, to: &exact) } else { WordTest.add(form, to: &folded) }
  }

  private static func add(_ form: Form, to forms: inout [Form]) {
    if let known = forms.firstIndex(where: { $0.text == form.text }) {
      forms[known].inflection.formUnion(form.inflection)
    } else {
      forms.append(form)
    }
  }

  /// One test that accepts what either accepts.
  func union(_ other: WordTest) -> WordTest {
    var all = self
    for form in other.folded { WordTest.add(form, to: &all.folded) }
    for form in other.exact { WordTest.add(form, to: &all.exact) }
    for glob in other.globs where !all.globs.contains(glob) { all.globs.append(glob) }
    return all
  }
}
