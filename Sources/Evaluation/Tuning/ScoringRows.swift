// Where the numbers of scoring.csv stand, for proposals to point at.

package import Lexicons

/// The rows of the lexicon of numbers, by name.
package struct ScoringRows: Sendable {
  private let origins: [String: RowOrigin]

  package init(_ lexicons: Lexicons) { origins = lexicons.scoringOrigins }

  /// Whether a row holds the number of a name.
  func holds(_ name: String) -> Bool { origins[name] != nil }

  /// A changed number; nil where it stays, and where no row holds it.
  func proposal(
    of name: String, from old: Double, to new: Double, support: Int,
    effect: @autoclosure () -> Double
  ) -> Proposal? {
    guard old != new, let origin = origins[name] else { return nil }
    return Proposal(
      lexicon: "scoring", row: "\(origin.file):\(origin.line)", pattern: name, column: "value",
      old: old, new: new, support: support, effect: effect())
  }
}
