// Tables that people write: what is accepted, and what is said where one cannot be read.

import Testing

@testable import Tables

private func table(_ text: String) throws(CSVError) -> CSVTable {
  try CSVTable(bytes: Array(text.utf8))
}

/// The message for a table that cannot be read.
private func complaint(about text: String) -> String? {
  do throws(CSVError) {
    _ = try table(text)
    return nil
  } catch {
    return error.description
  }
}

@Suite struct CSVTableTests {
  @Test(arguments: [
    "a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2", "\u{FEFF}a,b\r\n1,2\r\n", "a,b\r1,2\r",
    "\n\na,b\n\n1,2\n", "\"a\";\"b\"\r\n\"1\";\"2\"",
  ])
  func `the separator and the line ends are found from the file`(text: String) throws {
    let table = try table(text)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"]])
  }

  @Test func `a separator between quotes in the header does not count`() throws {
    let table = try table("\"a,b,c\";d\n1;2\n")
    #expect(table.header == ["a,b,c", "d"])
  }

  @Test func `cells come back as they were written`() throws {
    let table = try table("a,b,c\n  x ,\"say \"\"no\"\"\",\"two\nlines, one cell\"\n,\"\",é\n")
    #expect(table.rows[0].cells == ["  x ", "say \"no\"", "two\nlines, one cell"])
    #expect(table.rows[1].cells == ["", "", "é"])
  }

  @Test func `a lone carriage return stays in its cell`() throws {
    let table = try table("a,b\nx\ry,\r\r\n\rz,\r\rw\n")
    #expect(table.rows.map(\.cells) == [["x\ry", "\r"], ["\rz", "\r\rw"]])
  }

  @Test func `rows know their line behind blank lines and cells of several lines`() throws {
    let table = try table("a,b\n\n1,\"x\ny\"\n,\n\r\n2,z\n")
    #expect(table.rows.map(\.line) == [3, 7])
    #expect(table.headerLine == 1)
  }

  @Test func `a file without anything is a table without header`() throws {
    #expect(try table("").header.isEmpty)
    #expect(try table("\u{FEFF}\n\r\n").rows.isEmpty)
  }

  @Test func `short and long rows keep the cells they have`() throws {
    #expect(try table("a,b\n1\n1,2,3\n").rows.map(\.cells) == [["1"], ["1", "2", "3"]])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n3,x\"y\n4,5\n",
      "3:4: a quote inside an unquoted cell; put the whole cell between quotes and write each quote in it twice: \"\""
    ),
    (
      "a,b\n1,\"x\"y\n",
      "2:5: a quoted cell goes on after its closing quote; write a quote inside a cell twice: \"\""
    ),
    (
      "a,b\n1,2\n\"é\",\"x\n4,5\n",
      "3:5: a quote is opened but never closed; close it, or write a quote inside a cell twice: \"\""
    ),
  ])
  func `quotes out of order are shown where they stand`(text: String, message: String) {
    #expect(complaint(about: text) == message)
  }

  @Test func `other encodings than UTF-8 are named with what to do`() {
    #expect(
      throws: CSVError(
        line: 2, column: 4, message: "a byte that is no UTF-8; save the file as \"CSV UTF-8\""
      )
    ) { try CSVTable(bytes: Array("a,b\n1,x".utf8) + [0xE9, 0x0A]) }
    #expect(
      throws: CSVError(
        line: 1, column: 1, message: "the file is UTF-16; save the file as \"CSV UTF-8\""
      )
    ) { try CSVTable(bytes: [0xFF, 0xFE, 0x61, 0x00]) }
    #expect(complaint(about: "a,b\n1,\0\n")?.hasPrefix("2:3: a NUL byte") == true)
  }

  @Test func `a column is found in quoted and unquoted cells`() throws {
    let table = try table("\u{FEFF}é,b,c\n\"ä,\"\"x\",ß,\"1\n23\"\n")
    let row = table.rows[0]
    #expect(table.column(ofCell: 0, inRow: row) == 2)
    // ä is two bytes, a quote is written as two.
    #expect(table.column(ofCell: 0, inRow: row, offset: 4) == 6)
    #expect(table.column(ofCell: 1, inRow: 0) == 9)
    #expect(table.column(ofCell: 2, inRow: row) == 12)
    #expect(table.position(ofCell: 2, inRow: row, offset: 2) == (3, 1))
    #expect(table.column(ofCell: 9, inRow: row) == 4)
  }
}
