// One row of a lexicon file while it is read: its cells as values, and what is wrong with them.

import Tables

/// A row whose cells are asked for one by one; what cannot be understood is noted and gives nil.
struct Record {
  let table: LexiconTable
  let row: CSVTable.Row
  private(set) var findings: [Finding] = []

  init(_ row: CSVTable.Row, of table: LexiconTable) {
    self.table = table
    self.row = row
  }

  var origin: RowOrigin { RowOrigin(file: table.path, line: row.line) }

  mutating func note(_ message: String, in column: Column, offset: Int = 0) {
    findings.append(
      Finding(origin: origin, cell: .column(column), offset: offset, message: message))
  }

  /// Cells beyond the last column mean that a separator was not quoted.
  mutating func checkCellCount() {
    let count = table.csv.header.count
    guard row.cells.count > count else { return }
    guard let extra = row.cells[count...].firstIndex(where: { !$0.withoutOuterBlanks.isEmpty })
    else { return }
    let message = Messages.tooManyCells(row.cells.count, columns: count)
    findings.append(Finding(origin: origin, cell: .index(extra), message: message))
  }
}

// Texts and choices.
extension Record {
  /// The cell without blanks around it.
  func text(_ column: Column) -> String { table.cell(column, of: row).withoutOuterBlanks }

  /// The cell, which must not be empty.
  mutating func required(_ column: Column) -> String? {
    let text = text(column)
    if !text.isEmpty { return text }
    note(Messages.emptyCell(column.name, in: table.kind.rawValue + ".csv"), in: column)
    return nil
  }

  /// The one of several values that the cell names, in any case.
  mutating func choice<Value>(
    _ column: Column, of values: [Value], name: (Value) -> String
  ) -> Value? {
    guard let text = required(column) else { return nil }
    let folded = text.simplyFolded
    if let value = values.first(where: { name($0) == folded }) { return value }
    let names = values.map(name)
    let suggestion = DidYouMean.closest(to: text, among: names)
    note(
      Messages.unknownValue(column.name, text, allowed: names, suggestion: suggestion),
      in: column)
    return nil
  }

  mutating func choice<Value: CaseIterable & RawRepresentable>(
    _ column: Column, of type: Value.Type
  ) -> Value? where Value.RawValue == String {
    choice(column, of: Array(type.allCases)) { $0.rawValue }
  }

  /// Whether the cell holds the one word it may hold; false where it is empty.
  mutating func flag(_ column: Column, set word: String) -> Bool {
    !text(column).isEmpty && choice(column, of: [word]) { $0 } != nil
  }
}

// Numbers.
extension Record {
  /// The number in a cell; nil where it is empty or wrong.
  mutating func number(_ column: Column, in range: ClosedRange<Double>) -> Double? {
    var text = text(column)
    guard !text.isEmpty else { return nil }
    // Spreadsheets that part cells with `;` write decimal commas, and could not read points.
    if table.csv.layout.separator == UInt8(ascii: ";") { text = text.replacingCommas }
    guard let number = DecimalNumber.parse(text) else {
      let hasComma = DecimalNumber.parse(text.replacingCommas) != nil
      note(
        hasComma
          ? Messages.decimalComma(column.name, text) : Messages.noNumber(column.name, text),
        in: column)
      return nil
    }
    if range.contains(number) { return number }
    note(Messages.outOfRange(column.name, text, range), in: column)
    return nil
  }

  /// A weight or valence: from -4 to 4.
  mutating func weight(_ column: Column) -> Double? { number(column, in: -4...4) }

  mutating func wholeNumber(_ column: Column, in range: ClosedRange<Double>) -> Int? {
    guard let number = number(column, in: range) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    note(Messages.noWholeNumber(column.name, text(column), range), in: column)
    return nil
  }
}

// Patterns.
extension Record {
  mutating func pattern(_ column: Column, slots: SlotUse) -> Pattern? {
    do {
      return try Pattern(parsing: table.cell(column, of: row), slots: slots)
    } catch {
      note(error.message, in: column, offset: error.offset)
      return nil
    }
  }

  mutating func patterns(_ column: Column) -> [Pattern] {
    let cell = table.cell(column, of: row)
    guard !cell.isEmpty else { return [] }
    do {
      return try Pattern.list(parsing: cell)
    } catch {
      note(error.message, in: column, offset: error.offset)
      return []
    }
  }

  mutating func linePattern(_ column: Column) -> LinePattern? {
    do {
      return try LinePattern(parsing: table.cell(column, of: row))
    } catch {
      note(error.message, in: column, offset: error.offset)
      return nil
    }
  }
}
