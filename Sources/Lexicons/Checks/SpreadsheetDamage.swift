// What spreadsheets do to words: dates, errors, lost zeros, blanks at the end; and text read in a wrong encoding.

import Tables

/// Finds cells that somebody's spreadsheet has changed.
struct SpreadsheetDamage: Check {
  /// Cells whose words are looked for in texts, or name something: prose may look like anything.
  private static let columns = Column.allCases.filter { !$0.isProse }

  func findings(in draft: Draft) -> [Finding] {
    draft.tables.flatMap { table in
      table.csv.rows.flatMap { row in
        Self.columns.flatMap { findings(in: $0, of: row, table) }
          + Column.prose.flatMap { mojibake(in: $0, of: row, table) }
      }
    }
  }

  private func findings(
    in column: Column, of row: CSVTable.Row, _ table: LexiconTable
  ) -> [Finding] {
    let cell = table.cell(column, of: row)
    guard !cell.isEmpty else { return [] }
    let text = cell.withoutOuterBlanks
    func finding(_ message: String, _ severity: LexiconProblem.Severity = .error) -> [Finding] {
      [
        Finding(
          origin: RowOrigin(file: table.path, line: row.line), cell: .column(column),
          message: message, severity: severity)
      ]
    }
    if Self.isErrorValue(text) { return finding(Messages.errorValue(text)) }
    if Self.isDate(text), column != .example { return finding(Messages.date(text)) }
    if let broken = Mojibake.first(in: cell) { return finding(Messages.mojibake(broken)) }
    if column == .pattern, table.kind.hasRunningPatterns, Self.isBareNumber(text) {
      return finding(Messages.bareNumber(text), .warning)
    }
    if text.utf8.count != cell.utf8.count, !text.isEmpty {
      return finding(Messages.outerBlanks(column.rawValue, text), .warning)
    }
    return []
  }

  private func mojibake(
    in column: Column, of row: CSVTable.Row, _ table: LexiconTable
  ) -> [Finding] {
    Mojibake.first(in: table.cell(column, of: row)).map {
      [
        Finding(
          origin: RowOrigin(file: table.path, line: row.line), cell: .column(column),
          message: Messages.mojibake($0))
      ]
    } ?? []
  }
}

// What single cells look like.
extension SpreadsheetDamage {
  /// `#NAME?`, `#REF!`, `#DIV/0!`: what a spreadsheet shows for a formula that failed.
  private static func isErrorValue(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") else { return false }
    return ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!"]
      .contains(text.uppercased())
  }

  private static let months: Set<Substring> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// `Mar-16`, `16-Mar`, `16-Mar-26`, `2026-03-16`, `16/03/2026`, `16.03.2026 00:00:00`.
  private static func isDate(_ text: String) -> Bool {
    // Dates have a digit at one end; most cells are told apart by that.
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    guard first.isDigit || last.isDigit else { return false }
    let day = text.split(separator: " ", maxSplits: 1).first ?? ""
    for separator in ["-", "/", "."] as [Character] {
      let parts = day.lowercased().split(separator: separator)
      guard parts.count == 2 || parts.count == 3 else { continue }
      let numbers = parts.filter { $0.utf8.allSatisfy(\.isDigit) }
      let hasMonth = parts.contains { months.contains($0) }
      if separator == "-", hasMonth, numbers.count == parts.count - 1 { return true }
      if numbers.count == 3, parts.contains(where: { $0.count == 4 }) { return true }
    }
    return false
  }

  /// `7`, which may have been `007`, or `1.2E+10`.
  private static func isBareNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isDigit else { return false }
    return text.utf8.allSatisfy(\.isDigit) || text.contains("E+") && Double(text) != nil
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

/// UTF-8 that was read as Windows-1252 and saved again.
enum Mojibake {
  /// The first broken stretch of a text, such as `â€™` or `Ã©`; nil where there is none.
  static func first(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{FFFD}" { return "\u{FFFD}" }
      guard index + 1 < scalars.count else { break }
      let next = scalars[index + 1]
      if scalar == "â", next == "€" || next == "\u{80}" {
        return String(String.UnicodeScalarView(scalars[index..<min(index + 3, scalars.count)]))
      }
      if scalar == "Ã" || scalar == "Â", (0x80...0xBF).contains(next.value) {
        return String(String.UnicodeScalarView(scalars[index...index + 1]))
      }
    }
    return nil
  }
}
