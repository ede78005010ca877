// An immutable array without bounds checks or reference counting per access, for the hot path.

/// A stretch of a packed array.
struct Stretch: BitwiseCopyable {
  var lower: UInt32 = 0
  var upper: UInt32 = 0

  var indices: Range<UInt32> { lower..<upper }
  var isEmpty: Bool { lower == upper }
}

/// Elements that never change.
///
/// Copies share them; the last copy frees them.
struct Packed<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ elements: [Element]) {
      self.elements = .allocate(capacity: Swift.max(elements.count, 1))
      _ = self.elements.initialize(from: elements)
    }

    deinit { elements.deallocate() }
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
