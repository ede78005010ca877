// Cells as people type them: blanks around them, numbers with a sign and a point.

extension String {
  /// The text without blanks before and after it.
  package var withoutOuterBlanks: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most cells begin and end with a visible ASCII sign: they are not looked at further.
    if (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) { return self }
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The text with a point for each comma.
  var replacingCommas: String { String(map { $0 == "," ? "." : $0 }) }
}

/// Numbers of lexicons: digits, a decimal point, a sign; no exponents, no words such as `nan`.
package enum DecimalNumber {
  /// The number, or nil where the text is none.
  package static func parse(_ text: String) -> Double? {
    let hasOnlyDigits = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        true
      default: false
      }
    }
    return hasOnlyDigits ? Double(text) : nil
  }
}
