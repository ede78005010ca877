// Reading from any source into arrays, and from an array as if it were a file.

import Tables

extension ByteSource {
  /// The first `limit` bytes, or all there are; `expected` of them are the likeliest case.
  mutating func all(upTo limit: Int, expecting expected: Int) throws(ReadError) -> [UInt8] {
    // One byte more than expected, so that the end is seen with one call more.
    var bytes = [UInt8](repeating: 0, count: min(expected + 1, limit))
    var count = 0
    while count < limit {
      if count == bytes.count { bytes += repeatElement(0, count: min(bytes.count, limit - count)) }
      let got = try part(of: &bytes, from: count)
      guard got > 0 else { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Reads into `bytes` from `start` on, and returns how many bytes it got.
  mutating func part(of bytes: inout [UInt8], from start: Int) throws(ReadError) -> Int {
    let result: Result<Int, ReadError> = bytes.withUnsafeMutableBytes { bytes in
      do throws(ReadError) {
        return .success(try read(into: .init(rebasing: bytes[start...])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// Bytes in memory.
struct MemoryBytes: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }

  func rewind(to offset: Int) -> Bool { false }
}

extension [UInt8] {
  /// Whether a file starts as gzip does.
  var isGzip: Bool { starts(with: [0x1F, 0x8B]) }
}
