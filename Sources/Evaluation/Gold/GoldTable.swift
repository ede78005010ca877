// A table of gold data: its rows as cells by column, and where each cell stands for messages.

import Lexicons
import Tables

/// A CSV file whose columns are known.
struct GoldTable {
  struct Row {
    let line: Int
    fileprivate let number: Int
    fileprivate let cells: [String: String]

    /// The cell of a column; empty where the table has no such column.
    subscript(column: String) -> String { cells[column, default: ""] }
  }

  let path: String
  let columns: [String]
  private(set) var rows: [Row] = []
  private let table: CSVTable

  /// - Throws: where the file is no table or lacks one of the columns.
  init(bytes: [UInt8], path: String, columns: [String]) throws(EvaluationError) {
    self.path = path
    do {
      table = try CSVTable(bytes: bytes)
    } catch {
      throw EvaluationError("\(path):\(error)")
    }
    let header = table.header
    self.columns = header
    rows = table.rows.enumerated().map { number, row in
      Row(
        line: row.line, number: number,
        cells: Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first }))
    }
    try check(columns)
  }

  /// - Throws: where the table lacks one of some columns.
  func check(_ needed: [String]) throws(EvaluationError) {
    for column in needed where !columns.contains(column) {
      throw EvaluationError(
        "\(path):\(table.headerLine):1: "
          + Messages.noColumn(column, among: columns, said: "give one of its columns that name"))
    }
  }

  /// Keeps the rows in which each of some columns has one of its values.
  ///
  /// - Throws: where there is no such column, or no row is left.
  mutating func keep(_ choices: [RowChoice]) throws(EvaluationError) {
    for (column, values) in Dictionary(grouping: choices, by: \.column).sorted(by: {
      $0.key < $1.key
    }) {
      guard columns.contains(column) else {
        throw EvaluationError(
          "\(path):\(table.headerLine):1: "
            + Messages.noColumn(column, among: columns, said: "write one of these after --where"))
      }
      let wanted = Set(values.map(\.value))
      rows = rows.filter { wanted.contains($0[column]) }
    }
    guard rows.isEmpty else { return }
    let said = choices.map(\.description).joined(separator: ", ")
    throw EvaluationError(
      choices.isEmpty ? "\(path): the table has no rows" : "\(path): no row has \(said)")
  }

  /// `gold.csv:12:3` for a cell.
  func place(of column: String, in row: Row) -> String {
    let cell = columns.firstIndex(of: column) ?? 0
    let place = table.position(ofCell: cell, inRow: table.rows[row.number])
    return "\(path):\(place.line):\(place.column)"
  }
}

/// A column and one of the values that it must have: `split=train`.
package struct RowChoice: Hashable, Sendable, CustomStringConvertible {
  package var column: String
  package var value: String

  package init(column: String, value: String) {
    self.column = column
    self.value = value
  }

  /// Takes `column=value` apart; nil where there is no `=` or no column before it.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    column = String(text[..<sign])
    value = String(text[text.index(after: sign)...])
  }

  package var description: String { "\(column)=\(value)" }
}
