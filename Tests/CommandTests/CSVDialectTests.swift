// CSV as programs and people write it: every spelling of a table gives the same reports.

import Foundation
import Testing

struct CSVDialectTests {
  /// How a table is spelt.
  struct Spelling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var separator = ","
    var lineEnd = "\n"
    var areAllQuoted = false
    var header = ["outlet", "date", "title", "text"]
    /// Cells behind those of the header.
    var more: [String] = []
    var start = ""

    init(_ name: String, _ change: (inout Spelling) -> Void = { _ in }) {
      testDescription = name
      change(&self)
    }

    func text(of rows: [[String]]) -> String {
      let lines = ([header] + rows.map { $0 + more }).map { row in
        row.map { quoted($0.replacingOccurrences(of: "\n", with: lineEnd)) }
          .joined(separator: separator)
      }
      return start + lines.joined(separator: lineEnd) + lineEnd
    }

    private func quoted(_ cell: String) -> String {
      let needsQuotes = cell.contains { $0 == "\"" || $0.isNewline || String($0) == separator }
      guard areAllQuoted || needsQuotes else { return cell }
      return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
  }

  static let spellings = [
    Spelling("CRLF") { $0.lineEnd = "\r\n" },
    Spelling("CR, as old Macs have it") { $0.lineEnd = "\r" },
    Spelling("semicolons") { $0.separator = ";" },
    Spelling("tabs") { $0.separator = "\t" },
    Spelling("a byte order mark") { $0.start = "\u{FEFF}" },
    Spelling("all of Excel in Europe") {
      $0.start = "\u{FEFF}"
      $0.separator = ";"
      $0.lineEnd = "\r\n"
    },
    Spelling("quotes everywhere") { $0.areAllQuoted = true },
    Spelling("blank lines above the header") { $0.start = "\n\n" },
    Spelling("another header") { $0.header = ["Source ", "PUBLISHED", "Head_Line", "maintext"] },
    Spelling("columns without a name") {
      $0.header += ["", ""]
      $0.more = ["", ""]
    },
    Spelling("columns that are not ours") {
      $0.header += ["id", "tags"]
      $0.more = ["7", "a, b"]
    },
    Spelling("a second text, which does not count") {
      $0.header += ["text"]
      $0.more = ["Rebels left."]
    },
  ]

  private static let rows = [
    [
      "Northern Star", "2016-12-08", "Army \"liberates\" town",
      "The army liberated the town.\n\nIt was brutal; it was long, too.",
    ],
    ["Southern Post", "", "", "Regime troops left, \"reportedly\"."],
  ]

  @Test(arguments: spellings)
  func `A table gives the same reports however it is spelt`(spelling: Spelling) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Spelling("plain").text(of: Self.rows), to: "plain.csv")
    try sandbox.write(spelling.text(of: Self.rows), to: "odd.csv")
    for name in ["plain", "odd"] {
      let run = try sandbox.run("slant run \(name).csv --reports \(name)")
      #expect(run.error == "slant: read 2 = scored 2 + rejected 0 + duplicates 0\n")
    }
    #expect(try differences(sandbox.tree("plain"), sandbox.tree("odd")) == [])
  }

  @Test(arguments: [
    (Array("outlet|text\nA|The army left.\n".utf8), #"its columns are "outlet|text""#),
    (Array("outlet,\"text\nA,The army left.\n".utf8), "line 1: a quote is opened but never closed"),
    ([0x6F, 0, 0x2C, 0, 0x0A, 0], "the file is UTF-16; save it as \"CSV UTF-8\""),
    ([0xFF, 0xFE, 0x6F, 0, 0x2C, 0], "the file is UTF-16; save it as \"CSV UTF-8\""),
    (Array(",,\n1,2,3\n".utf8), #"its columns are "", "", """#),
  ])
  func `A table that cannot be read says what to do`(bytes: [UInt8], complaint: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(bytes, to: "in.csv")
    let run = try sandbox.run("slant run in.csv")
    #expect(run.code == 3)
    #expect(run.error.contains(complaint), "\(run.error)")
  }
}
