// contrasts.csv: what one outlet calls this, another calls that.

import Aggregates
import Tables

/// Differing choices of two outlets, each with its sentence.
enum ContrastsReport: Report {
  static let definition = TableDefinition(
    file: "contrasts.csv", title: "Contrasts",
    rowIs:
      "two outlets and two differing choices for one concept or one actor's name: outlet a makes "
      + "choice a more often than b does, and b makes choice b more often than a does. Of more than "
      + "\(PairedOutlets.most) outlets those with the most articles are set against each other, of equals the first "
      + "by name; what the others do is in framing.csv and naming.csv, beside all",
    order:
      "basis `all` with voice `all` before the rest, which repeats it in parts; of each, the strength of the "
      + "evidence: z, without its sign, largest first; then rows without z by the hits on the weaker side, which "
      + "count once more for each point by which the valences of the two choices differ, those last that set "
      + "two wordings against each other which both stand above already",
    columns: [
      .basis, .voice,
      .text("kind", "`frame`: wordings of an event; `name`: names of an actor"),
      .text("topic", "The concept (kind frame) or the actor (kind name)"),
    ] + side("a") + side("b") + [
      .number(
        "log_odds", unit: "natural logarithm",
        "How much likelier outlet a is than outlet b to make choice a rather than choice b: the "
          + "difference of ln(hits of choice a / hits of choice b), each outlet's hits first divided by "
          + "their design effect (how many hits in bursts are worth one) and given a prior of two hits, "
          + "shared out as all outlets share theirs"),
      .number(
        "z", unit: "standard errors",
        "log_odds over its standard error, the root of the sum of 1 / hits over both outlets and choices"
      ),
      .number(
        "q", unit: "probability",
        "z as a probability, adjusted for all pairs of choices of all pairs of outlets that could be "
          + "compared in this basis and voice, shown here or not (Benjamini-Hochberg). Below 0.05 a row "
          + "can be called a find"),
      .status,
    ],
    key: ["basis", "voice", "kind", "topic", "outlet_a", "choice_a", "outlet_b", "choice_b"])

  private static func side(_ side: String) -> [ColumnDefinition] {
    let other = side == "a" ? "b" : "a"
    let place = [
      "outlet = {outlet_\(side)}", Filter.voice, Filter.story(with: "{outlet_\(other)}"),
    ].joined(separator: " and ")
    func filter(frame: String, name: String) -> String {
      "frame: " + Filter.rows(Filter.kind("frame"), frame, place) + "; name: "
        + Filter.rows(Filter.kind("name"), "actor = {topic}", name, place)
    }
    let hits = filter(
      frame: "choice = {topic}/{choice_\(side)}", name: "choice = {choice_\(side)}")
    let total = filter(frame: "choice = {topic}/*", name: "choice != pronoun")
    return [
      .text("outlet_\(side)", "Outlet \(side), which makes choice \(side)"),
      .text(
        "choice_\(side)",
        "The frame or label that it prefers. Of the two choices a is the one that implies more good, by "
          + "the valences of the lexicons (of a frame, agent less target); of equals the first by name"
      ),
      .count("hits_\(side)", of: "hits", "Its uses of this choice", evidence: hits),
      .count("total_\(side)", of: "hits", "Its uses of any choice for the topic", evidence: total),
      .share("share_\(side)", "hits_\(side) over total_\(side)"),
      .text("example_\(side)", "A sentence in which it makes this choice"),
    ]
  }

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let contrasts = Contrasts(figures)
    for number in 0..<contrasts.count { try write(contrasts.row(number)) }
  }
}
