// contrasts.csv: what one outlet calls this, another calls that.

import Lexicons
import Tables

/// Differing choices of two outlets, each with its sentence.
enum ContrastsReport: Report {
  static let definition = TableDefinition(
    file: "contrasts.csv", title: "Contrasts",
    rowIs:
      "two outlets and two differing choices for one concept or one actor's name: outlet a makes "
      + "choice a more often than b does, and b makes choice b more often than a does",
    order:
      "the hits on the weaker side, most first, then the hits of both; voice `all` before others",
    columns: [
      .basis, .voice,
      .text("kind", "`frame`: wordings of an event; `name`: names of an actor"),
      .text("topic", "The concept (kind frame) or the actor (kind name)"),
    ] + side("a") + side("b") + [.logOdds, .z, .q, .status],
    key: ["basis", "voice", "kind", "topic", "outlet_a", "choice_a", "outlet_b", "choice_b"])

  private static func side(_ side: String) -> [ColumnDefinition] {
    let place = ["outlet = {outlet_\(side)}", Filter.voice].joined(separator: " and ")
    func filter(frame: String, name: String) -> String {
      "frame: " + Filter.rows(Filter.kind("frame"), frame, place) + "; name: "
        + Filter.rows(Filter.kind("name"), "actor = {topic}", name, place)
    }
    let hits = filter(
      frame: "choice = {topic}/{choice_\(side)}", name: "choice = {choice_\(side)}")
    let total = filter(frame: "choice = {topic}/*", name: "choice = *")
    return [
      .text("outlet_\(side)", "Outlet \(side); of two outlets, a is the first by name"),
      .text("choice_\(side)", "The frame or label that it prefers"),
      .count("hits_\(side)", of: "hits", "Its uses of this choice", evidence: hits),
      .count("total_\(side)", of: "hits", "Its uses of any choice for the topic", evidence: total),
      .share("share_\(side)", "hits_\(side) over total_\(side)"),
      .text("example_\(side)", "A sentence in which it makes this choice"),
    ]
  }

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    var contrasts = figures.frames.contrasts() + figures.names.contrasts()
    contrasts.sort { $0.precedes($1) }
    for contrast in contrasts { try write(row(figures, contrast)) }
  }

  private static func row(_ figures: Figures, _ contrast: Contrast) -> [Cell] {
    let choices = contrast.kind == .frame ? figures.frames : figures.names
    let thinA = thinness(contrast.a, contrast.kind, figures.thresholds)
    let thinB = thinness(contrast.b, contrast.kind, figures.thresholds)
    func cells(_ side: Contrast.Side, _ thin: Status?) -> [Cell] {
      let example = choices.example(
        outlet: side.outlet, choice: side.choice, voice: contrast.voice)
      return [
        figures.outlet(side.outlet), .line(choices.choices[side.choice]), .integer(side.hits),
        .integer(side.total), .share(side.hits, of: side.total, unless: thin), .line(example),
      ]
    }
    let status = Status.allCases.first { $0 == thinA || $0 == thinB } ?? .untested
    return [
      .text("all"), .voice(contrast.voice), .text(contrast.kind.rawValue),
      .line(choices.topics[contrast.topic]),
    ] + cells(contrast.a, thinA) + cells(contrast.b, thinB) + [
      .empty, .empty, .empty, .status(status),
    ]
  }

  private static func thinness(
    _ side: Contrast.Side, _ kind: Choices.Kind, _ thresholds: Thresholds
  ) -> Status? {
    switch kind {
    case .frame: thresholds.thinness(articles: side.articles, hits: side.total)
    case .name: thresholds.thinness(articles: side.articles, mentions: side.total)
    }
  }
}
