// What spreadsheets do to words: dates, errors, lost zeros, blanks at the end; and text read in a wrong encoding.

import Tables

/// Finds cells that somebody's spreadsheet has changed.
struct SpreadsheetDamage: Check {
  func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for table in draft.tables {
      let columns = table.cells
      for row in table.csv.rows {
        for (column, index) in columns where index < row.cells.count {
          guard let found = finding(row.cells[index], column, row, table) else { continue }
          findings.append(found)
        }
      }
    }
    return findings
  }

  private func finding(
    _ cell: String, _ column: Column, _ row: CSVTable.Row, _ table: LexiconTable
  ) -> Finding? {
    guard Self.isSuspicious(cell) else { return nil }
    let origin = RowOrigin(file: table.path, line: row.line)
    if let message = error(cell, column) {
      return Finding(origin: origin, cell: .column(column), message: message)
    }
    guard let message = warning(cell, column, table.kind) else { return nil }
    return Finding(origin: origin, cell: .column(column), message: message, severity: .warning)
  }

  private func error(_ cell: String, _ column: Column) -> String? {
    if let broken = Mojibake.first(in: cell) { return Messages.mojibake(broken) }
    // Prose may look like anything.
    guard !column.isProse else { return nil }
    let text = cell.withoutOuterBlanks
    if Self.isErrorValue(text) { return Messages.errorValue(text) }
    return Self.isDate(text) ? Messages.date(text) : nil
  }

  private func warning(_ cell: String, _ column: Column, _ kind: LexiconKind) -> String? {
    guard !column.isProse else { return nil }
    let text = cell.withoutOuterBlanks
    if column == .pattern, kind.hasRunningPatterns, Self.isBareNumber(text) {
      return Messages.bareNumber(text)
    }
    guard text.utf8.count != cell.utf8.count, !text.isEmpty else { return nil }
    return Messages.outerBlanks(column.name, text)
  }

  /// Most cells are plain words, and cost no more than this look at their bytes.
  private static func isSuspicious(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return false }
    if first <= 0x20 || last <= 0x20 || first == UInt8(ascii: "#") || first.isDigit { return true }
    // `Mar-16`: the shortest date that begins with a letter.
    return last.isDigit && cell.utf8.count > 5 || cell.utf8.contains { $0 >= 0x80 }
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
    // Dates have a digit at one end and five signs at least (`1-Mar`); most cells are told apart by that.
    guard text.utf8.count >= 5, let first = text.utf8.first, let last = text.utf8.last
    else { return false }
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
