// What an evaluation finds: figures, and the codings that were missed.

/// The figures of every gold set that is there.
package struct EvaluationResult: Sendable {
  package var figures: [Figure] = []
  /// By gold set, the hash of the files that its figures were measured on.
  package var hashes: [String: String] = [:]
  package var misses: [Miss] = []
}

/// A coding that the lexicons do not find, or find otherwise.
package struct Miss: Hashable, Sendable {
  /// The figure that it lowers.
  package var figure: String
  /// The article, as the gold set names it.
  package var article: String
  package var text: String
  package var expected: String
  /// What was found instead; empty for nothing.
  package var found: String
  /// The rows that were hit, with their words and what they weighed.
  package var hits: String
  /// The sentence or stretch around it.
  package var context: String
}
