// by_actor.csv: how each actor is written about, over all outlets.

import Aggregates
import Lexicons
import Scoring
import Tables

/// An actor in one voice of all outlets.
struct ActorVoice: Hashable {
  var actor: Int
  var voice: Int
}

extension Totals {
  /// The sums by actor and voice over all outlets.
  func overOutlets() -> [ActorVoice: ActorTotals] {
    var sums: [ActorVoice: ActorTotals] = [:]
    for (key, totals) in actorVoices {
      sums[ActorVoice(actor: key.actor, voice: key.voice), default: ActorTotals()].add(totals)
    }
    return sums
  }
}

/// Actors side by side.
enum ByActorReport: Report {
  static let definition = TableDefinition(
    file: "by_actor.csv", title: "Actors",
    rowIs: "an actor in one voice (or in all), over all outlets", order: "actor, then voice",
    columns: [
      .actor,
      .text("kind", "What the actor is, as actors.csv says: state, leader, army ..."),
      .text("side", "The side it is on, as actors.csv says"),
      .voice,
    ] + ColumnDefinition.mentions(where: "\(Filter.actor) and \(Filter.voice)") + [.status],
    key: ["actor", "voice"])

  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws {
    let ranks = figures.actorRanks
    let rows = figures.totals.overOutlets().sorted {
      (ranks[$0.key.actor], $0.key.voice) < (ranks[$1.key.actor], $1.key.voice)
    }
    for (key, totals) in rows {
      let content = figures.rulebook.actors[key.actor]
      let thin = figures.thresholds.thinness(
        articles: totals.articles, mentions: totals.sums.mentions)
      try write(
        [figures.actor(key.actor), .line(content.kind), .line(content.side), .voice(key.voice)]
          + totals.cells(unless: thin) + [.status(thin ?? .untested)])
    }
  }
}
