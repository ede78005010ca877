// The bytes of a file or of standard input, as they are.

import Glibc
import Tables

/// An open file, closed when nobody holds it any more.
final class FileBytes: ByteSource {
  private let descriptor: Int32
  private let isOwner: Bool

  init(_ path: InputPath) throws(ReadError) {
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    isOwner = true
    guard descriptor >= 0 else { throw .last }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwner = false
  }

  static var standardInput: FileBytes { FileBytes(descriptor: STDIN_FILENO) }

  deinit {
    if isOwner, descriptor >= 0 { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .last }
    }
  }

  /// Standard input may have been read before, so that nobody knows where it started.
  func rewind(to offset: Int) -> Bool { isOwner && lseek(descriptor, offset, SEEK_SET) == offset }

  /// How many bytes the file has; 0 for what has no end.
  func size() throws(ReadError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return status.size
  }

  /// The first `limit` bytes, or all there are.
  func all(upTo limit: Int) throws(ReadError) -> [UInt8] {
    var source = self
    return try source.all(upTo: limit, expecting: limit)
  }
}
