// Tables as they are written: every dialect, every kind of cell, and a disk that is full.

import Glibc
import Testing

@testable import Tables

/// What a writer wrote, through a pipe.
private func written(
  _ dialect: Dialect = .plain, _ body: (CSVWriter) throws -> Void
) throws -> String {
  var ends: [Int32] = [0, 0]
  try #require(pipe(&ends) == 0)
  let writer = CSVWriter(descriptor: ends[1], path: "table.csv", dialect: dialect)
  try body(writer)
  try writer.finish()
  close(ends[1])
  var bytes = [UInt8](repeating: 0, count: 60_000)
  let count = read(ends[0], &bytes, bytes.count)
  close(ends[0])
  return String(decoding: bytes.prefix(count), as: UTF8.self)
}

/// One cell as it is written.
private func written(_ cell: Cell, _ dialect: Dialect = .plain) throws -> String {
  let line = try written(dialect) { try $0.write([cell]) }
  return String(
    decoding: line.utf8.dropFirst(dialect.prefix.count).dropLast(dialect.newline.count),
    as: UTF8.self)
}

@Suite struct CSVWriterTests {
  private let cells: [Cell] = [
    .text("Gulf News"), .integer(-12), .decimal(-1234, places: 4), .empty, .text("a;b,c"),
  ]

  @Test func `each dialect has its own separator, line end and decimal sign`() throws {
    func table(_ dialect: Dialect) throws -> String {
      try written(dialect) { writer in
        try writer.write(header: ["outlet", "n", "stance", "p", "example"])
        try writer.write(cells)
      }
    }
    #expect(
      try table(.plain) == """
        outlet,n,stance,p,example
        Gulf News,-12,-0.1234,,"a;b,c"

        """)
    #expect(
      try table(.excel) == "\u{FEFF}outlet,n,stance,p,example\r\n"
        + "Gulf News,-12,-0.1234,,\"a;b,c\"\r\n")
    #expect(
      try table(.excelEU) == "\u{FEFF}outlet;n;stance;p;example\r\n"
        + "Gulf News;-12;-0,1234;;\"a;b,c\"\r\n")
  }

  @Test(arguments: [
    (0, 4, "0.0000"), (5, 4, "0.0005"), (-5, 4, "-0.0005"), (10_000, 4, "1.0000"),
    (-12_345_678, 4, "-1234.5678"), (7, 0, "7"), (-7, 1, "-0.7"), (123, 2, "1.23"),
    (Int.max, 0, "9223372036854775807"), (Int.min, 0, "-9223372036854775808"),
    (Int.min, 18, "-9.223372036854775808"), (-1, 18, "-0.000000000000000001"),
  ])
  func `decimals are exact`(value: Int, places: Int, text: String) throws {
    #expect(try written(.decimal(value, places: places)) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a,b", "\"a,b\""),
    ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), (" x", "\" x\""), ("x ", "\"x \""),
    ("x\t", "\"x\t\""), ("7 days", "\"7 days\""), ("2016-12-08", "\"2016-12-08\""),
    (".5", "\".5\""), (",5", "\",5\""), (".", "."), ("...", "..."), ("a;b", "a;b"),
    ("x2016", "x2016"), ("“quoted” – é", "“quoted” – é"), ("'s", "'s"), ("1", "\"1\""),
  ])
  func `texts are quoted only where they would not come back as they are`(
    text: String, cell: String
  ) throws {
    #expect(try written(.text(text)) == cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@name", "'@name"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("- said \"no\"", "\"'- said \"\"no\"\"\""), ("=", "'="),
  ])
  func `texts that a spreadsheet would run get an apostrophe`(text: String, cell: String) throws {
    #expect(try written(.text(text)) == cell)
    #expect(try written(.integer(-5)) == "-5")
  }

  @Test func `the separator of the dialect decides what is quoted`() throws {
    #expect(try written(.text("a;b"), .excelEU) == "\"a;b\"")
    #expect(try written(.text("a,b"), .excelEU) == "a,b")
  }

  @Test func `what is written comes back`() throws {
    let texts = ["a", "", " b ", "c\"d\"", "e\r\nf", "g,h;i", "é“”", "12", "x\ty"]
    for dialect in Dialect.allCases {
      let text = try written(dialect) { writer in
        try writer.write(header: texts.map { _ in "column" })
        try writer.write(texts.map { Cell.text($0) })
      }
      #expect(try CSVTable(bytes: Array(text.utf8)).rows.map(\.cells) == [texts])
    }
  }

  @Test func `a large cell is written whole`() throws {
    let text = String(repeating: "\"", count: 20_000)
    #expect(try written(.text(text)).utf8.count == 40_002)
  }

  @Test func `a full disk is an error with the name of the file`() throws {
    let writer = try CSVWriter(path: "/dev/full")
    try writer.write([.text("x")])
    let error = #expect(throws: WriteError.self) { try writer.finish() }
    #expect(error?.description == "cannot write \"/dev/full\": No space left on device")
    #expect(error?.code == ENOSPC)
  }

  @Test func `a folder that is not there is an error with the name of the file`() {
    let error = #expect(throws: WriteError.self) { try CSVWriter(path: "no/such/table.csv") }
    #expect(error?.description == "cannot write \"no/such/table.csv\": No such file or directory")
  }

  @Test func `rows are counted without the header`() throws {
    _ = try written { writer in
      try writer.write(header: ["a"])
      try writer.write([.integer(1)])
      writer.write("x")
      try writer.endRow()
      #expect(writer.rows == 2)
    }
  }
}
