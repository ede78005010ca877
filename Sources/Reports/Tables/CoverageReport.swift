// coverage.csv: what each lexicon row found, also where it found nothing.

import Aggregates
import Lexicons
import Scoring
import Tables

/// The active lexicon rows with their hits.
enum CoverageReport: Report {
  static let definition = TableDefinition(
    file: "coverage.csv", title: "Lexicon rows",
    rowIs: "an active lexicon row whose pattern is matched against text",
    order: "lexicon, file, then line",
    columns: [
      .text("lexicon", "The kind of lexicon"),
      .text("row", "The row: its file and the line on which it starts"),
      .text("pattern", "The pattern as written"),
      .count(
        "hits", of: "hits",
        "How often it won in the competition of patterns; 0 where it found nothing. Sentiment rows "
          + "without a weight of their own and shifters act on other rows: their hits have no rows in "
          + "evidence.csv. Attribution rows have one for each quote that they report, not for each hit",
        evidence: ["names: name", "frames: frame", "language: language", "sentiment: tone"]
          .map { lexicon in
            let parts = lexicon.split(separator: " ")
            return "\(parts[0]) " + Filter.rows(Filter.kind(String(parts[1])), "row = {row}")
          }.joined(separator: "; ")),
      .count("articles", of: "articles", "Articles in which it was hit"),
      .count("outlets", of: "outlets", "Outlets in which it was hit"),
    ],
    key: ["lexicon", "row"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let rows = figures.rulebook.rows
    let lexicons = ByteOrder.ranks(of: rows.map(\.lexicon.rawValue))
    let files = ByteOrder.ranks(of: rows.map(\.origin.file))
    let order = rows.indices.map { (lexicons[$0], files[$0], rows[$0].origin.line) }
    for number in rows.indices.sorted(by: { order[$0] < order[$1] }) {
      let row = rows[number]
      let totals = number < figures.totals.rows.count ? figures.totals.rows[number] : RowTotals()
      try write([
        .text(row.lexicon.rawValue), .row(row), .line(row.pattern), .integer(totals.hits),
        .integer(totals.articles), .integer(totals.outletCount),
      ])
    }
  }
}

extension Cell {
  /// A lexicon row as reports cite it: `frames.csv:41`.
  static func row(_ row: CitedRow) -> Cell { .line("\(row.origin.file):\(row.origin.line)") }
}
