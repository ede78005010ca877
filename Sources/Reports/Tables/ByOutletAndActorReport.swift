// by_outlet_and_actor.csv: how an outlet writes about an actor, and how all others do.

import Aggregates
import Tables

/// An outlet's stance toward an actor beside that of all other outlets.
enum ByOutletAndActorReport: Report {
  static let definition = TableDefinition(
    file: "by_outlet_and_actor.csv", title: "Outlets and actors",
    rowIs: "an actor in one voice (or in all) of an outlet",
    order: "basis, outlet, actor, then voice",
    columns: [.basis, .outlet, .actor, .voice]
      + ColumnDefinition.mentions(
        where: [Filter.outlet, Filter.actor, Filter.voice, Filter.story(with: "*")]
          .joined(separator: " and "))
      + [
        .count(
          "others_mentions", of: "mentions",
          "Mentions of the actor in this voice by all other outlets together",
          evidence: Filter.rows(
            Filter.kind("name"), "outlet != {outlet}", Filter.actor, Filter.voice,
            Filter.story(with: "{outlet}"))),
        .score("others_stance", "Mean stance over the mentions by all other outlets"),
        .number(
          "difference", unit: "score, -2 to 2",
          "stance less others_stance, rounded once (it may differ in the last place from the "
            + "difference of the rounded numbers)"),
      ] + ColumnDefinition.differenceInterval(of: "difference") + [.p, .q, .status],
    key: ["basis", "outlet", "actor", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let rows = StanceRow.all(figures)
    let adjusted = Family.adjusted(rows.map { ($0.family, $0.difference?.p) })
    for (row, q) in zip(rows, adjusted) {
      try write(
        [row.basis.cell, figures.outlet(row.outlet), figures.actor(row.actor), .voice(row.voice)]
          + row.own.cells(row.own.stance, unless: row.thin) + row.cells(q: q))
    }
  }
}
