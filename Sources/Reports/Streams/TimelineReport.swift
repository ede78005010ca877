// timeline.csv: how each outlet writes about an actor from month to month.

package import Aggregates
package import News
package import Tables

/// Writes timeline.csv.
package struct TimelineReport {
  /// The table for periods of a length; the column that names them bears its name.
  package static func definition(by unit: PeriodUnit) -> TableDefinition {
    let period = unit.rawValue
    let mentions = [
      Filter.kind("name"), Filter.outlet, Filter.actor, "date in {\(period)}",
    ].joined(separator: " and ")
    return TableDefinition(
      file: "timeline.csv", title: "Timeline",
      rowIs: "an actor in the articles of an outlet of one \(period)",
      order: "outlet, actor, then \(period) (undated last)",
      columns: [
        .outlet, .actor,
        .text(
          period,
          "\(unit.meaning); empty for articles without a date. `--by` chooses day, week or month"),
        .count(
          "articles", of: "articles", "Articles of the \(period) that mention the actor",
          evidence: Filter.articles(mentions)),
        .count(
          "mentions", of: "mentions", "Mentions of the actor in these",
          evidence: Filter.rows(mentions)),
        .score("stance", "Mean stance toward the actor over its mentions, in all voices"),
      ] + ColumnDefinition.scoreInterval(of: "stance") + [.status],
      key: ["outlet", "actor", period])
  }

  private var file: TableFile
  private let definition: TableDefinition
  private let figures: RowFigures

  /// What is needed to show the rows.
  private struct RowFigures {
    let actors: [String]
    let thresholds: Thresholds
  }

  package init(
    in folder: TableFolder, actors: [String], thresholds: Thresholds
  ) throws(WriteError) {
    definition = TimelineReport.definition(by: folder.options.period)
    file = try TableFile(definition, in: folder)
    figures = RowFigures(actors: actors, thresholds: thresholds)
  }

  /// Writes all rows, and what is still in memory; a warning where the table is too long for a
  /// spreadsheet.
  ///
  /// The page takes the rows that it shows.
  package mutating func write(_ timeline: Timeline, _ page: inout PageTables) throws -> String? {
    page.begin(definition)
    try timeline.readAll { row in
      let cells = cells(of: row)
      try file.append(cells)
      page.take(cells)
    }
    return try file.finish()
  }

  private func cells(of row: TimelineRow) -> [Cell] {
    let thin = figures.thresholds.thinness(
      clusters: row.stance.units, mentions: row.stance.x)
    return [
      .line(row.outlet), .line(figures.actors[row.actor]),
      row.period.map { .text($0.description) } ?? .empty, .integer(row.articles),
      .integer(row.stance.x), .score(row.stance.y, over: row.stance.x, unless: thin),
    ] + Cell.scores(thin == nil ? row.stance.interval : nil) + [
      .status(thin ?? row.stance.thinness ?? .fine)
    ]
  }
}

extension PeriodUnit {
  fileprivate var meaning: String {
    switch self {
    case .day: "The day, such as `2016-12-05`"
    case .week: "The week from Monday to Sunday, such as `2016-W49`"
    case .month: "The month, such as `2016-12`"
    }
  }
}
