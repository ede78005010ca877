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

/// A run in a file, each item behind its length, read in blocks.
final class FileRun: RunSource {
  private let file: ScratchFile
  /// What is still to be read.
  private var rest: Range<Int>
  private let block: Int
  private var buffer: UnsafeMutableRawBufferPointer
  /// The bytes of the present item, and those that were read behind it.
  private var present = 0..<0
  private var ahead = 0..<0

  /// - Parameters:
  ///   - file: where the run stands.
  ///   - range: its bytes there.
  ///   - block: how many bytes are held in memory; more only where an item is longer.
  init(_ file: ScratchFile, _ range: Range<Int>, block: Int) {
    self.file = file
    self.block = block
    rest = range
    buffer = .allocate(byteCount: block, alignment: 8)
  }

  deinit { buffer.deallocate() }

  func advance() throws(SortError) -> Bool {
    guard !ahead.isEmpty || !rest.isEmpty else { return false }
    let count = Int(try take(MemoryLayout<UInt32>.size).loadUnaligned(as: UInt32.self))
    _ = try take(count)
    return true
  }

  var item: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[present]) }

  /// Goes to the next bytes, so many of them.
  private func take(_ count: Int) throws(SortError) -> UnsafeRawBufferPointer {
    if ahead.count < count { try read(atLeast: count) }
    present = ahead.lowerBound..<ahead.lowerBound + count
    ahead = present.upperBound..<ahead.upperBound
    return item
  }

  /// Reads on, with what was read already at the start of the buffer.
  private func read(atLeast count: Int) throws(SortError) {
    let room = max(block, count)
    let old = buffer
    if room != buffer.count { buffer = .allocate(byteCount: room, alignment: 8) }
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[ahead]))
    if room != old.count { old.deallocate() }
    let next = rest.prefix(room - ahead.count)
    if let error = file.read(next, into: .init(rebasing: buffer[ahead.count...])) { throw error }
    rest = next.upperBound..<rest.upperBound
    ahead = 0..<ahead.count + next.count
  }
}
