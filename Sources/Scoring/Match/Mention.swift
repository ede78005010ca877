// A mention of an actor, found by a row of names.csv, or one that somebody points at.

import News

/// Where an article names an actor.
struct Mention: BitwiseCopyable {
  var tokens: TokenRange
  /// The number of the actor in `Rulebook.actors`; their count for one that no name knows.
  var actor: Int
  /// The number of the (actor, label) in `Rulebook.labels`; -1 where no row knows the mention.
  var label: Int
  /// The row of names.csv: a number in `Rulebook.rows`; -1 for a mention that somebody points at.
  var row: Int
  /// What the label implies, -4 to 4.
  var valence: Double
  /// Filled in once the hits of the sentence are known.
  var role: Role = .other
}
