// Sets of word forms that may err on the side of yes: two looks at single bits.

/// Forms of which some are surely not in the set.
///
/// One bit of each number for each form: of a set of eight every sixtieth other form seems to be in it.
struct FormSet: BitwiseCopyable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ form: UInt32) {
    let (first, second) = FormSet.places(of: form)
    low |= 1 &<< first
    high |= 1 &<< second
  }

  /// Whether a form may be in the set.
  @inline(__always)
  func mayHold(_ form: UInt32) -> Bool { bit(of: form) != 0 }

  /// The same as a number, 1 or 0.
  @inline(__always)
  func bit(of form: UInt32) -> UInt64 {
    let (first, second) = FormSet.places(of: form)
    return low &>> first & high &>> second & 1
  }

  @inline(__always)
  private static func places(of form: UInt32) -> (UInt64, UInt64) {
    let hash = UInt64(form &* 0x9E37_79B1)
    return (hash &>> 26, hash &>> 20)
  }
}
