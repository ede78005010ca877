// An immutable array without bounds checks or reference counting per access, for the hot path.

/// A stretch of a packed array.
struct Stretch: BitwiseCopyable {
  var lower: UInt32 = 0
  var upper: UInt32 = 0

  var indices: Range<UInt32> { lower..<upper }
  var isEmpty: Bool { lower == upper }
  var count: Int { Int(upper - lower) }
}

/// Elements that never change.
///
/// Copies share them; the last copy frees them.
struct Packed<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ elements: [Element]) {
      // From the start of a cache line on, so that no element need stand in two.
      let room = UnsafeMutableRawPointer.allocate(
        byteCount: Swift.max(elements.count, 1) * MemoryLayout<Element>.stride, alignment: 64)
      let base = room.bindMemory(to: Element.self, capacity: elements.count)
      self.elements = UnsafeMutableBufferPointer(start: base, count: elements.count)
      _ = self.elements.initialize(from: elements)
    }

    deinit { UnsafeMutableRawPointer(elements.baseAddress)?.deallocate() }
  }

  private let storage: Storage
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    storage = Storage(elements)
    base = UnsafePointer(storage.elements.baseAddress.unsafelyUnwrapped)
    count = elements.count
  }

  /// The first element, as long as a copy lives.
  @inline(__always)
  var pointer: UnsafePointer<Element> { base }

  /// An element; the index must be in range, which debug builds check.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  @inline(__always)
  subscript(index: UInt32) -> Element { self[Int(index)] }
}

extension Packed: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }
}
