// A stretch of an input with whole records in it: what one worker takes at a time.

/// Whole records, and what was found broken between them.
package struct RecordBlock: Sendable {
  /// A record inside `bytes`, without its line end.
  package struct Span: Sendable {
    package var start: Int
    package var end: Int
    /// The line of the file on which the record starts, from 1.
    package var line: Int
  }

  /// The bytes read, followed by the padding that was asked for.
  package internal(set) var bytes: [UInt8]
  /// The records in order, without blank lines.
  package internal(set) var records: [Span] = []
  package internal(set) var problems: [RecordProblem] = []
  /// How many bytes were read from the source since the block before.
  package internal(set) var bytesRead = 0
}

extension RecordBlock {
  /// Calls `body` with the line and the cells of each record.
  package func decode(
    separator: UInt8, _ body: (_ line: Int, _ fields: CSVFields) throws -> Void
  ) rethrows {
    let decoder = CSVDecoder(separator: separator)
    try bytes.withUnsafeBytes { bytes in
      for record in records {
        let content = UnsafeRawBufferPointer(rebasing: bytes[record.start..<record.end])
        try decoder.decode(content) { try body(record.line, $0) }
      }
    }
  }
}
