// Whole numbers so wide that no sum of squares overflows, and no difference of them loses a digit.

/// A signed number of 512 bits.
///
/// Sums fit `Int`, sums of squares `Int128`; the widest expression made of them, a sum of squares times
/// six sums, takes 127 + 6 * 63 = 505 bits.
struct Wide {
  /// Two's complement, the lowest word first.
  private var words: SIMD8<UInt64>

  init(_ value: Int) { self.init(Int128(value)) }

  init(_ value: Int128) {
    words = SIMD8(repeating: value < 0 ? .max : 0)
    words[0] = UInt64(truncatingIfNeeded: value)
    words[1] = UInt64(truncatingIfNeeded: value >> 64)
  }

  static func + (left: Wide, right: Wide) -> Wide {
    var sum = left
    var carry: UInt64 = 0
    for index in 0..<8 {
      let (part, isOver) = left.words[index].addingReportingOverflow(right.words[index])
      let (whole, isAgain) = part.addingReportingOverflow(carry)
      sum.words[index] = whole
      carry = isOver || isAgain ? 1 : 0
    }
    return sum
  }

  static prefix func - (value: Wide) -> Wide {
    var inverted = value
    inverted.words = ~value.words
    return inverted + Wide(1)
  }

  static func - (left: Wide, right: Wide) -> Wide { left + -right }

  static func * (left: Wide, right: Wide) -> Wide {
    var product = Wide(0)
    for row in 0..<8 where left.words[row] != 0 {
      var carry: UInt64 = 0
      for column in 0..<8 - row {
        let (high, low) = left.words[row].multipliedFullWidth(by: right.words[column])
        let (part, isOver) = low.addingReportingOverflow(carry)
        let (whole, isAgain) = part.addingReportingOverflow(product.words[row + column])
        product.words[row + column] = whole
        carry = high + (isOver ? 1 : 0) + (isAgain ? 1 : 0)
      }
    }
    return product
  }

  /// The nearest number that a double can hold, give or take the last bit.
  var double: Double {
    guard words[7] >> 63 == 0 else { return -(-self).double }
    var value = 0.0
    for index in (0..<8).reversed() { value = value * 0x1p64 + Double(words[index]) }
    return value
  }
}
