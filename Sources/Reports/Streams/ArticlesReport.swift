// articles.csv: the articles that were scored, one by one as the merge gives them.

package import Aggregates
package import Tables

/// Writes articles.csv.
package struct ArticlesReport {
  package static let definition = TableDefinition(
    file: "articles.csv", title: "Articles", rowIs: "a scored article",
    order: "outlet, date (undated last), then article",
    columns: [
      .text("article", "Its id: a hash of its outlet, date, title and text"),
      .outlet,
      .text("origin", "The agency whose text it is; empty for the outlet's own"),
      ColumnDefinition(
        name: "date", type: .date, meaning: "The day of publication; empty where the input has none"
      ),
      .text("title", "The headline"),
      .count("words", of: "words", "Words of the cleaned text with its headline"),
      .count("sentences", of: "sentences", "Sentences, the headline among them"),
      .score(
        "tone", "Mean tone of its sentences, also where there are few",
        evidence: Filter.rows(Filter.kind("tone"), "article = {article}")),
      .count("removed_lines", of: "lines", "Lines taken out as no article text"),
      .pending("cluster", unit: "", "The article and its copies", type: .string),
      .pending("story", unit: "", "The articles on one event", type: .string),
    ],
    key: ["article"])

  private var file: TableFile

  package init(in folder: TableFolder) throws(WriteError) {
    file = try TableFile(ArticlesReport.definition, in: folder)
  }

  /// Writes an article; the caller gives them in order.
  package mutating func append(_ record: ArticleRecord) throws(WriteError) {
    let hasSentence: Status? = record.sentences > 0 ? nil : .fewSentences
    try file.append([
      .line(record.id), .line(record.outlet), .line(record.origin), .day(record.date),
      .line(record.title), .integer(record.words), .integer(record.sentences),
      .score(record.toneSum, over: record.sentences, unless: hasSentence),
      .integer(record.removedLines), .empty, .empty,
    ])
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  package mutating func finish() throws(WriteError) -> String? { try file.finish() }
}
