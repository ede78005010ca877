// The numbers, words and signs that a date is made of.

/// A stretch of digits, a stretch of letters in lower case, or one other sign.
enum DatePart: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case sign(UInt8)

  /// Cuts a text into parts; blanks, and what makes `8th of` of 8, are none.
  static func parts(of bytes: some Sequence<UInt8>) -> [DatePart] {
    var parts: [DatePart] = []
    for byte in bytes {
      switch (byte, parts.last) {
      case (0x30...0x39, .number(let value, let digits)?) where digits < 15:
        parts[parts.count - 1] = .number(value * 10 + Int(byte - 0x30), digits: digits + 1)
      case (0x30...0x39, _): parts.append(.number(Int(byte - 0x30), digits: 1))
      case (0x41...0x5A, .word(let word)?), (0x61...0x7A, .word(let word)?):
        parts[parts.count - 1] = .word(word + lowercase(byte))
      case (0x41...0x5A, _), (0x61...0x7A, _): parts.append(.word(lowercase(byte)))
      default: parts.append(.sign(byte))
      }
    }
    return parts.filter { !$0.isBlank && !ordinals.contains($0) }
  }

  private static func lowercase(_ byte: UInt8) -> String { String(UnicodeScalar(byte | 0x20)) }

  /// `8th of`: what follows the number says nothing.
  private static let ordinals: Set<DatePart> = [
    .word("st"), .word("nd"), .word("rd"), .word("th"), .word("of"),
  ]

  /// The parts without `11:59` and `11:59:00`, which may stand before a day, behind it or inside.
  static func withoutTimes(_ parts: [DatePart]) -> [DatePart] {
    parts.indices.filter { place in
      guard case .number = parts[place] else { return true }
      let neighbours = [place - 1, place + 1].filter(parts.indices.contains)
      return !neighbours.contains { parts[$0].isOne(of: ":") }
    }.map { parts[$0] }
  }
}

extension DatePart: Hashable {}

extension DatePart {
  var isSign: Bool {
    if case .sign = self { true } else { false }
  }

  private var isBlank: Bool { isOne(of: " \t\r\n") }

  func isOne(of signs: String) -> Bool {
    if case .sign(let byte) = self { signs.utf8.contains(byte) } else { false }
  }

  var upToTwoDigits: Int? {
    if case .number(let value, 1...2) = self { value } else { nil }
  }

  /// A number of four digits that can be a year; `+0100` is a time zone.
  var year: Int? {
    if case .number(let value, 4) = self, (1500...2999).contains(value) { value } else { nil }
  }

  /// A year of four digits, or of two as RFC 2822 has them: from 1950 to 2049.
  var yearBehindMonth: Int? {
    guard case .number(let value, 2) = self else { return year }
    return value + (value < 50 ? 2000 : 1900)
  }

  /// The month that a word names, from its first three letters on.
  var month: Int? {
    index(in: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]).map { $0 + 1 }
  }

  private func index(in names: [String]) -> Int? {
    guard case .word(let word) = self, word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }
  }
}
