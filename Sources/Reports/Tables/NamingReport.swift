// naming.csv: what each outlet calls each actor.

import Aggregates
import Scoring
import Tables

/// The labels that an outlet chose for an actor.
enum NamingReport: Report {
  static let definition = TableDefinition(
    file: "naming.csv", title: "Names of actors",
    rowIs:
      "a label that an outlet uses for an actor in one voice (or in all), or that only others use where the "
      + "two can be compared",
    order: "outlet, actor, label, then voice",
    columns: [
      .outlet, .actor,
      .text("label", "The choice of name: `rebels`, `regime` ... (names.csv)"),
      .voice,
      .number(
        "valence", unit: "weight, -4 to 4", "What the label itself implies, as names.csv says"),
      .count(
        "mentions", of: "mentions", "Mentions of the actor by this label",
        evidence: Filter.rows(
          Filter.kind("name"), Filter.outlet, Filter.actor, "choice = {label}", Filter.voice)),
      .count(
        "total", of: "mentions", "Mentions of the actor by any label, same outlet and voice",
        evidence: Filter.rows(
          Filter.kind("name"), Filter.outlet, Filter.actor, "choice != pronoun", Filter.voice)),
      .share("share", "mentions over total"),
    ] + ColumnDefinition.shareInterval(of: "share") + [.logOdds, .z, .q, .status],
    key: ["outlet", "actor", "label", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let names = figures.names
    try names.forEachRow(figures.thresholds) { row, q in
      try write(
        [
          figures.outlet(row.outlet), .line(names.topics[row.topic]),
          .line(names.choices[row.choice]), .voice(row.voice),
          .weight(figures.rulebook.labelValences[row.choice]), .integer(row.hits),
          .integer(row.total),
        ] + row.cells(q: q))
    }
  }
}
