// Proposals as a CSV file: written for review, and read again once somebody has looked through it.

import Lexicons
import Scoring
package import Tables

package enum ProposalTable {
  static let columns = [
    "lexicon", "row", "pattern", "column", "old", "new", "support", "effect",
  ]

  /// Writes proposals, those first that macro-F1 would miss most.
  package static func write(_ proposals: [Proposal], to writer: CSVWriter) throws(WriteError) {
    try writer.write(header: columns)
    for proposal in sorted(proposals) {
      try writer.write([
        .text(proposal.lexicon), .text(proposal.row), .text(proposal.pattern),
        .text(proposal.column), .decimal(Int((proposal.old * 100).rounded()), places: 2),
        .decimal(Int((proposal.new * 100).rounded()), places: 2), .integer(proposal.support),
        .decimal(Points.rounded(proposal.effect), places: 4),
      ])
    }
    try writer.finish()
  }

  private static func sorted(_ proposals: [Proposal]) -> [Proposal] {
    proposals.enumerated().sorted { left, right in
      (-Points.rounded(left.element.effect), -left.element.support, left.offset)
        < (-Points.rounded(right.element.effect), -right.element.support, right.offset)
    }.map(\.element)
  }
}

/// A cell that is to be changed, as a file of proposals says.
struct ProposedChange {
  /// `gold.csv:12:3` for messages.
  let place: String
  let file: String
  let line: Int
  let pattern: String
  let column: String
  let old: Double
  let new: Double

  /// The changes of a file; those columns that say why are left alone.
  static func all(in path: String) throws(EvaluationError) -> [ProposedChange] {
    let table = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: ["row", "pattern", "column", "old", "new"])
    var faults = GoldFaults()
    let changes = table.rows.compactMap { row -> ProposedChange? in
      let place = row["row"].split(separator: ":")
      guard place.count == 2, let line = Int(place[1]) else {
        faults.note(Messages.noRow(row["row"]), at: table.place(of: "row", in: row))
        return nil
      }
      let numbers = ["old", "new"].compactMap { column -> Double? in
        if let number = DecimalNumber.parse(row[column]) { return number }
        faults.note(Messages.noNumber(row[column]), at: table.place(of: column, in: row))
        return nil
      }
      guard numbers.count == 2 else { return nil }
      return ProposedChange(
        place: table.place(of: "row", in: row), file: String(place[0]), line: line,
        pattern: row["pattern"], column: row["column"], old: numbers[0], new: numbers[1])
    }
    try faults.check()
    return changes
  }
}
