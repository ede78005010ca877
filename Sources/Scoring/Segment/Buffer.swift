// A growing array for the hot path: no questions about ownership at every element.

/// Elements that are written in order and kept from article to article.
///
/// It has one owner: copies share its elements.
struct Buffer<Element: BitwiseCopyable> {
  private final class Storage {
    var base: UnsafeMutablePointer<Element>
    var capacity: Int
    var count = 0

    init(capacity: Int) {
      base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit { base.deallocate() }

    func grow(to needed: Int) {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: needed)
      larger.update(from: base, count: count)
      base.deallocate()
      base = larger
      capacity = needed
    }
  }

  private let storage = Storage(capacity: 64)

  init() {}

  /// Room for some elements from the start on; `setCount` tells how many were written there.
  func room(for needed: Int) -> UnsafeMutablePointer<Element> {
    if needed > storage.capacity { storage.grow(to: needed) }
    return storage.base
  }

  /// The first element, as long as no room is made.
  var start: UnsafeMutablePointer<Element> { storage.base }

  func setCount(_ count: Int) { storage.count = count }

  func removeAll() { storage.count = 0 }

  /// Gives the buffer so many elements; which they are is up to the caller.
  func resize(to count: Int) {
    _ = room(for: count)
    storage.count = count
  }

  @inline(__always)
  func append(_ element: Element) {
    if storage.count == storage.capacity { storage.grow(to: storage.count * 2) }
    storage.base[storage.count] = element
    storage.count += 1
  }

  func removeLast(_ count: Int) { storage.count -= count }

  /// The elements, as long as none is added.
  @inline(__always)
  var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: storage.base, count: storage.count)
  }

  @inline(__always)
  var mutableElements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: storage.base, count: storage.count)
  }
}

extension Buffer: RandomAccessCollection {
  @inline(__always)
  var startIndex: Int { 0 }
  @inline(__always)
  var endIndex: Int { storage.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < storage.count)
      return storage.base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < storage.count)
      storage.base[index] = newValue
    }
  }
}
