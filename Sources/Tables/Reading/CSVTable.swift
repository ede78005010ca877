// A whole table in memory, for files that people write: lexicons, manifests, gold data.

/// A CSV file: its header and its rows, each with the line on which it starts.
package struct CSVTable: Sendable {
  /// A record below the header.
  package struct Row: Hashable, Sendable {
    /// The line of the file on which the record starts, from 1.
    package let line: Int
    /// As many cells as the record has, which may be fewer or more than the header has.
    package let cells: [String]
    /// Where the record starts in the file, in bytes.
    let start: Int
  }

  /// The names of the columns, as written; empty where the file is.
  package private(set) var header: [String] = []
  /// The line on which the header stands.
  package private(set) var headerLine = 1
  /// The records; those without anything in any cell are left out.
  package private(set) var rows: [Row] = []
  /// How the file sets its cells and records apart.
  package let layout: RecordLayout
  let bytes: [UInt8]

  /// Reads a file that was loaded as a whole.
  ///
  /// A byte order mark is skipped; the separator (`,` `;` or tab) is found from the header line; LF and
  /// CRLF both end a line.
  /// - Throws: `CSVError` where a quote is out of order or the file is no UTF-8.
  package init(bytes: [UInt8]) throws(CSVError) {
    self.bytes = bytes
    let start = bytes.starts(with: Sign.byteOrderMark) ? 3 : 0
    layout = bytes.withUnsafeBytes { RecordLayout(head: .init(rebasing: $0[start...])) }
    try checkEncoding()
    try readRecords(from: start)
  }

  private mutating func readRecords(from start: Int) throws(CSVError) {
    let found = bytes.withUnsafeBytes { records(in: $0, from: start) }
    switch found {
    case .failure(let error): throw error
    case .success(let records):
      guard let first = records.first else { return }
      header = first.cells
      headerLine = first.line
      rows = Array(records.dropFirst())
    }
  }

  private func records(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Result<[Row], CSVError> {
    var scanner = RecordScanner(bytes, layout: layout, isLast: true)
    let decoder = CSVDecoder(separator: layout.separator ?? Sign.comma)
    var rows: [Row] = []
    var position = start
    var line = 1
    while position < bytes.count {
      switch scanner.border(at: position) {
      case .record(let content, let next, let lines):
        decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[content])) { fields in
          guard fields.hasContent() else { return }
          rows.append(Row(line: line, cells: fields.texts, start: position))
        }
        position = next
        line += lines
      case .broken(let kind, let offset, _):
        return .failure(error(kind.description, at: offset))
      case .incomplete:
        return .failure(error(RecordProblem.Kind.unterminatedQuote.description, at: position))
      }
    }
    return .success(rows)
  }

  private func checkEncoding() throws(CSVError) {
    let advice = "; save the file as \"CSV UTF-8\""
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw CSVError(line: 1, column: 1, message: "the file is UTF-16" + advice)
    }
    if let offset = bytes.withUnsafeBytes({ $0.firstInvalidUTF8 }) {
      throw error("a byte that is no UTF-8" + advice, at: offset)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw error("a NUL byte, which no text has; take it out", at: offset)
    }
  }

  private func error(_ message: String, at offset: Int) -> CSVError {
    let position = position(ofByte: offset)
    return CSVError(line: position.line, column: position.column, message: message)
  }
}

extension CSVFields {
  fileprivate var texts: [String] {
    (0..<count).map { text($0) }
  }
}
