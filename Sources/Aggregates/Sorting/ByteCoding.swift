// Values as bytes: what records and sort keys are written with.

/// Appends values to a buffer.
///
/// Integers are variable-length; keys sort as their bytes do. The buffer is no Swift array, for these
/// ask about ownership and room at every byte.
struct ByteEncoder: ~Copyable {
  private var base = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 16)
  private var capacity = 4096
  private(set) var count = 0

  init() {}

  deinit { base.deallocate() }

  /// What was written, as long as nothing more is.
  var written: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func removeAll() { count = 0 }

  /// A signed integer in as few bytes as it needs.
  @inline(__always)
  mutating func append(_ value: Int) {
    reserve(10)
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    var place = base + count
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
    count = place + 1 - base
  }

  /// The same for a wider integer.
  mutating func append(_ value: Int128) {
    append(Int(truncatingIfNeeded: value))
    append(Int(truncatingIfNeeded: value >> 64))
  }

  /// Text behind its length.
  mutating func append(_ text: String) {
    append(text.utf8.count)
    copy(text)
  }

  /// Bytes behind their length.
  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  /// The same for those of a buffer.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    append(bytes.count)
    copy(bytes)
  }

  /// Numbers as they stand in memory, behind their count.
  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(plain numbers: [Number]) {
    append(numbers.count)
    numbers.withUnsafeBytes { copy($0) }
  }

  /// Bytes that are already what a decoder reads.
  mutating func append(encoded bytes: UnsafeRawBufferPointer) { copy(bytes) }

  /// An integer whose bytes sort as it does.
  mutating func appendKey<Number: FixedWidthInteger & UnsignedInteger>(_ value: Number) {
    withUnsafeBytes(of: value.bigEndian) { copy($0) }
  }

  /// Text whose bytes sort as it does; a NUL ends it.
  mutating func appendKey(_ text: String) {
    let start = count
    copy(text)
    // A NUL inside, which no article should have, must not end the key.
    for index in start..<count where base.load(fromByteOffset: index, as: UInt8.self) == 0 {
      base.storeBytes(of: 1, toByteOffset: index, as: UInt8.self)
    }
    appendKey(0 as UInt8)
  }

  private mutating func copy(_ text: String) {
    var text = text
    text.withUTF8 { copy(UnsafeRawBufferPointer($0)) }
  }

  private mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  private mutating func grow(_ extra: Int) {
    capacity = (count + extra) * 2
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
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

  @inline(__always)
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

  mutating func wideInteger() -> Int128 {
    let low = UInt64(bitPattern: Int64(integer()))
    return Int128(integer()) << 64 | Int128(low)
  }

  mutating func text() -> String {
    let count = integer()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  mutating func blob() -> [UInt8] { [UInt8](buffer()) }

  /// The same, as long as what is read stays where it is.
  mutating func buffer() -> UnsafeRawBufferPointer {
    let count = integer()
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// What `append(plain:)` wrote.
  mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _: Number.Type
  ) -> [Number] {
    let count = integer()
    let size = count * MemoryLayout<Number>.stride
    defer { position += size }
    let source = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
    return [Number](unsafeUninitializedCapacity: count) { room, initialized in
      UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
      initialized = count
    }
  }

  /// Goes behind so many integers.
  mutating func skipIntegers(_ count: Int) {
    for _ in 0..<count {
      while bytes[position] >= 0x80 { position += 1 }
      position += 1
    }
  }

  /// Goes behind what `append(plain:)` wrote.
  mutating func skipNumbers<Number: FixedWidthInteger>(_: Number.Type) {
    let count = integer()
    position += count * MemoryLayout<Number>.stride
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
