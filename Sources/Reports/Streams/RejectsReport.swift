// rejects.csv: the records that are not in articles.csv, and why.

package import News
package import Tables

/// Writes rejects.csv.
package struct RejectsReport {
  package static let definition = TableDefinition(
    file: "rejects.csv", title: "Records that are not scored",
    rowIs: "a record that could not be scored, or a copy of one that is",
    order: "source, then line",
    columns: [
      .text(
        "source", "The file as named on the command line or found below it; `-` is standard input"),
      .count("line", of: "number from 1", "The line on which the record starts"),
      .text(
        "reason",
        "Why, in one word; behind a colon what is wrong and what to write instead. Rows with `duplicate` are "
          + "counted as `duplicates` in run.csv, all others as `rejected`: the record has the outlet, title "
          + "and text of the article named. Of several the one with the least date, address and source is "
          + "scored; the same text under another outlet is another article"),
    ],
    key: [])

  private var file: TableFile

  package init(in folder: TableFolder) throws(WriteError) {
    file = try TableFile(RejectsReport.definition, in: folder)
  }

  /// Writes a record; the caller gives them in order.
  package mutating func append(_ rejection: Rejection) throws(WriteError) {
    let reason = rejection.reason.rawValue
    try file.append([
      .line(rejection.place.source), .integer(rejection.place.line),
      .line(rejection.detail.isEmpty ? reason : "\(reason): \(rejection.detail)"),
    ])
  }

  /// Writes what is still in memory; a warning where the table is too long for a spreadsheet.
  package mutating func finish() throws(WriteError) -> String? { try file.finish() }
}
