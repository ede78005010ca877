// Lists by number for the hot path: read without counting references.

/// Elements grouped by a number from 0 on, immutable.
struct PackedGroups<Element: BitwiseCopyable & Sendable> {
  private let elements: Packed<Element>
  private let stretches: Packed<Stretch>

  init(_ pairs: [(group: UInt32, element: Element)], count: Int) {
    let groups = Grouped(pairs, count: count)
    elements = Packed(groups.elements)
    stretches = Packed((0..<count).map { groups.stretch($0) })
  }

  /// The elements of a group, as long as this lives.
  @inline(__always)
  subscript(group: Int) -> UnsafeBufferPointer<Element> {
    let stretch = stretches[group]
    return UnsafeBufferPointer(
      start: elements.pointer + Int(stretch.lower), count: stretch.indices.count)
  }
}
