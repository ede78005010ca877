// Sorts more items than memory holds: sorted runs in files, merged as they are read back.

import Glibc

/// A sort that failed to write or read its files.
package struct SortError: Error {
  package enum Action: String, Sendable { case write, read }

  package let action: Action
  /// The file, and what the system says of it.
  package let path: String
  package let code: Int32

  package var message: String {
    "cannot \(action.rawValue) \"\(path)\": \(String(cString: strerror(code)))"
  }
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
  /// Sorted runs in the file, which other sorts may write to between them.
  private var runs: [Range<Int>] = []
  private var file: ScratchFile?
  private let limit: Int
  private let path: String

  /// Bytes of all runs that are merged which are held in memory.
  private static let readMemory = 4 << 20

  /// - Parameters:
  ///   - path: the path of the file for what memory does not hold.
  ///   - limit: how many bytes of items are held in memory.
  package init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// A sort whose runs stand in a file beside those of others, which only one of them writes to at a time.
  init(sharing file: ScratchFile, limit: Int) {
    path = file.path
    self.file = file
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
    let file = file ?? ScratchFile(path: path)
    self.file = file
    let start = try file.flush()
    try arena.withUnsafeBufferPointer { (bytes) throws(SortError) in
      for item in items {
        try file.append(item: UnsafeRawBufferPointer(.init(rebasing: bytes[item.bytes])))
      }
    }
    runs.append(start..<(try file.flush()))
    items.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }

  /// Holds nothing in memory where it could not hold all.
  func settle() throws(SortError) {
    guard !runs.isEmpty else { return }
    if !items.isEmpty { try spill() }
    (items, arena) = ([], [])
  }

  /// Calls `body` with each item of several sorts, in order; they are empty then.
  package static func merge(
    _ sorts: [ExternalSort], _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var sources = try runs(of: sorts).filter { try $0.advance() }
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

  private static func runs(of sorts: [ExternalSort]) throws(SortError) -> [any RunSource] {
    for sort in sorts { try sort.settle() }
    let block = readMemory / max(1, sorts.reduce(0) { $0 + $1.runs.count })
    var sources: [any RunSource] = []
    for sort in sorts {
      if let file = sort.file, !sort.runs.isEmpty {
        sources += sort.runs.map { FileRun(file, $0, block: min(max(block, 1 << 12), 1 << 16)) }
      } else {
        sort.sortItems()
        sources.append(sort.memoryRun())
      }
    }
    return sources
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

  private func removeAll() { (items, arena, runs, file) = ([], [], [], nil) }
}
