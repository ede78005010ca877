// Where in the file something in a cell stands, for error messages: found only when asked for.

extension CSVTable {
  /// The column, in characters from 1, of something inside a cell, in the line on which it stands.
  ///
  /// `offset` counts bytes of UTF-8 from the start of the cell's value. A cell beyond the last one
  /// stands for the end of the record.
  package func column(ofCell cell: Int, inRow row: Row, offset: Int = 0) -> Int {
    position(ofCell: cell, inRow: row, offset: offset).column
  }

  /// As above, for the row with an index.
  package func column(ofCell cell: Int, inRow row: Int, offset: Int = 0) -> Int {
    column(ofCell: cell, inRow: rows[row], offset: offset)
  }

  /// The line and column of something inside a cell: a cell may hold several lines.
  package func position(
    ofCell cell: Int, inRow row: Row, offset: Int = 0
  ) -> (line: Int, column: Int) {
    var index = start(ofCell: cell, inRecordAt: row.start)
    guard index < bytes.count, bytes[index] == Sign.quote else {
      return position(ofByte: min(index + offset, bytes.count))
    }
    index += 1
    for _ in 0..<offset where index < bytes.count {
      // A quote inside a quoted cell stands twice.
      index += bytes[index] == Sign.quote ? 2 : 1
    }
    return position(ofByte: min(index, bytes.count))
  }

  /// The line and character, each from 1, of a byte of the file.
  func position(ofByte offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = bytes.starts(with: Sign.byteOrderMark) ? min(3, offset) : 0
    for index in 0..<offset where bytes[index] == layout.newline {
      line += 1
      lineStart = index + 1
    }
    return (line, String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1)
  }

  /// The offset of the first byte of a cell, which is its quote where it has one.
  func start(ofCell cell: Int, inRecordAt start: Int) -> Int {
    var index = start
    var remaining = cell
    var isQuoted = false
    while index < bytes.count, remaining > 0 {
      if bytes[index] == Sign.quote { isQuoted.toggle() }
      if !isQuoted {
        if bytes[index] == layout.newline { return index }
        if bytes[index] == layout.separator { remaining -= 1 }
      }
      index += 1
    }
    return index
  }
}
