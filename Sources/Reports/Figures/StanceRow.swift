// An outlet's stance toward an actor beside that of all others: what by_outlet_and_actor.csv has a row for.

import Aggregates
import Tables

/// The mentions of an actor in one voice of an outlet, and those of all other outlets.
struct StanceRow {
  let basis: Basis
  let outlet: Int
  let actor: Int
  let voice: Int
  let own: ActorTotals
  private let others: RatioSums
  /// Why the outlet's own figures are not shown; nil where they are.
  let thin: Status?
  /// The same of the figures of the others.
  private let othersThin: Status?
  /// Nil where it is not tested.
  let difference: RatioDifference?

  var family: Family { Family(basis: basis, voice: voice) }

  private init(
    _ basis: Basis, _ key: OutletActorVoice, own: ActorTotals, others: RatioSums,
    common: CrossSums, _ thresholds: Thresholds
  ) {
    self.basis = basis
    (outlet, actor, voice) = (key.outlet, key.actor, key.voice)
    self.own = own
    self.others = others
    let stance = own.stance
    thin = thresholds.thinness(clusters: stance.units, mentions: stance.x)
    let isThin = thresholds.thinness(clusters: others.units, mentions: others.x) != nil
    othersThin = others.x == 0 ? .oneOutlet : isThin ? .fewOthers : nil
    difference =
      thin == nil && othersThin == nil
      ? RatioDifference(stance, others, common: common) : nil
  }
}

extension StanceRow {
  /// The rows by basis, outlet, actor and voice.
  static func all(_ figures: Figures) -> [StanceRow] {
    func order(_ row: StanceRow) -> (Int, Int, Int) {
      (figures.outletRanks[row.outlet], figures.actorRanks[row.actor], row.voice)
    }
    return [overall(figures), shared(figures)].flatMap { rows in
      rows.indices.sorted { order(rows[$0]) < order(rows[$1]) }.map { rows[$0] }
    }
  }

  private static func overall(_ figures: Figures) -> [StanceRow] {
    let totals = figures.totals
    let all = totals.overOutlets()
    return totals.actorVoices.map { key, own in
      let place = TopicVoice(topic: key.actor, voice: key.voice)
      let common = totals.common.actors[key, default: CrossSums()]
      let others = (all[place]?.stance ?? own.stance).without(own.stance, common: common)
      return StanceRow(.all, key, own: own, others: others, common: common, figures.thresholds)
    }
  }

  private static func shared(_ figures: Figures) -> [StanceRow] {
    let shared = figures.totals.shared
    return shared.actors.filter { $0.key.outlet != SharedKey.others }.map { key, own in
      let place = SharedKey(
        outlet: SharedKey.others, beside: key.outlet, item: key.item, voice: key.voice)
      let row = OutletActorVoice(outlet: key.outlet, actor: key.item, voice: key.voice)
      return StanceRow(
        .shared, row, own: own, others: shared.actors[place, default: ActorTotals()].stance,
        common: shared.commonActors[row, default: CrossSums()], figures.thresholds)
    }
  }
}

extension StanceRow {
  /// The cells from others_mentions to status.
  func cells(q: Double?) -> [Cell] {
    [
      .integer(others.x), .score(others.y, over: others.x, unless: othersThin), differenceCell,
    ] + Cell.scores(difference?.interval, reach: 2) + [
      .probability(difference?.p), .probability(q), .status(status),
    ]
  }

  private var differenceCell: Cell {
    guard thin == nil, othersThin == nil else { return .empty }
    let stance = own.stance
    return .decimal(
      Ratio.difference(stance.y, over: stance.x, others.y, over: others.x), places: 4)
  }

  private var status: Status {
    if let thin { return thin }
    let status = Status.ofComparison(
      units: own.stance.units, othersUnits: others.units, others: others.x,
      isThin: othersThin != nil)
    guard status == .fine else { return status }
    return difference == nil || own.stance.interval == nil ? .noSpread : .fine
  }
}
