// What a text must be, whatever the format it comes in.

import News
import Testing

@testable import Readers

@Suite struct TextTests {
  private func read(_ bytes: [UInt8]) throws -> Reading {
    let corpus = try Corpus()
    try corpus.add("rt/a.txt", bytes)
    return try corpus.read("")
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("\r\r\n\n\r", "x\n\n\n\n"),
    ("\u{FEFF}a\u{FEFF}", "a\u{FEFF}"), (" é “a” ", " é “a” "),
  ])
  func `lines end with LF and nothing else is changed`(text: String, expected: String) throws {
    let isBlank = text.first == "\r"
    let reading = try read(Array((isBlank ? "x" : "").utf8) + Array(text.utf8))
    #expect(reading.articles.first?.text == Array(expected.utf8))
  }

  @Test(arguments: ["", "  \t\r\n ", "\u{FEFF}", "\u{A0}\u{2003}\n\u{200B}"])
  func `a text of blanks is rejected as empty`(text: String) throws {
    #expect(
      try read(Array(text.utf8)).refusals == [
        "rt/a.txt:1 empty: the text has nothing but blanks"
      ])
  }

  @Test func `bytes that are no text are rejected with their offset`() throws {
    #expect(
      try read([0x61, 0x62, 0xE9, 0x20]).refusals == [
        "rt/a.txt:1 invalid-utf8: byte 2 of the text is no UTF-8, it looks like Windows-1252; convert it to UTF-8"
      ])
    #expect(
      try read([0x61, 0xC3, 0xA9, 0xE9, 0x20]).refusals == [
        "rt/a.txt:1 invalid-utf8: byte 3 of the text is no UTF-8; convert it to UTF-8"
      ])
    #expect(try read([0x61, 0xED, 0xA0, 0x80]).rejections.map(\.reason) == [.invalidUTF8])
    #expect(
      try read([0xFF, 0xFE, 0x61, 0x00]).refusals == [
        "rt/a.txt:1 invalid-utf8: the text is UTF-16; convert it to UTF-8"
      ])
    #expect(
      try read([0x61, 0x00, 0x62]).refusals == [
        "rt/a.txt:1 nul-bytes: byte 1 of the text is NUL; take it out"
      ])
  }

  @Test func `a text beyond 16 MiB is rejected`() throws {
    #expect(try read(Array(repeating: 0x61, count: 16 << 20)).articles.count == 1)
    #expect(
      try read(Array(repeating: 0x61, count: 16 << 20 + 1)).refusals == [
        "rt/a.txt:1 too-long: a text longer than 16 MiB; split it"
      ])
  }
}
