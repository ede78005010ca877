// The numbers, words and signs that a date is made of.

/// A stretch of digits, a stretch of letters in lower case, or one other sign.
enum DatePart: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case sign(UInt8)

  /// Cuts a text into parts; blanks, and what makes `8th` of 8, are none.
  static func parts(of bytes: some Sequence<UInt8>) -> [DatePart] {
    var parts: [DatePart] = []
    for byte in bytes {
      switch (byte, parts.last) {
      case (0x30...0x39, .number(let value, let digits)?) where digits < 9:
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

  /// `8th`: what follows the number says nothing.
  private static let ordinals: Set<DatePart> = [.word("st"), .word("nd"), .word("rd"), .word("th")]
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

  /// The month that a word names, from its first three letters on.
  var month: Int? {
    index(in: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]).map { $0 + 1 }
  }

  var isWeekday: Bool {
    index(in: [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]) != nil
  }

  private func index(in names: [String]) -> Int? {
    guard case .word(let word) = self, word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }
  }
}
