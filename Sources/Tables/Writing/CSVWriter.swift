// Writes tables: quotes only where needed, numbers bare, formulas defused.

import Glibc

/// Writes one table to a file descriptor.
///
/// Call `finish` at the end; without it what is still in memory is lost.
package final class CSVWriter {
  private let dialect: Dialect
  private let separator: UInt8
  private let path: String
  private let descriptor: Int32
  /// Whether the descriptor is to be closed here.
  private var isOwner: Bool
  private var buffer: OutputBuffer
  private var isRowBegun = false
  /// How many rows were written, without the header.
  package private(set) var rows = 0

  /// Writes to an open file descriptor, which stays open; `path` names it in error messages.
  package convenience init(descriptor: Int32, path: String, dialect: Dialect = .plain) {
    self.init(descriptor: descriptor, path: path, dialect: dialect, isOwner: false)
  }

  /// Writes to a file, which is created, or emptied where it exists.
  package convenience init(path: String, dialect: Dialect = .plain) throws(WriteError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteError(path: path, code: errno) }
    self.init(descriptor: descriptor, path: path, dialect: dialect, isOwner: true)
  }

  private init(descriptor: Int32, path: String, dialect: Dialect, isOwner: Bool) {
    self.dialect = dialect
    separator = dialect.separator
    self.path = path
    self.descriptor = descriptor
    self.isOwner = isOwner
    buffer = OutputBuffer(descriptor: descriptor, path: path)
    buffer.append(dialect.prefix)
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// Writes what is still in memory, and closes the file where this opened it.
  package func finish() throws(WriteError) {
    try buffer.flush()
    guard isOwner else { return }
    isOwner = false
    guard close(descriptor) == 0 else { throw WriteError(path: path, code: errno) }
  }
}

extension CSVWriter {
  /// Writes the names of the columns.
  package func write(header: [String]) throws(WriteError) {
    for name in header { write(name) }
    endLine()
    try buffer.flushIfFull()
  }

  /// Writes a row.
  package func write(_ cells: [Cell]) throws(WriteError) {
    for cell in cells { write(cell) }
    try endRow()
  }

  /// Writes one more cell of a row; `endRow` closes it.
  package func write(_ cell: Cell) {
    switch cell {
    case .text(let text): write(text)
    case .integer(let value): writeNumber(value, places: 0)
    case .decimal(let value, let places): writeNumber(value, places: places)
    case .empty: beginCell()
    }
  }

  /// Writes a text as one more cell of a row.
  package func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes the bytes of a text as one more cell of a row.
  package func write(_ text: UnsafeRawBufferPointer) {
    beginCell()
    if CellText.isFormula(text) {
      let guarded = [Sign.apostrophe] + text
      guarded.withUnsafeBytes { appendText($0) }
    } else {
      appendText(text)
    }
  }

  /// Ends a row that was written cell by cell.
  package func endRow() throws(WriteError) {
    endLine()
    rows += 1
    try buffer.flushIfFull()
  }

  private func appendText(_ text: UnsafeRawBufferPointer) {
    if CellText.needsQuotes(text, separator: separator) {
      buffer.append(quoting: text)
    } else {
      buffer.append(text)
    }
  }

  private func writeNumber(_ value: Int, places: Int) {
    beginCell()
    buffer.append(value, places: places, point: dialect.decimalPoint)
  }

  private func beginCell() {
    if isRowBegun { buffer.append(separator) }
    isRowBegun = true
  }

  private func endLine() {
    buffer.append(dialect.newline)
    isRowBegun = false
  }
}
