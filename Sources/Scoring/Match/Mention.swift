// A mention of an actor, found by a row of names.csv, or one that somebody points at.

import News

/// Where an article names an actor, or refers to it by a pronoun.
struct Mention: BitwiseCopyable {
  var tokens: TokenRange
  /// The number of the actor in `Rulebook.actors`; their count for one that no name knows.
  var actor: Int
  /// The number of the (actor, label) in `Rulebook.labels`; -1 for pronouns, and where no row knows the mention.
  var label: Int
  /// The row of names.csv: a number in `Rulebook.rows`; -1 where it has no label.
  var row: Int
  /// What the label implies, -4 to 4.
  var valence: Double
  /// Filled in once the hits of the sentence are known.
  var role: Role = .other
}
