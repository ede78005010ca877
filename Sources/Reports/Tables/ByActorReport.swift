// by_actor.csv: how each actor is written about, over all outlets.

import Aggregates
import Lexicons
import Scoring
import Tables

extension Totals {
  /// The sums by actor and voice over all outlets; copies in several outlets are one cluster.
  func overOutlets() -> [TopicVoice: (totals: ActorTotals, stance: RatioSums)] {
    var all: [TopicVoice: (totals: ActorTotals, stance: RatioSums)] = [:]
    for (key, totals) in actorVoices {
      let place = TopicVoice(topic: key.actor, voice: key.voice)
      let several = RatioSums(units: common.actorClusters[place, default: 0])
      all[place, default: (ActorTotals(), several)].totals.add(totals)
      all[place]?.stance.add(totals.stance, common: common.actors[key, default: CrossSums()])
    }
    return all
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
      (ranks[$0.key.topic], $0.key.voice) < (ranks[$1.key.topic], $1.key.voice)
    }
    for (key, (totals, stance)) in rows {
      let content = figures.rulebook.actors[key.topic]
      let thin = figures.thresholds.thinness(
        clusters: stance.units, mentions: totals.sums.mentions)
      try write(
        [figures.actor(key.topic), .line(content.kind), .line(content.side), .voice(key.voice)]
          + totals.cells(stance, unless: thin) + [.status(thin ?? stance.thinness ?? .fine)])
    }
  }
}
