// A table of gold data: its rows as cells by column.

import Tables

/// A CSV file whose columns are known.
struct GoldTable {
  struct Row {
    let line: Int
    fileprivate let cells: [String: String]

    /// The cell of one of the columns that the table was opened with.
    subscript(column: String) -> String { cells[column, default: ""] }
  }

  private(set) var rows: [Row] = []

  /// - Throws: where the file is no table or lacks one of the columns.
  init(bytes: [UInt8], path: String, columns: [String]) throws(EvaluationError) {
    let table: CSVTable
    do {
      table = try CSVTable(bytes: bytes)
    } catch {
      throw EvaluationError("\(path):\(error)")
    }
    for column in columns where !table.header.contains(column) {
      throw EvaluationError(
        "\(path):1: there is no column `\(column)`; the header is \(table.header)")
    }
    rows = table.rows.map { row in
      Row(
        line: row.line,
        cells: Dictionary(zip(table.header, row.cells), uniquingKeysWith: { first, _ in first }))
    }
  }
}
