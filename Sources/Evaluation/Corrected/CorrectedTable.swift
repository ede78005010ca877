// Gold that people make by correcting what `slant clean` and `slant segment` print.

/// A row of such a table: a line of an article, or a stretch of one.
struct CorrectedRow {
  let article: String
  /// The number of the line in the article, from 1; 0 for a title, which has none.
  let line: Int
  let text: String
  let row: GoldTable.Row
}

/// The rows of a corrected table, article by article.
struct CorrectedTable {
  let table: GoldTable
  let articles: [[CorrectedRow]]

  /// - Throws: where the file cannot be read, lacks a column, or a row has no line or text.
  init(path: String, columns: [String], where choices: [RowChoice]) throws(EvaluationError) {
    var table = try GoldTable(
      bytes: GoldFolder.read(path), path: path, columns: ["article", "line", "text"] + columns)
    try table.keep(choices)
    self.table = table
    var faults = GoldFaults()
    var articles: [[CorrectedRow]] = []
    for row in table.rows {
      guard let line = row["line"].isEmpty ? 0 : Int(row["line"]), line >= 0 else {
        faults.note(Messages.noLine(row["line"]), at: table.place(of: "line", in: row))
        continue
      }
      if row["text"].isEmpty {
        faults.note(Messages.noLineText, at: table.place(of: "text", in: row))
      }
      let corrected = CorrectedRow(article: row["article"], line: line, text: row["text"], row: row)
      if articles.last?.last?.article == corrected.article {
        articles[articles.count - 1].append(corrected)
      } else {
        articles.append([corrected])
      }
    }
    try faults.check()
    self.articles = articles
  }

  /// The rows of an article by paragraph, in order.
  static func paragraphs(of article: [CorrectedRow]) -> [[CorrectedRow]] {
    article.reduce(into: []) { paragraphs, row in
      if paragraphs.last?.last?.line == row.line {
        paragraphs[paragraphs.count - 1].append(row)
      } else {
        paragraphs.append([row])
      }
    }
  }
}

extension String {
  /// The bytes without blanks, which do not count where texts are compared.
  var inked: [UInt8] { utf8.filter { $0 > UInt8(ascii: " ") } }
}
