// Sets of word forms that may err on the side of yes: two looks at single bits.

/// Forms of which some are surely not in the set.
///
/// One bit of each number for each form: of a set of eight every sixtieth other form seems to be in it.
struct FormSet: BitwiseCopyable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ form: UInt32) {
    let (first, second) = FormSet.bits(of: form)
    low |= first
    high |= second
  }

  /// Whether a form may be in the set.
  @inline(__always)
  func mayHold(_ form: UInt32) -> Bool {
    let (first, second) = FormSet.bits(of: form)
    return low & first != 0 && high & second != 0
  }

  @inline(__always)
  private static func bits(of form: UInt32) -> (UInt64, UInt64) {
    let hash = form &* 0x9E37_79B1
    return (1 << UInt64(hash >> 26), 1 << UInt64(hash >> 20 & 63))
  }
}
