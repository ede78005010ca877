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
        where: "\(Filter.outlet) and \(Filter.actor) and \(Filter.voice)")
      + [
        .count(
          "others_mentions", of: "mentions",
          "Mentions of the actor in this voice by all other outlets together",
          evidence: Filter.rows(
            Filter.kind("name"), "outlet != {outlet}", Filter.actor, Filter.voice)),
        .score("others_stance", "Mean stance over the mentions by all other outlets"),
        .number(
          "difference", unit: "score, -2 to 2",
          "stance less others_stance, rounded once (it may differ in the last place from the "
            + "difference of the rounded numbers)"),
      ] + ColumnDefinition.interval(of: "difference", unit: "score, -2 to 2") + [.p, .q, .status],
    key: ["basis", "outlet", "actor", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let all = figures.totals.overOutlets()
    func order(_ key: OutletActorVoice) -> (Int, Int, Int) {
      (figures.outletRanks[key.outlet], figures.actorRanks[key.actor], key.voice)
    }
    let rows = figures.totals.actorVoices.sorted { order($0.key) < order($1.key) }
    for (key, own) in rows {
      let sum = all[ActorVoice(actor: key.actor, voice: key.voice), default: own]
      let comparison = Comparison(own: own, all: sum, figures.thresholds)
      try write(
        [.text("all"), figures.outlet(key.outlet), figures.actor(key.actor), .voice(key.voice)]
          + own.cells(unless: comparison.thin) + comparison.cells())
    }
  }
}

/// One outlet's mentions beside those of all others.
private struct Comparison {
  let own: ActorSums
  var others: ActorSums
  /// Why the outlet's own figures are not shown; nil where they are.
  let thin: Status?
  /// The same of the figures of the others.
  let othersThin: Status?

  init(own: ActorTotals, all: ActorTotals, _ thresholds: Thresholds) {
    self.own = own.sums
    others = all.sums
    others.mentions -= own.sums.mentions
    others.stance -= own.sums.stance
    thin = thresholds.thinness(articles: own.articles, mentions: own.sums.mentions)
    let isThin =
      thresholds.thinness(articles: all.articles - own.articles, mentions: others.mentions) != nil
    othersThin = others.mentions == 0 ? .oneOutlet : isThin ? .fewOthers : nil
  }

  /// The cells from others_mentions to status.
  func cells() -> [Cell] {
    [
      .integer(others.mentions),
      .score(others.stance, over: others.mentions, unless: othersThin),
      difference, .empty, .empty, .empty, .empty,
      .status(thin ?? othersThin ?? .untested),
    ]
  }

  private var difference: Cell {
    guard thin == nil, othersThin == nil else { return .empty }
    let points = Ratio.difference(
      own.stance, over: own.mentions, others.stance, over: others.mentions)
    return .decimal(points, places: 4)
  }
}
