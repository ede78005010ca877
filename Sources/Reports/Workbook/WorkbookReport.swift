// slant.xlsx: all reports in one workbook, a sheet each, made of the tables that were written.

import News
import Tables

/// Writes the workbook of `--xlsx`.
package struct WorkbookReport {
  package static let file = "slant.xlsx"

  private let folder: TableFolder
  private let definitions: [TableDefinition]
  /// By table and column.
  private let filters: [[[EvidenceFilter]]]
  private let index: EvidenceIndex

  /// - Parameter folder: the folder with all tables, complete.
  /// - Throws: a `ReadError` or `WriteError`.
  package init(of folder: TableFolder) throws {
    self.folder = folder
    let period = folder.options.period
    definitions = AllTables.definitions(by: period)
    filters = definitions.map { table in
      let names = table.columns.map(\.name)
      return table.columns.map { column in
        guard column.type == .integer, let evidence = column.evidence else { return [] }
        return EvidenceFilter.all(evidence, of: names, period: period)
      }
    }
    index = try EvidenceIndex(
      WorkbookReport.table(EvidenceReport.definition, in: folder),
      for: filters.joined().flatMap { $0 })
  }

  /// Writes the workbook into the folder.
  ///
  /// - Parameters:
  ///   - temporary: an existing folder for what memory does not hold.
  ///   - check: called before each sheet; what it throws ends the writing.
  /// - Returns: what the user should be warned of.
  /// - Throws: a `ReadError` or `WriteError`, or what `check` throws.
  package func write(temporary: String, check: () throws -> Void) throws -> [String] {
    let workbook = try Workbook(
      path: "\(folder.path)/\(WorkbookReport.file)", temporary: temporary, title: "slant")
    var warnings: [String] = []
    for (number, definition) in definitions.enumerated() {
      try check()
      var sheet = try workbook.sheet(
        named: definition.name, columns: definition.columns.map(SheetColumn.init))
      warnings += try fill(&sheet, definition, filters[number])
      sheet.finish()
    }
    try workbook.finish()
    return warnings
  }

  private static func table(_ definition: TableDefinition, in folder: TableFolder) -> WrittenTable {
    WrittenTable(path: "\(folder.path)/\(definition.file)", dialect: folder.options.dialect)
  }

  private func fill(
    _ sheet: inout Sheet, _ definition: TableDefinition, _ filters: [[EvidenceFilter]]
  ) throws -> [String] {
    let names = definition.columns.map(\.name)
    // The values of run.csv are numbers and texts.
    let isRun = definition.file == RunReport.definition.file
    var isWhole = true
    try WorkbookReport.table(definition, in: folder).forEachRow { fields in
      guard sheet.beginRow() else {
        isWhole = false
        return false
      }
      let row = CSVRow(fields, names)
      for (number, column) in definition.columns.enumerated() {
        let isNumber = isRun && looksNumeric(row.text(number))
        write(row, number, isNumber ? .number : column.type, filters[number], to: &sheet)
      }
      return true
    }
    var warnings: [String] = []
    let name = "\(WorkbookReport.file), sheet \(definition.name)"
    if !isWhole {
      warnings.append("\(name): has the first \(sheet.rows) rows of \(definition.file)")
    }
    if sheet.cutTexts > 0 {
      warnings.append("\(name): \(sheet.cutTexts) texts are too long for a cell and end with …")
    }
    return warnings
  }

  private func write(
    _ row: CSVRow, _ number: Int, _ type: ColumnDefinition.Kind, _ filters: [EvidenceFilter],
    to sheet: inout Sheet
  ) {
    let text = row.text(number)
    guard !text.isEmpty else { return }
    switch type {
    case .string: sheet.write(text, column: number)
    case .date: write(day: text, number, to: &sheet)
    case .integer, .number:
      guard let (value, places) = reading(text) else { return sheet.write(text, column: number) }
      if let filter = filter(filters, for: row), let first = index.firstRow(filter, for: row) {
        sheet.write(
          value, leadingTo: "evidence!A\(first)", tip: "evidence: \(filter.words(of: row))",
          column: number)
      } else {
        sheet.write(value, places: places, column: number)
      }
    }
  }

  /// Whether a text is a number and no hash, version or day.
  private func looksNumeric(_ text: String) -> Bool {
    text.utf8.count < 16 && text.wholeMatch(of: /-?[0-9]+([.,][0-9]+)?/) != nil
  }

  /// A number as it was written, and its decimal places; none for a whole number.
  private func reading(_ text: String) -> (Double, places: Int?)? {
    let point: Character = folder.options.dialect == .excelEU ? "," : "."
    let parts = text.split(separator: point, maxSplits: 1)
    guard let value = Double(parts.joined(separator: ".")) else { return nil }
    return (value, parts.count == 2 ? parts[1].utf8.count : nil)
  }

  /// The filter of a column for a row: which it is may depend on its kind or lexicon.
  private func filter(_ filters: [EvidenceFilter], for row: CSVRow) -> EvidenceFilter? {
    filters.first {
      $0.label == nil || $0.label == row.text("kind") || $0.label == row.text("lexicon")
    }
  }

  /// Spreadsheets count days from 1900 on; one before is written as text.
  private func write(day text: String, _ number: Int, to sheet: inout Sheet) {
    guard let day = Day(iso: text), day.year > 1900 else {
      return sheet.write(text, column: number)
    }
    sheet.write(year: day.year, month: day.month, day: day.day, column: number)
  }
}

extension SheetColumn {
  fileprivate init(_ column: ColumnDefinition) {
    var comment = column.meaning
    if !column.unit.isEmpty { comment += " (\(column.unit))" }
    if let evidence = column.evidence { comment += "\n\nevidence: \(evidence)" }
    let isEnd = column.name.hasSuffix("_low") || column.name.hasSuffix("_high")
    self.init(
      name: column.name, comment: comment, isScore: column.unit.hasPrefix("score") && !isEnd,
      isRightAligned: column.name == "left")
  }
}
