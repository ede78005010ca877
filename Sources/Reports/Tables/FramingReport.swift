// framing.csv: how each outlet words each kind of event.

import Scoring
import Tables

/// The frames that an outlet chose for a concept.
enum FramingReport: Report {
  static let definition = TableDefinition(
    file: "framing.csv", title: "Wordings of events",
    rowIs: "a frame that an outlet uses for a concept in one voice (or in all)",
    order: "basis, outlet, concept, frame, then voice",
    columns: [
      .basis, .outlet,
      .text("concept", "The kind of event (frames.csv)"),
      .text("frame", "The way it is worded (frames.csv)"),
      .voice,
      .count(
        "articles", of: "articles", "Articles that use this frame in this voice",
        evidence: Filter.articles(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/{frame}", Filter.voice)),
      .count(
        "hits", of: "hits", "Uses of this frame",
        evidence: Filter.rows(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/{frame}", Filter.voice)),
      .count(
        "total", of: "hits", "Uses of any frame of the concept, same outlet and voice",
        evidence: Filter.rows(
          Filter.kind("frame"), Filter.outlet, "choice = {concept}/*", Filter.voice)),
      .share("share", "hits over total"),
    ] + ColumnDefinition.shareInterval(of: "share") + [.logOdds, .z, .q, .status],
    key: ["basis", "outlet", "concept", "frame", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let frames = figures.frames
    for row in frames.rows() {
      let thin = figures.thresholds.thinness(articles: row.totalArticles, hits: row.total)
      let (share, status) = row.share(unless: thin)
      try write([
        .text("all"), figures.outlet(row.outlet), .line(frames.topics[row.topic]),
        .line(frames.choices[row.use.choice]), .voice(row.voice), .integer(row.use.articles),
        .integer(row.use.hits), .integer(row.total), share, .empty, .empty, .empty, .empty, .empty,
        .status(status),
      ])
    }
  }
}
