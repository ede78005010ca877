// What tuning proposes: one cell of a lexicon each, with what it rests on.

/// A number of a lexicon that gold data would have otherwise.
package struct Proposal: Hashable, Sendable {
  package var lexicon: String
  /// `sentiment/war.csv:12`: the file in the lexicon folder, and the line on which the row starts.
  package var row: String
  /// The pattern of the row, or the name of the number.
  package var pattern: String
  package var column: String
  package var old: Double
  package var new: Double
  /// In how many texts it bears on what was coded.
  package var support: Int
  /// What macro-F1 on the gold would lose were this one not taken, all others being so.
  package var effect: Double
}

/// What tuning comes to.
package struct Tuning: Sendable {
  package var proposals: [Proposal]
  /// Macro-F1 on the gold as the lexicons are.
  package var before: Double
  /// Macro-F1 with all proposals, on the gold that they were fitted to.
  package var after: Double
  /// Macro-F1 of texts by what was fitted to other texts: numbers alone, and numbers and weights.
  package var validatedNumbers: Double
  package var validated: Double
  /// How many numbers could have changed.
  package var fitted: Int
}
