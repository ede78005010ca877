// A row of a report that was written, by the names of its columns.

import Tables

/// The cells of a row as texts.
struct CSVRow {
  private let columns: [String]
  private let cells: [String]

  init(_ fields: CSVFields, _ columns: [String]) {
    self.columns = columns
    cells = columns.indices.map { CSVRow.unguarded(fields.text($0)) }
  }

  func text(_ column: Int) -> String { cells[column] }

  func text(_ column: String) -> String {
    columns.firstIndex(of: column).map { cells[$0] } ?? ""
  }

  /// A text without the apostrophe that guards a formula: in a workbook text is text.
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.utf8.dropFirst().first else {
      return text
    }
    return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(second) ? String(text.dropFirst()) : text
  }
}
