// When a text must be quoted, and when it must be kept from being run as a formula.

/// What has to be done to a text before it can stand in a cell, by its first and last signs.
enum CellText {
  /// Whether a spreadsheet would take the text for a formula: it starts with = + - @ tab or CR.
  @inline(__always)
  static func isFormula(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !text.isEmpty else { return false }
    return switch text[0] {
    case 0x3D, 0x2B, 0x2D, 0x40, Sign.tab, Sign.cr: true
    default: false
    }
  }

  /// Whether a text without separator, quote or line break must be quoted to come back as it is.
  @inline(__always)
  static func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !text.isEmpty else { return false }
    return isBlank(text[0]) || isBlank(text[text.count - 1]) || looksNumeric(text)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == Sign.blank || byte == Sign.tab }

  /// Whether a spreadsheet would take the text for a number or a date: `7 days`, `.5`, `,5`, `2016-12-08`.
  private static func looksNumeric(_ text: UnsafeRawBufferPointer) -> Bool {
    let start = text[0] == 0x2E || text[0] == Sign.comma ? 1 : 0
    return start < text.count && (0x30...0x39).contains(text[start])
  }
}

/// Which signs that mean something in a table stand in a text.
struct TextLook {
  var hasQuote = false
  /// A separator or a line break.
  var hasBreak = false
  /// A byte below the blank.
  var hasControl = false

  init(_ text: UnsafeRawBufferPointer, separator: UInt8) {
    // Without a branch, so that the compiler looks at many bytes in one step: `byte ^ sign` is 0 where
    // the sign stands.
    var (quote, own, least) = (UInt8.max, UInt8.max, UInt8.max)
    for byte in text {
      quote = min(quote, byte ^ Sign.quote)
      own = min(own, byte ^ separator)
      least = min(least, byte)
    }
    (hasQuote, hasBreak, hasControl) = (quote == 0, own == 0, least < 0x20)
    if hasControl, !hasBreak { hasBreak = text.contains { $0 == Sign.lf || $0 == Sign.cr } }
  }
}
