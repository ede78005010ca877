// Letters that differ only in case, and quotation marks that differ only in shape, made the same.

extension Unicode.Scalar {
  /// The simple lower-case mapping: always one scalar, `İ` becomes `i`.
  package var simplyFolded: Unicode.Scalar {
    if value < 0x80 {
      guard value >= 0x41, value <= 0x5A else { return self }
      return Unicode.Scalar(UInt8(value + 0x20))
    }
    return properties.lowercaseMapping.unicodeScalars.first ?? self
  }

  /// The straight form of a curly apostrophe, single or double quotation mark; other signs as they are.
  package var straightQuote: Unicode.Scalar {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC: "'"
    case 0x201C, 0x201D, 0x201E, 0x201F: "\""
    default: self
    }
  }
}

extension String {
  /// The text with every scalar simply folded.
  package var simplyFolded: String {
    // Most words of lexicons are in small letters already.
    var text = self
    let (isASCII, isFolded) = text.withUTF8 { bytes in
      (bytes.allSatisfy { $0 < 0x80 }, !bytes.contains { $0 &- 0x41 < 26 })
    }
    if isASCII { return isFolded ? self : foldedASCII }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars { folded.append(scalar.simplyFolded) }
    return String(folded)
  }

  private var foldedASCII: String {
    String(unsafeUninitializedCapacity: utf8.count) { bytes in
      for (index, byte) in utf8.enumerated() {
        bytes[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
      return utf8.count
    }
  }
}
