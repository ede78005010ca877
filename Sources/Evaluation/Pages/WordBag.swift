// Texts as bags of words, and how alike two of them are.

import Scoring

/// How often each word stands in a text, in lower case.
struct WordBag {
  private var counts: [UInt64: Int] = [:]
  private(set) var words = 0

  init(_ text: [UInt8]) {
    var hash = WordBag.start
    var isInWord = false
    for (index, byte) in text.enumerated() {
      if WordBag.isLetter(byte, at: index, of: text) {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        isInWord = true
      } else if isInWord {
        add(hash)
        (hash, isInWord) = (WordBag.start, false)
      }
    }
    if isInWord { add(hash) }
  }

  /// FNV-1a: the bags are of one page each, too small for words to meet.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func add(_ hash: UInt64) {
    counts[hash, default: 0] += 1
    words += 1
  }

  /// Letters, digits, and what is beyond ASCII but U+2000 to U+20FF: dashes, quotation marks, blanks.
  private static func isLetter(_ byte: UInt8, at index: Int, of text: [UInt8]) -> Bool {
    if byte < 0x80 {
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    let isMark = { (start: Int) in
      start >= 0 && start + 1 < text.count && text[start] == 0xE2
        && (0x80...0x83).contains(text[start + 1])
    }
    let isBlank = { (start: Int) in
      start >= 0 && start + 1 < text.count && text[start] == 0xC2 && text[start + 1] == 0xA0
    }
    if isMark(index) || isMark(index - 1) || isMark(index - 2) { return false }
    return !isBlank(index) && !isBlank(index - 1)
  }

  /// Twice the words that two texts have in common over the words of both; 1 where both are empty.
  func f1(_ other: WordBag) -> Double {
    guard words + other.words > 0 else { return 1 }
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key, default: 0]) }
    return 2 * Double(common) / Double(words + other.words)
  }
}
