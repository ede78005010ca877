// contrasts.csv: what one outlet calls this, another calls that.

import Aggregates
import Lexicons
import Scoring
import Tables

/// Differing choices of two outlets, each with its sentence.
enum ContrastsReport: BlockReport {
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
    let total = filter(frame: "choice = {topic}/*", name: "choice != pronoun")
    return [
      .text("outlet_\(side)", "Outlet \(side); of two outlets, a is the first by name"),
      .text("choice_\(side)", "The frame or label that it prefers"),
      .count("hits_\(side)", of: "hits", "Its uses of this choice", evidence: hits),
      .count("total_\(side)", of: "hits", "Its uses of any choice for the topic", evidence: total),
      .share("share_\(side)", "hits_\(side) over total_\(side)"),
      .text("example_\(side)", "A sentence in which it makes this choice"),
    ]
  }

  static func rows(of figures: Figures) -> BlockRows {
    var rows = BlockRows()
    var weights: [UInt64] = []
    let statuses = Status.allCases.map { rows.add([.empty, .empty, .empty, .status($0)]) }
    // Frames before names, then by topic, voice, outlets and choices: the order of equal weights.
    for choices in [figures.frames, figures.names] {
      for group in choices.groups {
        var sides = ContrastSides(figures: figures, choices: choices, group: group)
        let topic: [Cell] = [
          .text("all"), .voice(group.voice), .text(choices.kind.rawValue),
          .line(choices.topics[group.topic]),
        ]
        let head = rows.add(topic)
        group.forEachContrast { contrast in
          let (a, b) = (sides.side(contrast.a, &rows), sides.side(contrast.b, &rows))
          let status = Status.allCases.firstIndex { $0 == a.thin || $0 == b.thin }
          rows.rows.append(SIMD4(head, a.block, b.block, statuses[status ?? statuses.count - 1]))
          weights.append(weight(group, contrast))
        }
      }
    }
    let order = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    rows.rows = order.map { rows.rows[$0] }
    return rows
  }

  /// The lower, the further up: more hits on the weaker side, more hits in sum, voice all.
  private static func weight(_ group: ChoiceGroup, _ contrast: Contrast) -> UInt64 {
    let hits = (
      a: group.outlets[contrast.a.outlet].uses[contrast.a.use].hits,
      b: group.outlets[contrast.b.outlet].uses[contrast.b.use].hits
    )
    let isAll = group.voice == VoiceSums.all ? 1 : 0
    // 2^31 hits of one choice in one voice of an outlet would be a corpus of many terabytes.
    return ~(UInt64(min(hits.a, hits.b)) << 33 | UInt64(hits.a + hits.b) << 1 | UInt64(isAll))
  }
}

/// The sides of the contrasts of a group, each made when it is first asked for.
private struct ContrastSides {
  struct Side {
    var block: UInt32
    /// Why the share is not shown; nil where it is.
    var thin: Status?
  }

  let figures: Figures
  let choices: Choices
  let group: ChoiceGroup
  /// By outlet and use.
  private var known: [[Side?]]

  init(figures: Figures, choices: Choices, group: ChoiceGroup) {
    self.figures = figures
    self.choices = choices
    self.group = group
    known = group.outlets.map { [Side?](repeating: nil, count: $0.uses.count) }
  }

  mutating func side(_ side: Contrast.Side, _ rows: inout BlockRows) -> Side {
    if let known = known[side.outlet][side.use] { return known }
    let outlet = group.outlets[side.outlet]
    let use = outlet.uses[side.use]
    let thin = thinness(outlet)
    let example = choices.example(outlet: outlet.outlet, choice: use.choice, voice: group.voice)
    let block = rows.add([
      figures.outlet(outlet.outlet), .line(choices.choices[use.choice]), .integer(use.hits),
      .integer(outlet.total), .share(use.hits, of: outlet.total, unless: thin),
      .line(example?.text ?? ""),
    ])
    let made = Side(block: block, thin: thin)
    known[side.outlet][side.use] = made
    return made
  }

  private func thinness(_ outlet: OutletChoices) -> Status? {
    switch choices.kind {
    case .frame: figures.thresholds.thinness(articles: outlet.articles, hits: outlet.total)
    case .name: figures.thresholds.thinness(articles: outlet.articles, mentions: outlet.total)
    }
  }
}
