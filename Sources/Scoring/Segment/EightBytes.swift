// Eight bytes of text looked at in one step, as one number.

/// Eight bytes, the first in the lowest place.
///
/// Marks have the highest bit of a byte set.
struct EightBytes {
  let value: UInt64

  @inline(__always)
  init(_ value: UInt64) { self.value = value }

  @inline(__always)
  init(at pointer: UnsafePointer<UInt8>) {
    value = UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// Up to eight bytes, and zeros.
  @inline(__always)
  init(at pointer: UnsafePointer<UInt8>, count: Int) {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(pointer[index]) << UInt64(index * 8) }
    self.value = value
  }

  @inline(__always)
  static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  static let marks = all(0x80)

  /// Marks of ASCII bytes in a range.
  @inline(__always)
  func marks(from first: UInt8, through last: UInt8) -> UInt64 {
    let low = value & EightBytes.all(0x7F)
    let (isFrom, isBehind) = (
      low &+ EightBytes.all(0x80 - first), low &+ EightBytes.all(0x7F - last)
    )
    return isFrom & ~isBehind & ~value & EightBytes.marks
  }

  /// Marks of bytes beyond ASCII.
  @inline(__always)
  var high: UInt64 { value & EightBytes.marks }

  /// Not 0 where one of the bytes is `byte`.
  @inline(__always)
  func has(_ byte: UInt8) -> UInt64 {
    let same = value ^ EightBytes.all(byte)
    return (same &- EightBytes.all(1)) & ~same & EightBytes.marks
  }

  /// With ASCII capitals as small letters.
  @inline(__always)
  var folded: EightBytes {
    EightBytes(value | marks(from: 0x41, through: 0x5A) >> 2)
  }

  /// The first bytes, and zeros behind them; `count` is 0 to 8.
  @inline(__always)
  func prefix(_ count: Int) -> EightBytes {
    count == 8 ? self : EightBytes(value & ((1 << UInt64(count * 8)) - 1))
  }
}
