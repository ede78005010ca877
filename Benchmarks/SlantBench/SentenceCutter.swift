// Cuts a line of an article into pieces that can be put together anew.

/// Sentences, but never a part of a quotation: a quote that stays open would make the rest of a
/// recombined paragraph somebody's words.
struct SentenceCutter {
  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")
  /// The three bytes of “ and of ” differ in the last.
  private static let curly: (first: UInt8, middle: UInt8, opening: UInt8, closing: UInt8) =
    (0xE2, 0x80, 0x9C, 0x9D)

  static func sentences(in line: String) -> [String] {
    let bytes = Array(line.utf8)
    var pieces: [String] = []
    var start = 0
    var isStraightOpen = false
    var isCurlyOpen = false
    for (index, byte) in bytes.enumerated() {
      if byte == quote { isStraightOpen.toggle() }
      if let opens = curlyQuote(endingAt: index, in: bytes) { isCurlyOpen = opens }
      let isInQuotation = isStraightOpen || isCurlyOpen
      guard byte == space, !isInQuotation, isBorder(index, in: bytes) else { continue }
      pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    if start < bytes.count { pieces.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return pieces
  }

  /// Whether a curly double quote ends here, and if so whether it opens.
  private static func curlyQuote(endingAt index: Int, in bytes: [UInt8]) -> Bool? {
    guard index >= 2, bytes[index - 2] == curly.first, bytes[index - 1] == curly.middle else {
      return nil
    }
    return switch bytes[index] {
    case curly.opening: true
    case curly.closing: false
    default: nil
    }
  }

  /// Whether the blank at `index` follows the end of a sentence and comes before a capital or a quote.
  private static func isBorder(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    guard (0x41...0x5A).contains(next) || next == quote || next == curly.first else { return false }
    var last = index - 1
    if last >= 2, curlyQuote(endingAt: last, in: bytes) != nil { last -= 3 }
    if last >= 1, bytes[last] == quote || bytes[last] == UInt8(ascii: ")") { last -= 1 }
    return last >= 0 && ".!?".utf8.contains(bytes[last])
  }
}
