// framing.csv: how each outlet words each kind of event.

import Aggregates
import Tables

/// The frames that an outlet chose for a concept.
enum FramingReport: Report {
  static let definition = TableDefinition(
    file: "framing.csv", title: "Wordings of events",
    rowIs:
      "a frame that an outlet uses for a concept in one voice (or in all), or that only others use where the "
      + "two can be compared",
    order: "basis, outlet, concept, frame, then voice",
    columns: [
      .basis, .outlet,
      .text("concept", "The kind of event (frames.csv)"),
      .text("frame", "The way it is worded (frames.csv)"),
      .voice,
      .count(
        "articles", of: "articles", "Articles that use this frame in this voice",
        evidence: Filter.articles(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/{frame}", Filter.voice,
          Filter.story(with: "*"))),
      .count(
        "hits", of: "hits", "Uses of this frame",
        evidence: Filter.rows(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/{frame}", Filter.voice,
          Filter.story(with: "*"))),
      .count(
        "total", of: "hits", "Uses of any frame of the concept, same outlet and voice",
        evidence: Filter.rows(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/*", Filter.voice,
          Filter.story(with: "*"))),
      .share("share", "hits over total"),
    ] + ColumnDefinition.shareInterval(of: "share") + [.logOdds, .z, .q, .status],
    key: ["basis", "outlet", "concept", "frame", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    for frames in [figures.frames, figures.sharedFrames] {
      try frames.forEachRow(figures.thresholds) { row, q in
        try write(
          [
            frames.basis.cell, figures.outlet(row.outlet), .line(frames.topics[row.topic]),
            .line(frames.choices[row.choice]), .voice(row.voice), .integer(row.articles),
            .integer(row.hits), .integer(row.total),
          ] + row.cells(q: q))
      }
    }
  }
}
