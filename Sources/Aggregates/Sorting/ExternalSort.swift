// Sorts more items than memory holds: sorted runs in files, merged as they are read back.

import Glibc

/// A sort that failed to write or read its files.
package struct SortError: Error {
  /// The file, and what the system says of it.
  package let path: String
  package let code: Int32

  package var message: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Where an item stands in memory, with the start of its bytes: most comparisons end there.
struct SortItem: BitwiseCopyable {
  /// The first eight bytes as a number that sorts as they do, zeros behind a shorter item.
  let prefix: UInt64
  private let start: UInt32
  private let count: UInt32

  init(_ item: UnsafeRawBufferPointer, at start: Int) {
    prefix = SortItem.prefix(of: item)
    self.start = UInt32(start)
    count = UInt32(item.count)
  }

  var bytes: Range<Int> { Int(start)..<Int(start) + Int(count) }

  static func prefix(of item: UnsafeRawBufferPointer) -> UInt64 {
    guard item.count < 8 else { return item.loadUnaligned(as: UInt64.self).bigEndian }
    var prefix: UInt64 = 0
    for (index, byte) in item.enumerated() { prefix |= UInt64(byte) << UInt64(56 - 8 * index) }
    return prefix
  }
}

/// Collects items and gives them back in the order of their bytes.
///
/// Each item starts with its key.
package final class ExternalSort {
  private var arena: [UInt8] = []
  private var items: [SortItem] = []
  private var runs: [String] = []
  private let limit: Int
  private let pathPrefix: String

  /// - Parameters:
  ///   - pathPrefix: what the paths of the run files start with; they are removed after use.
  ///   - limit: how many bytes of items are held in memory.
  package init(pathPrefix: String, limit: Int) {
    self.pathPrefix = pathPrefix
    self.limit = limit
  }

  /// Adds an item; equal items are kept.
  package func add(_ item: UnsafeRawBufferPointer) throws(SortError) {
    let held = arena.count + items.count * MemoryLayout<SortItem>.stride
    if held + item.count > limit, !items.isEmpty { try spill() }
    items.append(SortItem(item, at: arena.count))
    arena.append(contentsOf: item)
  }

  private func sortItems() {
    arena.withUnsafeBytes { bytes in
      items.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        return ExternalSort.precedes(
          UnsafeRawBufferPointer(rebasing: bytes[left.bytes]),
          UnsafeRawBufferPointer(rebasing: bytes[right.bytes]))
      }
    }
  }

  /// Whether one item stands before another: as their bytes, the shorter first.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else {
      return left.count < right.count
    }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Writes what is in memory as a sorted run.
  private func spill() throws(SortError) {
    sortItems()
    let path = "\(pathPrefix)\(runs.count)"
    let file = try RunWriter(path: path)
    runs.append(path)
    for item in items { try file.write(arena[item.bytes]) }
    try file.finish()
    items.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each item of several sorts, in order; they are empty then.
  package static func merge(
    _ sorts: [ExternalSort], _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    for sort in sorts { sort.sortItems() }
    var sources: [any RunSource] = sorts.map { $0.memoryRun() }
    for sort in sorts { for path in sort.runs { sources.append(try FileRun(path: path)) } }
    sources = try sources.filter { try $0.advance() }
    // The sources are seldom asked: how their items start tells most of them apart.
    var prefixes = sources.map { SortItem.prefix(of: $0.item) }
    while let least = ExternalSort.least(of: sources, prefixes) {
      try sources[least].withItem(body)
      if try sources[least].advance() {
        prefixes[least] = SortItem.prefix(of: sources[least].item)
      } else {
        sources.remove(at: least)
        prefixes.remove(at: least)
      }
    }
    for sort in sorts { sort.removeAll() }
  }

  private static func least(of sources: [any RunSource], _ prefixes: [UInt64]) -> Int? {
    guard var least = sources.indices.first else { return nil }
    for index in prefixes.indices.dropFirst() where prefixes[index] <= prefixes[least] {
      if prefixes[index] < prefixes[least] || sources[index].precedes(sources[least]) {
        least = index
      }
    }
    return least
  }

  /// Hands over what is in memory.
  private func memoryRun() -> MemoryRun {
    defer {
      arena = []
      items = []
    }
    return MemoryRun(arena: arena, items: items)
  }

  private func removeAll() {
    for path in runs { unlink(path) }
    runs = []
    items = []
    arena = []
  }
}
