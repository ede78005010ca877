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
      .text(
        "cluster",
        "The id of the earliest article that this one and its copies are copied from: the article itself "
          + "where it has none. Copies share `scoring:copy_share` of the wording of the shorter one and are "
          + "printed within `scoring:copy_days` days (run.csv); an article without a date may be a copy of any"
      ),
      .text(
        "story",
        "The id of the earliest report of the event, where outlets share it; else empty. Reports of one event "
          + "are alike by `scoring:story_likeness` in their names, numbers, actors and rarer words, and follow "
          + "the earliest within `scoring:story_days` days; of several stories an article is in the one whose "
          + "earliest report it is most like. Articles without a date have no story"),
    ],
    key: ["article"])

  private var file: TableFile

  package init(in folder: TableFolder) throws(WriteError) {
    file = try TableFile(ArticlesReport.definition, in: folder)
  }

  /// Writes an article; the caller gives them in order.
  package mutating func append(
    _ record: ArticleRecord, _ groups: Membership
  ) throws(WriteError) {
    let hasSentence: Status? = record.sentences > 0 ? nil : .fewSentences
    try file.append([
      .line(record.id), .line(record.outlet), .line(record.origin), .day(record.date),
      .line(record.title), .integer(record.words), .integer(record.sentences),
      .score(record.toneSum, over: record.sentences, unless: hasSentence),
      .integer(record.removedLines), .line(groups.cluster), .line(groups.story),
    ])
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  package mutating func finish() throws(WriteError) -> String? { try file.finish() }
}
