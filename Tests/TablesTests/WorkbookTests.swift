// The limits of a sheet are told, and what a workbook cannot be written to is an error.

import Glibc
import Testing

@testable import Tables

/// A sheet with one column in a workbook that is never read.
private func withSheet(_ body: (inout Sheet) -> Void) throws {
  let path = "\(P_tmpdir)/slant-sheet-\(getpid())-\(UInt32.random(in: 0 ... .max)).xlsx"
  defer { unlink(path) }
  let workbook = try Workbook(path: path, temporary: P_tmpdir, title: "Test")
  let column = SheetColumn(name: "text", comment: "", isScore: true, isRightAligned: false)
  var sheet = try workbook.sheet(named: "test", columns: [column])
  body(&sheet)
  sheet.finish()
  try workbook.finish()
  #expect(access(path, R_OK) == 0)
}

struct WorkbookTests {
  @Test func `A sheet has 1,048,576 rows, the header among them`() throws {
    try withSheet { sheet in
      var rows = 0
      while sheet.beginRow() { rows += 1 }
      #expect(rows == 1_048_575)
      #expect(sheet.rows == 1_048_575)
      let hasMore = sheet.beginRow()
      #expect(!hasMore)
    }
  }

  @Test func `A text that is too long for a cell is cut, and counted`() throws {
    try withSheet { sheet in
      for text in ["short", String(repeating: "é", count: 32_767)] {
        _ = sheet.beginRow()
        sheet.write(text, column: 0)
      }
      #expect(sheet.cutTexts == 0)
      _ = sheet.beginRow()
      sheet.write(String(repeating: "é", count: 32_768), column: 0)
      #expect(sheet.cutTexts == 1)
    }
  }

  @Test func `A folder that is not there is an error with the name of the file`() throws {
    let path = "\(P_tmpdir)/slant-no-such-folder/book.xlsx"
    let workbook = try Workbook(path: path, temporary: P_tmpdir, title: "Test")
    _ = try workbook.sheet(named: "test", columns: [])
    let error = #expect(throws: WriteError.self) { try workbook.finish() }
    #expect(error?.path == path)
    #expect(error?.code == ENOENT)
  }
}
