// Letters compared without case: one simple rule for lexicon words and for text.

/// Simple case folding: lower case letter by letter, curly apostrophes as straight ones.
enum Folding {
  /// The folded bytes of some text.
  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return folded
  }

  /// A text folded; most words of lexicons are in small letters already.
  static func folded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && ByteClass.fold[Int($0)] == $0 }
    return isPlain ? text : String(decoding: fold(text.utf8), as: UTF8.self)
  }

  /// Folds bytes into a buffer that is emptied first.
  ///
  /// Most are ASCII, taken eight at a time, or the curly marks of newspapers.
  static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: text)
    guard let base = text.baseAddress else { return }
    var position = folded.withUnsafeMutableBufferPointer { foldASCII($0) }
    guard position < text.count else { return }
    folded.removeLast(text.count - position)
    while position < text.count {
      if position + 8 <= text.count, case let bytes = EightBytes(at: base + position),
        bytes.high == 0
      {
        withUnsafeBytes(of: bytes.folded.value.littleEndian) { folded.append(contentsOf: $0) }
        position += 8
      } else if text[position] < 0x80 {
        folded.append(ByteClass.fold[Int(text[position])])
        position += 1
      } else {
        position = foldHigh(text, at: position, into: &folded)
      }
    }
  }

  /// Folds bytes in place, up to those that hold something beyond ASCII; returns where these start.
  private static func foldASCII(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var position = 0
    while position + 8 <= text.count {
      let bytes = EightBytes(at: base + position)
      guard bytes.high == 0 else { return position }
      UnsafeMutableRawPointer(base + position).storeBytes(
        of: bytes.folded.value.littleEndian, as: UInt64.self)
      position += 8
    }
    while position < text.count, text[position] < 0x80 {
      let byte = text[position]
      text[position] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      position += 1
    }
    return position
  }

  /// Folds a character beyond ASCII; returns where the next one starts.
  private static func foldHigh(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int, into folded: inout [UInt8]
  ) -> Int {
    let byte = text[position]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let end = min(text.count, position + length)
    if byte == 0xE2, end - position == 3, text[position + 1] == 0x80 {
      if text[position + 2] & 0xFE == 0x98 {
        folded.append(UInt8(ascii: "'"))
      } else {
        for index in position..<end { folded.append(text[index]) }
      }
    } else {
      let letters = String(decoding: text[position..<end], as: UTF8.self).unicodeScalars
      for scalar in letters { append(scalar, to: &folded) }
    }
    return end
  }

  /// Folds text into a buffer that is emptied first.
  static func fold(_ text: some Sequence<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar.isASCII {
        folded.append(ByteClass.fold[Int(scalar.value)])
      } else {
        append(scalar, to: &folded)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": folded.append(UInt8(ascii: "'"))
    case "ς": folded.append(contentsOf: "σ".utf8)
    case "İ": folded.append(UInt8(ascii: "i"))
    default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// A word as written, but with straight apostrophes.
  static func straightened(_ word: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(word)
    var straight: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isCurly =
        bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
        && bytes[index + 2] & 0xFE == 0x98
      straight.append(isCurly ? UInt8(ascii: "'") : bytes[index])
      index += isCurly ? 3 : 1
    }
    return straight
  }

  /// A hash of folded bytes, eight at a time: the tokenizer computes the same while it reads a word.
  static func hash(_ folded: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = folded.baseAddress else { return seed }
    var hash = seed
    var position = 0
    while position + 8 <= folded.count {
      hash = step(hash, EightBytes(at: base + position))
      position += 8
    }
    let rest = folded.count - position
    return rest == 0 ? hash : step(hash, EightBytes(at: base + position, count: rest))
  }

  static func hash(_ folded: [UInt8]) -> UInt64 { folded.withUnsafeBufferPointer { hash($0) } }

  @inline(__always)
  static func step(_ hash: UInt64, _ bytes: EightBytes) -> UInt64 {
    let mixed = (hash ^ bytes.value) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 32)
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
}
