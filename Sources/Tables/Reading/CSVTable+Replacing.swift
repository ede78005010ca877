// A table with other values in some cells: all other bytes stay as the editor left them.

extension CSVTable {
  /// A cell by its place in the table, and what is to stand there.
  package struct Replacement {
    package let row: Int
    package let cell: Int
    package let text: String

    /// `row` and `cell` count from 0; the text holds no separator, quote or line break.
    package init(row: Int, cell: Int, text: String) {
      self.row = row
      self.cell = cell
      self.text = text
    }
  }

  /// The bytes of the file with some cells replaced.
  ///
  /// Each record has the cell, and no cell is named twice.
  package func replacing(_ replacements: [Replacement]) -> [UInt8] {
    let ranges = replacements.map { (range(ofCell: $0.cell, inRow: rows[$0.row]), $0.text) }
    var result = bytes
    for (range, text) in ranges.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      result.replaceSubrange(range, with: text.utf8)
    }
    return result
  }

  /// The bytes of a cell, its quotes included.
  private func range(ofCell cell: Int, inRow row: Row) -> Range<Int> {
    let start = start(ofCell: cell, inRecordAt: row.start)
    var end = start
    var isQuoted = false
    while end < bytes.count {
      if bytes[end] == Sign.quote { isQuoted.toggle() }
      if !isQuoted, bytes[end] == layout.separator || isLineEnd(end) { break }
      end += 1
    }
    return start..<end
  }

  private func isLineEnd(_ index: Int) -> Bool {
    if bytes[index] == layout.newline { return true }
    return bytes[index] == Sign.cr && index + 1 < bytes.count
      && bytes[index + 1] == layout.newline
  }
}
