// The bytes of an input, unpacked where they are gzip: by how they start, not by what the file is called.

import Glibc
import Tables

/// An open file or standard input.
final class InputBytes: ByteSource {
  private let file: FileBytes
  private let gzip: Gzip<FileBytes>?
  /// The first bytes of an input that is not gzip, as far as they have not been given out.
  private var head: [UInt8]

  convenience init(_ path: InputPath) throws(ReadError) { try self.init(FileBytes(path)) }

  private init(_ file: FileBytes) throws(ReadError) {
    self.file = file
    let start = try file.all(upTo: 2)
    gzip = start.isGzip ? try Gzip(head: start, file) : nil
    head = gzip == nil ? start : []
  }

  static func standardInput() throws(ReadError) -> InputBytes {
    try InputBytes(FileBytes.standardInput)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if let gzip { return try gzip.read(into: buffer) }
    guard !head.isEmpty else { return try file.read(into: buffer) }
    let count = min(head.count, buffer.count)
    buffer.copyBytes(from: head[..<count])
    head.removeFirst(count)
    return count
  }

  func rewind(to offset: Int) -> Bool {
    guard gzip == nil, file.rewind(to: offset) else { return false }
    head = []
    return true
  }

  /// Whether a part of a member of gzip was given out, and not all of it.
  var isWithinMember: Bool { gzip?.isWithinMember ?? false }

  /// Goes on behind damage, at the next member of gzip; false where there is none.
  func skipMember() -> Bool { gzip?.skipMember() ?? false }

  /// The whole input, or its first `limit` bytes.
  func all(upTo limit: Int) throws(ReadError) -> [UInt8] {
    let expected = try file.size() * (gzip == nil ? 1 : 4)
    var source = self
    return try source.all(upTo: limit, expecting: expected)
  }

  /// The first bytes of the input, enough for the header of a table; fewer where it is damaged.
  func head(upTo limit: Int = 64 << 10) throws(ReadError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var source = self
    var count = 0
    do throws(ReadError) {
      while count < limit {
        let got = try source.part(of: &bytes, from: count)
        guard got > 0 else { break }
        count += got
      }
    } catch {
      guard count > 0 else { throw error }
    }
    bytes.removeLast(limit - count)
    return bytes
  }
}
