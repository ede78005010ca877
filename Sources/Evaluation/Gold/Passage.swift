// Text of gold data as it is read and searched: coders' files write quotation marks in several ways.

/// Text with plain quotation marks, and where other texts stand in it.
struct Passage: Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String, keepingLines: Bool = false) {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“", "”": plain.unicodeScalars.append("\"")
      case "‘", "’", "`": plain.unicodeScalars.append("'")
      case "\n" where keepingLines: plain.unicodeScalars.append(scalar)
      case "\n", "\r", "\t", "\u{A0}": plain.unicodeScalars.append(" ")
      default: plain.unicodeScalars.append(scalar)
      }
    }
    // What parsers of the Penn Treebank make of quotation marks, brackets and stops.
    let repairs: [(String, String)] = [
      ("''", "\""), ("-LSB-", "["), ("-RSB-", "]"), ("Jr..", "Jr."), (" ' ", "' "),
    ]
    for (broken, repaired) in repairs { plain = plain.replacing(broken, with: repaired) }
    bytes = Array(plain.utf8)
  }

  /// Where a text stands as whole words, in order.
  func places(of text: Passage) -> [Range<Int>] {
    guard let first = text.bytes.first else { return [] }
    var places: [Range<Int>] = []
    for start in bytes.indices where bytes[start] == first {
      let end = start + text.bytes.count
      guard end <= bytes.count else { break }
      guard bytes[start..<end].elementsEqual(text.bytes), isBorder(start), isBorder(end) else {
        continue
      }
      places.append(start..<end)
    }
    return places
  }

  /// Whether a word may start or end here.
  private func isBorder(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return true }
    return !(isLetter(bytes[index - 1]) && isLetter(bytes[index]))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
