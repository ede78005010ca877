// cleaning.csv: what was taken out of the articles as no text of theirs, by rule.

import Aggregates
import Tables

/// Removed lines by outlet and rule.
enum CleaningReport: Report {
  static let definition = TableDefinition(
    file: "cleaning.csv", title: "Removed lines",
    rowIs: "a rule that took lines out of an outlet's articles", order: "outlet, then rule",
    columns: [
      .outlet,
      .text(
        "rule", "The row of noise.csv (file and line), or `shape:` and what the line looks like"),
      .count("lines", of: "lines", "Lines taken out"),
      .count("bytes", of: "bytes", "Their length in UTF-8, without line ends"),
      .text("example", "The shortest of them"),
    ],
    key: ["outlet", "rule"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let ranks = figures.outletRanks
    let rows = figures.totals.cleaning.sorted { left, right in
      let (first, second) = (ranks[left.key.outlet], ranks[right.key.outlet])
      return first == second
        ? ByteOrder.precedes(left.key.rule, right.key.rule) : first < second
    }
    for (key, cell) in rows {
      try write([
        figures.outlet(key.outlet), .line(key.rule), .integer(cell.lines), .integer(cell.bytes),
        .line(cell.example),
      ])
    }
  }
}
