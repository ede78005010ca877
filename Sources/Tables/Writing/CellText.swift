// When a text must be quoted, and when it must be kept from being run as a formula.

/// What has to be done to a text before it can stand in a cell.
enum CellText {
  /// Whether a spreadsheet would take the text for a formula: it starts with = + - @ tab or CR.
  static func isFormula(_ text: UnsafeRawBufferPointer) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, Sign.tab, Sign.cr: true
    default: false
    }
  }

  /// Whether the text must be quoted to come back as it is, as text.
  static func needsQuotes(_ text: UnsafeRawBufferPointer, separator: UInt8) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if isBlank(first) || isBlank(last) || looksNumeric(text) { return true }
    for byte in text where byte <= Sign.semicolon {
      switch byte {
      case separator, Sign.quote, Sign.lf, Sign.cr: return true
      default: continue
      }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == Sign.blank || byte == Sign.tab }

  /// Whether a spreadsheet would take the text for a number or a date: `7 days`, `.5`, `,5`, `2016-12-08`.
  private static func looksNumeric(_ text: UnsafeRawBufferPointer) -> Bool {
    let start = text[0] == 0x2E || text[0] == Sign.comma ? 1 : 0
    return start < text.count && (0x30...0x39).contains(text[start])
  }
}
