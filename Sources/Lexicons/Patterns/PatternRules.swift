// What can be asked of a parsed pattern: has it a word of its own, which actors does it name.

extension Pattern {
  /// Whether the pattern has a literal word that must stand in the text, whichever branch is taken.
  var hasLiteral: Bool { steps.contains { $0.term.hasLiteral } }

  /// The ids in the pattern's slots, from left to right.
  package var actorIDs: [String] { plain == nil ? steps.flatMap { $0.term.actorIDs } : [] }
}

extension Pattern.Term {
  fileprivate var hasLiteral: Bool {
    switch self {
    case .words(let words): words.allSatisfy { $0.hasLiteral }
    case .branches(let branches): branches.allSatisfy { $0.hasLiteral }
    case .slot, .optional: false
    }
  }

  fileprivate var actorIDs: [String] {
    switch self {
    case .words: []
    case .slot(_, let actor): actor.map { [$0] } ?? []
    case .branches(let branches), .optional(let branches): branches.flatMap { $0.actorIDs }
    }
  }
}

extension Pattern.Word {
  /// Whether the word is more than wildcards.
  fileprivate var hasLiteral: Bool {
    parts.contains { part in
      part.literal?.isEmpty == false
        || part.glyphs.contains { glyph in
          if case .literal = glyph { true } else { false }
        }
    }
  }
}
