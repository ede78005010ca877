// Cells replaced in a file: every other byte stays.

import Testing

@testable import Tables

struct ReplacingTests {
  private func replaced(_ text: String, _ cells: [(Int, Int, String)]) throws -> String {
    let table = try CSVTable(bytes: Array(text.utf8))
    let bytes = table.replacing(
      cells.map { CSVTable.Replacement(row: $0.0, cell: $0.1, text: $0.2) })
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a,b\n1,2\n3,4\n", "a,b\n1,9\n8,4\n"),
    ("\u{FEFF}a;b\r\n1;2\r\n3;4", "\u{FEFF}a;b\r\n1;9\r\n8;4"),
    ("a,b\n\n\"1,\"\"x\n\",\"2\"\n\"3\", 4 \n", "a,b\n\n\"1,\"\"x\n\",9\n8, 4 \n"),
    ("a,b\n1,\n,4\n", "a,b\n1,9\n8,4\n"),
  ])
  func `Only the cells change`(text: String, expected: String) throws {
    #expect(try replaced(text, [(0, 1, "9"), (1, 0, "8")]) == expected)
  }

  @Test func `Without replacements the file is as it was`() throws {
    let text = "a,b\r\n\"1\", 2 ,\r\n"
    #expect(try replaced(text, []) == text)
  }
}
