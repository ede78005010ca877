// Reports read back as rows of cells by column.

import Foundation

enum ReportRows {
  /// The rows of a CSV file (RFC 4180) below its header.
  static func read(_ path: String) throws -> [[String: String]] {
    let records = records(try String(contentsOfFile: path, encoding: .utf8))
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      // The second of two quotation marks stands for one.
      if scalar == "\"", wasQuote { cell.append(scalar) }
      wasQuote = scalar == "\"" && isQuoted
      if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted || (scalar != "," && scalar != "\n") {
        cell.append(scalar)
      } else {
        cells.append(String(cell))
        cell.removeAll()
        guard scalar == "\n" else { continue }
        records.append(cells)
        cells = []
      }
    }
    return records
  }
}
