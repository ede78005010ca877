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
    package var glyphs: [Glyph]

    package init(glyphs: [Glyph]) { self.glyphs = glyphs }

    /// The text, where the part has no wildcard.
    package var literal: String? {
      if let ascii { return String(decoding: ascii, as: UTF8.self) }
      var text = String.UnicodeScalarView()
      for glyph in glyphs {
        guard case .literal(let scalar) = glyph else { return nil }
        text.append(scalar)
      }
      return String(text)
    }

    /// The bytes of plain letters; nil where the part has anything else.
    private var ascii: [UInt8]? {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(glyphs.count)
      for glyph in glyphs {
        guard case .literal(let scalar) = glyph, scalar.isASCII else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      }
      return bytes
    }
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
