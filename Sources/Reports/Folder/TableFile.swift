// One table on its way to its file: header first, rows counted.

import Tables

/// A table of the reports folder that is being written.
struct TableFile {
  /// How many rows, the header among them, spreadsheets open.
  static let spreadsheetLimit = 1_048_576

  private let definition: TableDefinition
  /// Takes rows that are not at hand as cells.
  let writer: CSVWriter

  /// Creates the file and writes its header.
  init(_ definition: TableDefinition, in folder: TableFolder) throws(WriteError) {
    self.definition = definition
    writer = try CSVWriter(
      path: "\(folder.path)/\(definition.file)", dialect: folder.options.dialect)
    try writer.write(header: definition.columns.map(\.name))
  }

  mutating func append(_ row: [Cell]) throws(WriteError) {
    assert(row.count == definition.columns.count, "\(definition.file): cells are not columns")
    try writer.write(row)
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  mutating func finish() throws(WriteError) -> String? {
    try writer.finish()
    return TableFile.warning(definition.file, rows: writer.rows)
  }

  static func warning(_ file: String, rows: Int) -> String? {
    guard rows >= spreadsheetLimit else { return nil }
    return "\(file) has \(rows) rows: spreadsheets show the first \(spreadsheetLimit - 1) only"
  }
}
