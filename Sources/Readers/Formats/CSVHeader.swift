// The first record of a CSV file, read before the run to know what the file is.

import Tables

/// Why a CSV file cannot be used at all.
enum CSVHeaderFault: Error {
  case unreadable(ReadError)
  case empty
  case notUTF8
  case broken(RecordProblem)
  /// Columns that no table of articles can do without are missing.
  case lacking(CSVColumns)
}

extension CSVColumns {
  /// Reads the header of a file.
  init(reading path: InputPath) throws(CSVHeaderFault) {
    let head: [UInt8]
    let block: RecordBlock?
    let layout: RecordLayout
    do throws(ReadError) {
      head = try InputBytes(path).head()
      let start = head.starts(with: Sign.byteOrderMark) ? 3 : 0
      layout = head.withUnsafeBytes { RecordLayout(head: .init(rebasing: $0[start...])) }
      var stream = RecordStream(try InputBytes(path), layout: layout)
      block = try stream.next()
    } catch {
      throw .unreadable(error)
    }
    // Half of the bytes of a header in UTF-16 are NUL.
    guard !head.prefix(while: { $0 != Sign.lf }).contains(0) else { throw .notUTF8 }
    try self.init(block: block, layout: layout)
  }

  private init(block: RecordBlock?, layout: RecordLayout) throws(CSVHeaderFault) {
    guard let block else { throw .empty }
    let first = block.records.first?.line ?? Int.max
    if let problem = block.problems.first, problem.line < first { throw .broken(problem) }
    var header: [String] = []
    block.decode(separator: layout.separator ?? Sign.comma) { line, fields in
      if line == first { header = (0..<fields.count).map { fields.text($0) } }
    }
    guard !header.isEmpty else { throw .empty }
    self.init(names: header, headerLine: first, layout: layout)
  }
}
