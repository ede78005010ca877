// A file that is written once, front to back, and then read at any place.

import Glibc

/// Bytes that memory does not hold; they are gone with the file.
///
/// Unchecked: one part writes, and any number read afterwards.
final class ScratchFile: @unchecked Sendable {
  let path: String
  /// -1 as long as nothing is written.
  private var descriptor: Int32 = -1
  private var pending: [UInt8] = []
  private var written = 0

  private static let block = 1 << 18

  init(path: String) { self.path = path }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds some bytes; returns where they start.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SortError) -> Int {
    let start = written + pending.count
    pending.append(contentsOf: bytes)
    if pending.count >= ScratchFile.block {
      try write(pending)
      pending.removeAll(keepingCapacity: true)
    }
    return start
  }

  /// Adds some bytes behind their length.
  func append(item: UnsafeRawBufferPointer) throws(SortError) {
    withUnsafeBytes(of: UInt32(item.count)) { pending.append(contentsOf: $0) }
    _ = try append(item)
  }

  /// Adds numbers as they stand in memory; returns where they start.
  func append<Number: BitwiseCopyable>(plain numbers: [Number]) throws(SortError) -> Int {
    try flush()
    let start = written
    try write(numbers)
    return start
  }

  /// Writes what is still in memory, before anything is read; returns where the file ends.
  @discardableResult
  func flush() throws(SortError) -> Int {
    try write(pending)
    pending = []
    return written
  }

  private func write(_ numbers: [some BitwiseCopyable]) throws(SortError) {
    if let error = numbers.withUnsafeBytes({ write($0) }) { throw error }
  }

  /// Makes the file and takes its name away at once, so that nothing is left behind.
  private func create() -> SortError? {
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return SortError(action: .write, path: path, code: errno) }
    unlink(path)
    return nil
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> SortError? {
    guard !bytes.isEmpty else { return nil }
    if descriptor < 0, let error = create() { return error }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      guard count > 0 || count < 0 && errno == EINTR else {
        return SortError(action: .write, path: path, code: errno)
      }
      done += max(count, 0)
    }
    written += done
    return nil
  }

  /// Reads a range that was written.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(SortError) {
    if buffer.count < range.count {
      buffer += repeatElement(0, count: range.count * 2 - buffer.count)
    }
    if let error = buffer.withUnsafeMutableBytes({ read(range, into: $0) }) { throw error }
  }

  /// Reads a range into a buffer that has room for it; returns what went wrong.
  func read(_ range: Range<Int>, into buffer: UnsafeMutableRawBufferPointer) -> SortError? {
    var done = 0
    while done < range.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
        range.lowerBound + done)
      guard count != 0 else { return SortError(action: .read, path: path, code: EIO) }
      guard count > 0 || count < 0 && errno == EINTR else {
        return SortError(action: .read, path: path, code: errno)
      }
      done += max(count, 0)
    }
    return nil
  }
}
