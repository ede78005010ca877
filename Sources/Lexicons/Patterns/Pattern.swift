// The pattern language of the lexicons, as a tree: what an editor wrote, parsed and not yet compiled.

package import News

/// A pattern as design and CONTRIBUTING describe it: terms, with gaps between them.
package struct Pattern: Sendable {
  /// The pattern where it is words and nothing else: so are nearly all, and trees of them would cost most of
  /// the time that loading takes.
  package let plain: PlainWords?
  /// The steps of all others.
  private let tree: [Step]

  package init(steps: [Step]) {
    plain = nil
    tree = steps
  }

  init(_ words: PlainWords) {
    plain = words
    tree = []
  }

  package var steps: [Step] { plain?.steps ?? tree }
}

extension Pattern: Hashable {
  package static func == (left: Pattern, right: Pattern) -> Bool {
    if let left = left.plain, let right = right.plain { return left == right }
    return left.steps == right.steps
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Pattern {
  /// A term, and how many words may stand between it and the term before.
  package struct Step: Hashable, Sendable {
    /// The most words that may stand between the term before and this one: 0 where they are neighbours.
    package var gap: Int
    package var term: Term

    package init(gap: Int = 0, term: Term) {
      self.gap = gap
      self.term = term
    }
  }

  package indirect enum Term: Hashable, Sendable {
    /// One of several words: `rebel|insurgent`.
    case words([Word])
    /// A mention of an actor in a role: `{target:rebels}`. A nil role is `{actor}`, a nil id any actor.
    case slot(role: Role?, actor: String?)
    /// One of several longer wordings: `(seize~|take~ control of)`.
    case branches([Pattern])
    /// A wording that may be left out: `[the|a]`.
    case optional([Pattern])
  }

  /// One word as the editor wrote it.
  package struct Word: Hashable, Sendable {
    /// The parts between hyphens, as written; the escapes are resolved.
    package var parts: [Part]
    /// `~`: the last part stands for all its inflected forms.
    package var inflects: Bool

    package init(parts: [Part], inflects: Bool) {
      self.parts = parts
      self.inflects = inflects
    }
  }

  /// A part of a word: literal text with wildcards between.
  package struct Part: Hashable, Sendable {
    /// The text, where the part has no wildcard.
    package let literal: String?
    /// The signs of all other parts.
    private let mixed: [Glyph]

    package init(glyphs: [Glyph]) {
      literal = Pattern.literal(glyphs)
      mixed = literal == nil ? glyphs : []
    }

    package init(literal: String) {
      self.literal = literal
      mixed = []
    }

    package var glyphs: [Glyph] { literal?.unicodeScalars.map { .literal($0) } ?? mixed }
  }

  /// One sign of a part.
  package enum Glyph: Hashable, Sendable {
    case literal(Unicode.Scalar)
    /// `?`: any one letter or digit.
    case anyOne
    /// `*`: any number of letters and digits, also none.
    case anyMany
  }
}

extension Pattern {
  /// The text of signs that are all literal; nil where one is a wildcard.
  private static func literal(_ glyphs: [Glyph]) -> String? {
    if let ascii = ascii(glyphs) { return ascii }
    var text = String.UnicodeScalarView()
    for glyph in glyphs {
      guard case .literal(let scalar) = glyph else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// The text of plain letters, as nearly all are; nil where one is anything else.
  private static func ascii(_ glyphs: [Glyph]) -> String? {
    let isASCII = glyphs.allSatisfy { glyph in
      if case .literal(let scalar) = glyph { scalar.isASCII } else { false }
    }
    guard isASCII else { return nil }
    return String(unsafeUninitializedCapacity: glyphs.count) { bytes in
      for (index, glyph) in glyphs.enumerated() {
        if case .literal(let scalar) = glyph {
          bytes[index] = UInt8(truncatingIfNeeded: scalar.value)
        }
      }
      return glyphs.count
    }
  }
}
