// Where the numbers of scoring.csv stand, for proposals to point at.

package import Lexicons
import Tables

/// The rows of the lexicon of numbers, by name.
package struct ScoringRows: Sendable {
  private let rows: [String: String]

  /// - Parameter files: those of a lexicon folder.
  package init(_ files: [LexiconFile]) {
    var rows: [String: String] = [:]
    for file in files where file.path == "scoring.csv" || file.path.hasPrefix("scoring/") {
      guard let table = try? CSVTable(bytes: file.bytes),
        let column = table.header.firstIndex(of: "name")
      else { continue }
      for row in table.rows where column < row.cells.count {
        rows[row.cells[column]] = "\(file.path):\(row.line)"
      }
    }
    self.rows = rows
  }

  /// Whether a row holds the number of a name.
  func holds(_ name: String) -> Bool { rows[name] != nil }

  /// A changed number; nil where it stays, and where no row holds it.
  func proposal(
    of name: String, from old: Double, to new: Double, support: Int,
    effect: @autoclosure () -> Double
  ) -> Proposal? {
    guard old != new, let row = rows[name] else { return nil }
    return Proposal(
      lexicon: "scoring", row: row, pattern: name, column: "value", old: old, new: new,
      support: support, effect: effect())
  }
}
