// Cells as bytes: separated, quoted where needed, formulas defused.

/// Appends the cells of one table to a buffer.
struct CellEncoder: ~Copyable {
  var buffer: OutputBuffer
  private let dialect: Dialect
  private let separator: UInt8
  private var isRowBegun = false

  init(_ buffer: consuming OutputBuffer, dialect: Dialect) {
    self.buffer = buffer
    self.dialect = dialect
    separator = dialect.separator
  }

  mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): write(text)
    case .integer(let value): writeNumber(value, places: 0)
    case .decimal(let value, let places): writeNumber(value, places: places)
    case .empty: beginCell()
    }
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  mutating func write(_ text: UnsafeRawBufferPointer) {
    write(text, TextLook(text, separator: separator))
  }

  /// Writes text on one line: what breaks lines becomes a blank.
  mutating func write(line text: UnsafeRawBufferPointer) {
    let look = TextLook(text, separator: separator)
    guard look.hasControl else { return write(text, look) }
    let line = text.map { $0 < 0x20 ? 0x20 : $0 }
    line.withUnsafeBytes { write($0) }
  }

  mutating func writeNumber(_ value: Int, places: Int) {
    beginCell()
    buffer.append(value, places: places, point: dialect.decimalPoint)
  }

  /// Writes cells that were encoded before, in the same dialect.
  mutating func write(encoded cells: UnsafeRawBufferPointer) {
    beginCell()
    buffer.append(cells)
  }

  mutating func endLine() {
    buffer.append(dialect.newline)
    isRowBegun = false
  }

  /// Starts over: the next cell is the first of its row.
  mutating func beginRow() { isRowBegun = false }

  @inline(__always)
  private mutating func beginCell() {
    if isRowBegun { buffer.append(separator) }
    isRowBegun = true
  }

  private mutating func write(_ text: UnsafeRawBufferPointer, _ look: TextLook) {
    beginCell()
    if CellText.isFormula(text) {
      let guarded = [Sign.apostrophe] + text
      guarded.withUnsafeBytes { append($0, look) }
    } else {
      append(text, look)
    }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, _ look: TextLook) {
    if look.hasQuote {
      buffer.append(quoting: text)
    } else if look.hasBreak || CellText.needsQuotes(text) {
      buffer.append(Sign.quote)
      buffer.append(text)
      buffer.append(Sign.quote)
    } else {
      buffer.append(text)
    }
  }
}
