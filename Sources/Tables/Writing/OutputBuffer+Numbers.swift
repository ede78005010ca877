// Numbers as bytes, exactly: no floating point, no locale.

extension OutputBuffer {
  /// Appends a value in units of 10^-places: -5 with 2 places is -0.05, 0 is 0.00 and never -0.00.
  mutating func append(_ value: Int, places: Int, point: UInt8) {
    if value < 0 { append(0x2D) }
    let digits = Digits(value.magnitude, atLeast: places + 1)
    digits.withBytes { bytes in
      append(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - places)]))
      guard places > 0 else { return }
      append(point)
      append(UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - places)...]))
    }
  }
}

/// The decimal digits of a number, without an allocation.
private struct Digits {
  /// Room for the 20 digits of 2^64 - 1, filled from its end.
  private var storage = InlineArray<24, UInt8>(repeating: 0x30)
  private var start = 24

  /// The digits of a value, with zeros in front until there are `width`.
  init(_ value: UInt, atLeast width: Int) {
    var value = value
    while value > 0 || start > 24 - width {
      start -= 1
      storage[start] = 0x30 + UInt8(value % 10)
      value /= 10
    }
  }

  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    withUnsafeBytes(of: storage) { body(UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }
}
