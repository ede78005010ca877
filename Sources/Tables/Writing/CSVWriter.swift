// Writes tables: quotes only where needed, numbers bare, formulas defused.

import Glibc

/// Writes one table to a file descriptor.
///
/// Call `finish` at the end; without it what is still in memory is lost.
package final class CSVWriter {
  private let path: String
  private let descriptor: Int32
  /// Whether the descriptor is to be closed here.
  private var isOwner: Bool
  private var cells: CellEncoder
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
    self.path = path
    self.descriptor = descriptor
    self.isOwner = isOwner
    var buffer = OutputBuffer(descriptor: descriptor, path: path)
    buffer.append(dialect.prefix)
    cells = CellEncoder(buffer, dialect: dialect)
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// Writes what is still in memory, and closes the file where this opened it.
  package func finish() throws(WriteError) {
    try cells.buffer.flush()
    guard isOwner else { return }
    isOwner = false
    guard close(descriptor) == 0 else { throw WriteError(path: path, code: errno) }
  }
}

extension CSVWriter {
  /// Writes the names of the columns.
  package func write(header: [String]) throws(WriteError) {
    for name in header { cells.write(name) }
    cells.endLine()
    try cells.buffer.flushIfFull()
  }

  /// Writes a row.
  package func write(_ row: [Cell]) throws(WriteError) {
    for cell in row { cells.write(cell) }
    try endRow()
  }

  /// Writes one more cell of a row; `endRow` closes it.
  package func write(_ cell: Cell) { cells.write(cell) }

  /// Writes a text as one more cell of a row.
  package func write(_ text: String) { cells.write(text) }

  /// Writes the bytes of a text as one more cell of a row.
  package func write(_ text: UnsafeRawBufferPointer) { cells.write(text) }

  /// Writes a text as one more cell of a row, on one line: what breaks lines becomes a blank.
  package func write(line text: String) {
    var text = text
    text.withUTF8 { cells.write(line: UnsafeRawBufferPointer($0)) }
  }

  /// The same for the bytes of a text.
  package func write(line text: UnsafeRawBufferPointer) { cells.write(line: text) }

  /// Writes cells that were encoded before; the blocks are of the writer's dialect.
  package func write(_ block: Int, of blocks: borrowing CellBlocks) {
    cells.write(encoded: blocks.bytes(of: block))
  }

  /// Ends a row that was written cell by cell.
  package func endRow() throws(WriteError) {
    cells.endLine()
    rows += 1
    try cells.buffer.flushIfFull()
  }
}
