// Sorts more items than memory holds: sorted runs in files, merged as they are read back.

import Glibc

/// A sort that failed to write or read its files.
package struct SortError: Error {
  /// The file, and what the system says of it.
  package let path: String
  package let code: Int32

  package var message: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Collects items and gives them back in the order of their bytes.
///
/// Each item starts with its key.
package final class ExternalSort {
  private var arena: [UInt8] = []
  private var items: [Range<Int>] = []
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
    if arena.count + item.count > limit, !items.isEmpty { try spill() }
    items.append(arena.count..<(arena.count + item.count))
    arena.append(contentsOf: item)
  }

  private func sortItems() {
    arena.withUnsafeBytes { bytes in
      items.sort { left, right in
        ExternalSort.precedes(
          UnsafeRawBufferPointer(rebasing: bytes[left]),
          UnsafeRawBufferPointer(rebasing: bytes[right]))
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
    for item in items { try file.write(arena[item]) }
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
    while let least = ExternalSort.least(of: sources) {
      try sources[least].withItem(body)
      if try !sources[least].advance() { sources.remove(at: least) }
    }
    for sort in sorts { sort.removeAll() }
  }

  private static func least(of sources: [any RunSource]) -> Int? {
    guard var least = sources.indices.first else { return nil }
    for index in sources.indices.dropFirst()
    where sources[index].precedes(sources[least]) { least = index }
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
