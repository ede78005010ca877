// What rows do in a corpus: as a table of all rows, and as the few lines that an editor reads first.

import Lexicons
import Pipeline
import Tables

struct RowUseReport {
  private let use: RowUse
  /// With one outlet in the corpus every row hits in one outlet only.
  private let comparesOutlets: Bool

  init(_ use: RowUse) {
    self.use = use
    comparesOutlets = use.outlets.count > 1
  }

  /// One row a lexicon row.
  func write() throws {
    let writer = CSVWriter.standardOutput()
    try writer.write(header: [
      "lexicon", "row", "pattern", "hits", "share", "articles", "outlets", "only_outlet", "finding",
    ])
    for row in use.rows {
      let share = row.lexiconHits == 0 ? 0 : Double(row.hits) / Double(row.lexiconHits)
      try writer.write([
        .text(row.row.lexicon.rawValue), .text(place(row)), .text(row.row.pattern),
        .integer(row.hits), .decimal(Int((share * 10_000).rounded()), places: 4),
        .integer(row.articles), .integer(row.outlets.count),
        .text(row.outlets.count == 1 ? row.outlets.first ?? "" : ""), .text(finding(row)),
      ])
    }
    try writer.finish()
  }

  private func place(_ row: UsedRow) -> String { "\(row.row.origin.file):\(row.row.origin.line)" }

  private func finding(_ row: UsedRow) -> String {
    if row.hits == 0 { return "never-hits" }
    return isOneOutlets(row) ? "one-outlet" : ""
  }

  private func isOneOutlets(_ row: UsedRow) -> Bool { comparesOutlets && row.outlets.count == 1 }
}

// For people.
extension RowUseReport {
  /// How many rows of a kind are named.
  private static let most = 5

  var text: String {
    var text = "\(use.articles) articles of \(use.outlets.count) outlets\n"
    for kind in LexiconKind.allCases {
      let rows = use.rows.filter { $0.row.lexicon == kind }
      if !rows.isEmpty { text += "\n" + summary(of: rows, kind) }
    }
    return text + "\nAll rows with their hits: --format csv\n"
  }

  private func summary(of rows: [UsedRow], _ kind: LexiconKind) -> String {
    let dead = rows.filter { $0.hits == 0 }.count
    var text =
      "\(kind.rawValue): \(rows.count) rows, \(dead) never hit; \(rows[0].lexiconHits) hits\n"
    let mostHits = rows.filter { $0.hits > 0 }.sorted { $0.hits > $1.hits }.prefix(Self.most)
    for row in mostHits { text += line(share(of: row), row) }
    let single = rows.filter { isOneOutlets($0) && $0.hits > 2 }.sorted { $0.hits > $1.hits }
    if !single.isEmpty { text += "  in one outlet only:\n" }
    for row in single.prefix(Self.most) {
      text += line("\(row.hits) x", row, " (\(row.outlets.first ?? ""))")
    }
    return text
  }

  private func share(of row: UsedRow) -> String {
    let tenths = Int((Double(row.hits) * 1000 / Double(max(row.lexiconHits, 1))).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private func line(_ figure: String, _ row: UsedRow, _ rest: String = "") -> String {
    let padding = String(repeating: " ", count: max(1, 9 - figure.count))
    return "\(padding)\(figure)  \(row.row.pattern)\(rest)  \(place(row))\n"
  }
}
