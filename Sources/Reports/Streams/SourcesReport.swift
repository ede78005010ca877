// sources.csv: who gets quoted by whom, how much, and with which reporting verb.

package import Aggregates
package import Tables

/// Writes sources.csv.
package struct SourcesReport {
  package static let definition = TableDefinition(
    file: "sources.csv", title: "Sources", rowIs: "a speaker whom an outlet quotes",
    order: "outlet, then quotes and words, most first; `(unknown)` and `(others)` last",
    columns: [
      .outlet,
      .text(
        "speaker",
        "Who is quoted: an actor's id; or what the texts say, in small letters, without article, office "
          + "and form of address, and with the first name where the article has it (\"Mr. Haddad\" and "
          + "\"spokesman Omar Haddad\" are `omar haddad`); a row of names.csv makes an actor of somebody, "
          + "under whatever names. `(unknown)`: nobody is named. `(others)`: all who are no actors and "
          + "have fewer quotes in all outlets than `min_quotes` of scoring.csv"),
      .count(
        "quotes", of: "quotes",
        "What is reported by one verb such as `said`, with and without quotation marks, counts once; "
          + "so does a quotation that no verb reports", evidence: quotes()),
      .count(
        "words", of: "words",
        "Words of these quotes. All words in the voices indirect and quotation (by_outlet.csv) are of "
          + "exactly one quote"),
      .share("share", "words over those of all quotes of the outlet"),
      .count(
        "neutral", of: "quotes",
        "Quotes whose verb is neutral (said, told), as attribution.csv says",
        evidence: quotes("neutral")),
      .count(
        "doubt", of: "quotes", "Quotes whose verb keeps a distance (claimed, alleged)",
        evidence: quotes("doubt")),
      .count(
        "endorse", of: "quotes",
        "Quotes whose verb takes them to be so (admitted, confirmed). Quotes without a verb are in none of "
          + "the three", evidence: quotes("endorse")),
      .status,
    ],
    key: ["outlet", "speaker"])

  private static func quotes(_ stance: String? = nil) -> String {
    let verb = stance.map { ["choice = \($0)"] } ?? []
    return Filter.rows([Filter.kind("quote"), Filter.outlet, "speaker = {speaker}"] + verb)
  }

  private var file: TableFile
  private let thresholds: Thresholds

  package init(in folder: TableFolder, thresholds: Thresholds) throws(WriteError) {
    file = try TableFile(SourcesReport.definition, in: folder)
    self.thresholds = thresholds
  }

  /// Writes all rows, and what is still in memory; a warning where the table is too long for a
  /// spreadsheet.
  ///
  /// The page takes the rows that it shows.
  package mutating func write(_ sources: [SourceList], _ page: inout PageTables) throws -> String? {
    page.begin(SourcesReport.definition)
    try SourceList.readAll(sources, least: thresholds.quotes) { row in
      let thin = thresholds.thinness(clusters: row.articles, hits: row.all.quotes)
      let cells: [Cell] = [
        .line(row.outlet), .line(row.speaker), .integer(row.sums.quotes), .integer(row.sums.words),
        .share(row.sums.words, of: row.all.words, unless: thin), .integer(row.sums.neutral),
        .integer(row.sums.doubt), .integer(row.sums.endorse), .status(thin ?? .fine),
      ]
      try file.append(cells)
      page.take(cells)
    }
    return try file.finish()
  }
}
