// Numbers as bytes, exactly: no floating point, no locale.

extension OutputBuffer {
  /// Appends a value in units of 10^-places: -5 with 2 places is -0.05, 0 is 0.00 and never -0.00.
  mutating func append(_ value: Int, places: Int, point: UInt8) {
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    let digits = max(OutputBuffer.digits(of: rest), places + 1)
    extend(by: places > 0 ? digits + 1 : digits) { room in
      var place = room.count
      for digit in 0..<digits {
        if digit == places, places > 0 {
          place -= 1
          room[place] = point
        }
        place -= 1
        room[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
  }

  private static func digits(of value: UInt) -> Int {
    var (digits, rest) = (1, value)
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}
