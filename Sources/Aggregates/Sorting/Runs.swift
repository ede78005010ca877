// Sorted runs in files and in memory, read side by side by the merge.

import Glibc

/// A sorted run of items that is read from its start.
protocol RunSource: AnyObject {
  /// Goes to the next item; false at the end.
  func advance() throws(SortError) -> Bool
  /// The bytes of the present item.
  var item: UnsafeRawBufferPointer { get }
}

extension RunSource {
  func withItem(_ body: (UnsafeRawBufferPointer) throws -> Void) throws { try body(item) }
  func precedes(_ other: any RunSource) -> Bool { ExternalSort.precedes(item, other.item) }
}

/// Items that never left memory.
final class MemoryRun: RunSource {
  private let arena: UnsafeMutableRawBufferPointer
  private let items: [SortItem]
  private var index = -1

  init(arena: [UInt8], items: [SortItem]) {
    self.arena = .allocate(byteCount: max(arena.count, 1), alignment: 8)
    self.arena.copyBytes(from: arena)
    self.items = items
  }

  deinit { arena.deallocate() }

  func advance() -> Bool {
    index += 1
    return index < items.count
  }

  var item: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: arena[items[index].bytes]) }
}

/// Writes the items of a run, each behind its length.
final class RunWriter {
  private let path: String
  private let file: UnsafeMutablePointer<FILE>

  init(path: String) throws(SortError) {
    guard let file = fopen(path, "wbe") else { throw SortError(path: path, code: errno) }
    self.path = path
    self.file = file
    setvbuf(file, nil, _IOFBF, 1 << 18)
  }

  func write(_ item: ArraySlice<UInt8>) throws(SortError) {
    var count = UInt32(item.count)
    let written = item.withUnsafeBytes { bytes in
      fwrite(&count, 4, 1, file) == 1
        && (fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count)
    }
    guard written else { throw SortError(path: path, code: errno) }
  }

  func finish() throws(SortError) {
    guard fclose(file) == 0 else { throw SortError(path: path, code: errno) }
  }
}

/// A run in a file, read in blocks.
final class FileRun: RunSource {
  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
  private var count = 0

  init(path: String) throws(SortError) {
    guard let file = fopen(path, "rbe") else { throw SortError(path: path, code: errno) }
    self.path = path
    self.file = file
    setvbuf(file, nil, _IOFBF, 1 << 17)
  }

  deinit {
    fclose(file)
    buffer.deallocate()
  }

  func advance() throws(SortError) -> Bool {
    var length: UInt32 = 0
    guard fread(&length, 4, 1, file) == 1 else {
      guard ferror(file) == 0 else { throw SortError(path: path, code: errno) }
      return false
    }
    count = Int(length)
    if count > buffer.count {
      buffer.deallocate()
      buffer = .allocate(byteCount: count * 2, alignment: 8)
    }
    guard fread(buffer.baseAddress, 1, count, file) == count else {
      throw SortError(path: path, code: ferror(file) != 0 ? errno : EIO)
    }
    return true
  }

  var item: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[0..<count]) }
}
