// Letters compared without case: one simple rule for lexicon words and for text.

/// Simple case folding: lower case letter by letter, curly apostrophes as straight ones.
enum Folding {
  /// The folded bytes of some text.
  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return folded
  }

  /// Folds bytes into a buffer that is emptied first.
  ///
  /// Most are ASCII or the curly marks of newspapers.
  static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    folded.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        position += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(text.count, position + length)
      if byte == 0xE2, end - position == 3, text[position + 1] == 0x80,
        text[position + 2] & 0xFE != 0x98
      {
        for index in position..<end { folded.append(text[index]) }
      } else {
        let letters = String(decoding: text[position..<end], as: UTF8.self).unicodeScalars
        for scalar in letters { append(scalar, to: &folded) }
      }
      position = end
    }
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

  /// FNV-1a over folded bytes: the tokenizer computes the same while it walks over a word.
  static func hash(_ folded: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in folded { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01b3
}
