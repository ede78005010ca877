// A table of the folder read back: what was written is what the workbook shows.

import Glibc
import Tables

/// The rows of a report that has been written.
struct WrittenTable {
  let path: String
  let dialect: Dialect

  /// Calls `body` with the cells of each row below the header, until it returns false.
  func forEachRow(_ body: (CSVFields) throws -> Bool) throws {
    var stream = RecordStream(
      try FileBytes(path), layout: RecordLayout(separator: dialect.separator), longest: .max)
    var isHeader = true
    var goesOn = true
    while goesOn, let block = try stream.next() {
      try block.decode(separator: dialect.separator) { _, fields in
        if isHeader {
          isHeader = false
        } else if goesOn {
          goesOn = try body(fields)
        }
      }
    }
  }
}

/// The bytes of a file.
private final class FileBytes: ByteSource {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(ReadError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.failure(path) }
  }

  private static func failure(_ path: String) -> ReadError {
    ReadError(message: "cannot read \"\(path)\": \(ReadError.last)")
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileBytes.failure(path) }
    }
  }

  func rewind(to offset: Int) -> Bool { lseek(descriptor, off_t(offset), SEEK_SET) >= 0 }
}
