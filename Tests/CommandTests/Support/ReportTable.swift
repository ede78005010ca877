// Reports read back by a reader of its own, so that the tests do not lean on what they test.

import Testing

/// A CSV table (RFC 4180) with its cells by column.
struct ReportTable {
  let columns: [String]
  let rows: [[String: String]]

  init(_ text: String, separator: UInt8 = UInt8(ascii: ",")) throws {
    var lines = Self.cells(Array(text.utf8), separator)
    columns = try #require(lines.first)
    lines.removeFirst()
    for line in lines { try #require(line.count == columns.count, "a row of another length") }
    let names = columns
    rows = lines.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// The rows that have these values.
  func rows(_ values: KeyValuePairs<String, String>) -> [[String: String]] {
    rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
  }

  private static func cells(_ bytes: [UInt8], _ separator: UInt8) -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    func take() {
      line.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        let isDoubled = isQuoted && index < bytes.count && bytes[index] == byte
        if isDoubled {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted {
        cell.append(byte)
      } else if byte == separator {
        take()
      } else if byte == UInt8(ascii: "\n") {
        take()
        lines.append(line)
        line = []
      } else {
        cell.append(byte)
      }
    }
    return lines
  }
}

extension ReportTable {
  /// The facts of run.csv by name.
  var facts: [String: String] {
    Dictionary(uniqueKeysWithValues: rows.map { ($0["name"] ?? "", $0["value"] ?? "") })
  }
}
