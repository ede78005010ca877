// What a run found, read from the reports it wrote.

import Foundation
import Tables

/// Counts over all outlets and lexicons.
struct ReportFigures {
  let articles: Int
  let words: Int
  let hits: Int

  init(folder: URL) throws {
    let outlets = try Self.rows(of: "by_outlet.csv", in: folder).filter { $0["voice"] == "all" }
    articles = Self.sum("articles", of: outlets)
    words = Self.sum("words", of: outlets)
    hits = Self.sum("hits", of: try Self.rows(of: "coverage.csv", in: folder))
  }

  private static func rows(of name: String, in folder: URL) throws -> [[String: String]] {
    let table = try CSVTable(bytes: Array(Data(contentsOf: folder.appendingPathComponent(name))))
    return table.rows.map { row in
      Dictionary(zip(table.header, row.cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func sum(_ column: String, of rows: [[String: String]]) -> Int {
    rows.compactMap { $0[column].flatMap { Int($0) } }.reduce(0, +)
  }
}
