// The meaning of patterns without slots, written as plainly as it is said: what the packed form is held to.

import Lexicons

/// A word or a sign of a sentence, as it is written.
struct PlainToken: Hashable {
  /// The word without its possessive `'s`.
  var text: String
  var isSign = false
  /// `'s` or an apostrophe behind the word.
  var possessive = ""
  /// A hyphen stands before it, and no blank.
  var isHyphenated = false

  /// Letters compared without case, and curly apostrophes as straight ones.
  var folded: String { straight.lowercased() }
  var straight: String { text.replacing("’", with: "'") }
}

/// Matches one pattern by trying everything.
struct NaiveMatcher {
  let pattern: Pattern
  let isExact: Bool
  /// What every word with `~` stands for.
  private var forms: [Pattern.Word: Set<String>] = [:]

  /// Words that open a clause, which no gap leaves out.
  private static let clauseOpeners: Set<String> = [
    "because", "although", "though", "while", "whereas", "if", "unless", "when", "whenever",
    "where", "but", "so", "whether", "who", "which", "whom", "whose", "that",
  ]

  init(_ pattern: Pattern, isExact: Bool, inflector: Inflector) {
    self.pattern = pattern
    self.isExact = isExact
    for word in pattern.words where word.inflects { forms[word] = spelledForms(word, inflector) }
  }

  /// Whether the pattern stands anywhere in a sentence.
  func matches(_ sentence: [PlainToken]) -> Bool {
    sentence.indices.contains { !ends(of: pattern, in: sentence, from: $0).isEmpty }
  }

  /// Where the pattern may end when it starts at a place.
  private func ends(
    of pattern: Pattern, in sentence: [PlainToken], from start: Int
  ) -> Set<Int> {
    var places: Set<Int> = [start]
    for step in pattern.steps {
      let reached = Set(places.flatMap { leavingOut(step.gap, in: sentence, from: $0) })
      places = Set(reached.flatMap { ends(of: step.term, in: sentence, from: $0) })
    }
    return places
  }

  /// The places behind up to so many words, none of which opens a clause.
  private func leavingOut(_ words: Int, in sentence: [PlainToken], from start: Int) -> [Int] {
    var places = [start]
    for place in start..<(start + words) {
      guard place < sentence.count, !sentence[place].isSign,
        !NaiveMatcher.clauseOpeners.contains(sentence[place].folded)
      else { break }
      places.append(place + 1)
    }
    return places
  }

  private func ends(
    of term: Pattern.Term, in sentence: [PlainToken], from start: Int
  ) -> Set<Int> {
    switch term {
    case .words(let words):
      return Set(words.flatMap { ends(of: $0, $0.parts[...], in: sentence, from: start) })
    case .branches(let branches):
      return Set(branches.flatMap { ends(of: $0, in: sentence, from: start) })
    case .optional(let branches):
      return Set(branches.flatMap { ends(of: $0, in: sentence, from: start) } + [start])
    case .slot: return []
    }
  }

  /// Each hyphen is the border of two words, or is not there.
  private func ends(
    of word: Pattern.Word, _ parts: ArraySlice<Pattern.Part>, in sentence: [PlainToken],
    from start: Int
  ) -> [Int] {
    guard !parts.isEmpty else { return [start] }
    guard start < sentence.count, !sentence[start].isSign else { return [] }
    return parts.indices.flatMap { last -> [Int] in
      let inflects = word.inflects && last == parts.endIndex - 1
      guard fits(parts[...last], inflects ? forms[word] : nil, sentence[start]) else { return [] }
      return ends(of: word, parts[(last + 1)...], in: sentence, from: start + 1)
    }
  }

  /// Whether parts run together are a token.
  private func fits(
    _ parts: ArraySlice<Pattern.Part>, _ forms: Set<String>?, _ token: PlainToken
  ) -> Bool {
    let text = isExact ? token.straight : token.folded
    if let forms {
      let stem = NaiveMatcher.literal(parts.dropLast())
      return forms.contains { spelled(stem + $0) == text }
    }
    let glyphs = parts.flatMap(\.glyphs)
    return NaiveMatcher.fits(glyphs[...].map(spelled)[...], Array(text.unicodeScalars)[...])
  }

  private func spelled(_ text: String) -> String { isExact ? text : text.lowercased() }

  private func spelled(_ glyph: Pattern.Glyph) -> Pattern.Glyph {
    guard !isExact, case .literal(let scalar) = glyph else { return glyph }
    return .literal(String(scalar).lowercased().unicodeScalars.first ?? scalar)
  }

  private static func fits(
    _ glyphs: ArraySlice<Pattern.Glyph>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let glyph = glyphs.first else { return text.isEmpty }
    switch glyph {
    case .anyOne: return !text.isEmpty && fits(glyphs.dropFirst(), text.dropFirst())
    case .anyMany:
      return (0...text.count).contains { fits(glyphs.dropFirst(), text.dropFirst($0)) }
    case .literal(let scalar):
      return text.first == scalar && fits(glyphs.dropFirst(), text.dropFirst())
    }
  }

  static func literal(_ parts: ArraySlice<Pattern.Part>) -> String {
    parts.map { $0.literal ?? "" }.joined()
  }

  /// The forms of the last part, with the capital of the word as the editor wrote it.
  private func spelledForms(_ word: Pattern.Word, _ inflector: Inflector) -> Set<String> {
    let lemma = NaiveMatcher.literal(word.parts.suffix(1))
    let isCapital = lemma.first?.isUppercase == true
    return Set(
      inflector.forms(of: lemma).map { form, _ in
        isCapital ? form.prefix(1).uppercased() + form.dropFirst() : form
      })
  }
}

extension Pattern {
  /// Every word, whatever the brackets around it.
  var words: [Word] {
    steps.flatMap { step -> [Word] in
      switch step.term {
      case .words(let words): words
      case .branches(let branches), .optional(let branches): branches.flatMap(\.words)
      case .slot: []
      }
    }
  }

  /// How many plain sequences the pattern stands for, at most.
  var sequences: Int {
    steps.reduce(1) { product, step in
      switch step.term {
      case .words(let words): product * words.reduce(0) { $0 + 1 << ($1.parts.count - 1) }
      case .branches(let branches): product * branches.reduce(0) { $0 + $1.sequences }
      case .optional(let branches): product * branches.reduce(1) { $0 + $1.sequences }
      case .slot: product
      }
    }
  }
}
