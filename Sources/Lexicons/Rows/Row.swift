// What rows of every kind of lexicon have in common.

/// The lexicons, in the order in which reports name them.
package enum LexiconKind: String, CaseIterable, Sendable {
  case outlets, actors, names, sentiment, frames, language, attribution, shifters, noise
  case abbreviations, inflections, scoring
}

/// Where a row stands: its file inside the lexicon folder, and the line on which the row starts.
package struct RowOrigin: Hashable, Comparable, Sendable {
  /// The path inside the lexicon folder, as reports show it: `frames.csv`, `names/world.csv`.
  package var file: String
  /// The line in that file, from 1 (which is the header).
  package var line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (left: RowOrigin, right: RowOrigin) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// An active row of a lexicon whose pattern is matched against running text.
package struct Row<Content: Sendable>: Sendable {
  package var origin: RowOrigin
  /// The pattern as the editor wrote it.
  package var text: String
  package var pattern: Pattern
  /// `case` = exact: letters match as written.
  package var isExact: Bool
  /// Patterns without slots; a hit that one of them overlaps or touches does not count.
  package var unless: [Pattern]
  /// Patterns of which one must stand in the article; empty where nothing is required.
  package var requires: [Pattern]
  package var example: String
  package var counterexample: String
  /// What this kind of row says.
  package var content: Content

  package init(
    origin: RowOrigin, text: String, pattern: Pattern, isExact: Bool, unless: [Pattern],
    requires: [Pattern], example: String, counterexample: String, content: Content
  ) {
    self.origin = origin
    self.text = text
    self.pattern = pattern
    self.isExact = isExact
    self.unless = unless
    self.requires = requires
    self.example = example
    self.counterexample = counterexample
    self.content = content
  }
}
