// Bytes on their way to a file, written in large blocks.

import CLibCSV
import Glibc

/// Collects bytes and writes them to a file descriptor when there are many.
///
/// Bytes are held outside of Swift's arrays: libcsv writes into them directly, and a class property
/// that is an array costs an exclusivity check per cell.
struct OutputBuffer: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
  private(set) var count = 0
  /// From how many bytes on they are written.
  private let blockSize = 64 << 10

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { storage.deallocate() }

  /// Bytes that have not been written yet, as long as nothing more is appended.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[range])
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  /// Appends so many bytes, which `fill` writes.
  @inline(__always)
  mutating func extend(by size: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    reserve(size)
    fill(UnsafeMutableRawBufferPointer(rebasing: storage[count..<count + size]))
    count += size
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: storage[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  /// Appends bytes between quotes, each quote inside them twice.
  mutating func append(quoting bytes: UnsafeRawBufferPointer) {
    // Every byte may be a quote, and there are two around them.
    reserve(bytes.count * 2 + 2)
    guard let start = storage.baseAddress else { return }
    count += csv_write2(
      start + count, storage.count - count, bytes.baseAddress, bytes.count, Sign.quote)
  }

  mutating func removeAll() { count = 0 }

  /// Writes what was collected if that is a block or more.
  mutating func flushIfFull() throws(WriteError) {
    if count >= blockSize { try flush() }
  }

  mutating func flush() throws(WriteError) {
    var start = 0
    while start < count {
      let part = UnsafeRawBufferPointer(rebasing: storage[start..<count])
      let written = Glibc.write(descriptor, part.baseAddress, part.count)
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        try waitUntilWritable()
      } else if errno != EINTR {
        throw WriteError(path: path, code: errno)
      }
    }
    count = 0
  }

  /// A terminal or pipe may have been set not to wait by the program that shares it.
  private func waitUntilWritable() throws(WriteError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&request, 1, -1) >= 0 || errno == EINTR else {
      throw WriteError(path: path, code: errno)
    }
  }

  @inline(__always)
  private mutating func reserve(_ extra: Int) {
    if count + extra > storage.count { grow(extra) }
  }

  private mutating func grow(_ extra: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: (count + extra) * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}
