// A source of bytes for tests, which can hand them out a few at a time or fail.

import Glibc

@testable import Tables

/// Bytes in memory.
struct MemoryBytes: ByteSource {
  var bytes: [UInt8]
  /// How many bytes a call gets at most.
  var portion = Int.max
  /// From which offset on reading fails.
  var failsAt = Int.max
  var canRewind = true
  private var offset = 0

  init(_ text: String, portion: Int = .max) {
    bytes = Array(text.utf8)
    self.portion = portion
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard offset < failsAt else { throw ReadError(code: EIO) }
    let part = bytes[offset...].prefix(min(portion, buffer.count))
    buffer.copyBytes(from: part)
    offset += part.count
    return part.count
  }

  mutating func rewind(to offset: Int) -> Bool {
    guard canRewind else { return false }
    self.offset = offset
    return true
  }
}
