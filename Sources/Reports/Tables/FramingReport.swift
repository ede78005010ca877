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
    let all = [figures.frames, figures.sharedFrames].flatMap { frames in
      frames.rows(figures.thresholds).map { (frames, $0) }
    }
    let adjusted = Family.adjusted(
      all.map { frames, row in
        (Family(basis: frames.basis, voice: row.voice), row.z.map(Normal.twoSided))
      })
    for ((frames, row), q) in zip(all, adjusted) {
      try write(
        [
          frames.basis.cell, figures.outlet(row.outlet), .line(frames.topics[row.topic]),
          .line(frames.choices[row.choice]), .voice(row.voice), .integer(row.use.articles),
          .integer(row.use.hits), .integer(row.total),
        ] + row.cells(q: q))
    }
  }
}
