// Values as bytes: what records and sort keys are written with.

/// Appends values to a buffer.
///
/// Integers are variable-length; keys sort as their bytes do.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  init() {}

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// A signed integer in as few bytes as it needs.
  mutating func append(_ value: Int) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Text behind its length.
  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// An integer whose bytes sort as it does.
  mutating func appendKey<Number: FixedWidthInteger & UnsignedInteger>(_ value: Number) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Text whose bytes sort as it does; a NUL ends it.
  mutating func appendKey(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let end = bytes.count
    bytes.withUnsafeMutableBytes { bytes in
      // A NUL inside, which no article should have, must not end the key.
      for index in start..<end where bytes[index] == 0 { bytes[index] = 1 }
    }
    bytes.append(0)
  }
}

/// Reads what `ByteEncoder` wrote, in the same order.
struct ByteDecoder {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func integer() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
  }

  mutating func text() -> String {
    let count = integer()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  mutating func key<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number {
    defer { position += MemoryLayout<Number>.size }
    return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }

  mutating func keyText() -> String {
    let start = position
    while bytes[position] != 0 { position += 1 }
    position += 1
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
  }
}
