// Finding one byte among many: memchr, which reads 32 bytes at a time.

import Glibc

extension UnsafeRawBufferPointer {
  /// The index of the first `byte` at or after `start`; `count` where there is none.
  package func index(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress else { return count }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
    return UnsafeRawPointer(found) - base
  }

  /// How often `byte` stands in `range`.
  package func count(of byte: UInt8, in range: Range<Int>) -> Int {
    let part = UnsafeRawBufferPointer(rebasing: self[range])
    var found = 0
    var position = part.index(of: byte, from: 0)
    while position < part.count {
      found += 1
      position = part.index(of: byte, from: position + 1)
    }
    return found
  }

  /// Whether the bytes begin with a UTF-8 byte order mark.
  package var hasByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// The offset of the first byte that cannot be read as UTF-8; nil where all can.
  package var firstInvalidUTF8: Int? {
    let bytes = UnsafeBufferPointer(
      start: baseAddress?.assumingMemoryBound(to: UInt8.self), count: count)
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
