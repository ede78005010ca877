// Mentions by outlet, actor and period on their way to timeline.csv, put in order by external sort.

package import News
import Scoring

/// A row of timeline.csv.
package struct TimelineRow: Sendable {
  package var outlet: String
  /// The number of the actor in the rulebook.
  package var actor: Int
  /// Nil for articles without a date.
  package var period: Period?
  package var articles: Int
  /// Stance, in points, over mentions; the unit is the cluster.
  package var stance: RatioSums
}

/// Sums mentions up by outlet, actor and period.
///
/// Articles come by outlet and date, so a period of an outlet is summed up at once.
package final class Timeline {
  package let unit: PeriodUnit
  private let sort: ExternalSort
  private var encoder = ByteEncoder()
  /// The actors in order of their ids, and the place of each.
  private let actors: [Int]
  private let ranks: [Int]
  private var outlets: [String] = []
  private var period = UInt32.max
  /// By actor, those of the present period that stand in no cluster with others.
  private var recent: [Int: Sums] = [:]

  private static let undated = UInt32.max

  /// What some articles of a cell have.
  private struct Sums {
    var articles = 0
    var stance = RatioSums()

    init(articles: Int = 0) { self.articles = articles }

    mutating func add(_ other: Sums) {
      articles += other.articles
      stance.add(other.stance, common: CrossSums())
    }

    func encode(into encoder: inout ByteEncoder) {
      for value in [articles, stance.units, stance.x, stance.y] { encoder.append(value) }
      for value in [stance.xx, stance.xy, stance.yy] { encoder.append(value) }
    }

    init(decoding decoder: inout ByteDecoder) {
      articles = decoder.integer()
      stance = RatioSums(
        units: decoder.integer(), x: decoder.integer(), y: decoder.integer(),
        xx: decoder.wideInteger(), xy: decoder.wideInteger(), yy: decoder.wideInteger())
    }
  }

  /// - Parameters:
  ///   - unit: how long a period is.
  ///   - ids: the ids of actors by their numbers.
  ///   - folder: an existing folder for what memory does not hold.
  ///   - memory: how many bytes are held in memory.
  package init(by unit: PeriodUnit, actors ids: [String], folder: String, memory: Int) {
    self.unit = unit
    sort = ExternalSort(path: "\(folder)/timeline", limit: memory)
    actors = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
    var ranks = [Int](repeating: 0, count: ids.count)
    for (rank, actor) in actors.enumerated() { ranks[actor] = rank }
    self.ranks = ranks
  }

  /// Adds an article; `cluster` names it and its copies, nil where it has none.
  package func add(_ record: ArticleRecord, cluster: String? = nil) throws(SortError) {
    let period = record.date.map { UInt32(Period(of: $0, unit: unit).number) } ?? Timeline.undated
    if record.outlet != outlets.last || period != self.period {
      try sortRecent()
      self.period = period
      if record.outlet != outlets.last { outlets.append(record.outlet) }
    }
    for cell in record.actors where cell.voice == VoiceSums.all {
      if let cluster {
        var sums = Sums(articles: 1)
        sums.stance.add(x: cell.sums.mentions, y: cell.sums.stance)
        try sort(sums, cell.actor, cluster)
      } else {
        recent[cell.actor, default: Sums()].articles += 1
        recent[cell.actor]?.stance.add(x: cell.sums.mentions, y: cell.sums.stance)
      }
    }
  }

  private func sortRecent() throws(SortError) {
    for (actor, sums) in recent { try sort(sums, actor, "") }
    recent.removeAll(keepingCapacity: true)
  }

  /// Sums of one cluster, or of articles that are clusters of their own, where the name is empty.
  private func sort(_ sums: Sums, _ actor: Int, _ cluster: String) throws(SortError) {
    encoder.removeAll()
    encoder.appendKey(UInt32(outlets.count - 1))
    encoder.appendKey(UInt32(ranks[actor]))
    encoder.appendKey(period)
    encoder.appendKey(cluster)
    sums.encode(into: &encoder)
    try sort.add(encoder.written)
  }
}

// Reading back.
extension Timeline {
  /// The cell that is being put together, and the cluster in it.
  private struct Cell {
    var outlet: UInt32
    var actor: UInt32
    var period: UInt32
    var sums = Sums()
    var cluster = ""
    var clusterSums = Sums()

    mutating func add(_ other: Sums, of cluster: String) {
      if cluster != self.cluster { closeCluster() }
      self.cluster = cluster
      if cluster.isEmpty { sums.add(other) } else { clusterSums.add(other) }
    }

    mutating func closeCluster() {
      guard clusterSums.articles > 0 else { return }
      sums.articles += clusterSums.articles
      sums.stance.add(x: clusterSums.stance.x, y: clusterSums.stance.y)
      clusterSums = Sums()
    }
  }

  /// Calls `body` with each row by outlet, actor and period; articles without a date come last.
  package func readAll(_ body: (TimelineRow) throws -> Void) throws {
    try sortRecent()
    var cell: Cell?
    try ExternalSort.merge([sort]) { bytes in
      var decoder = ByteDecoder(bytes)
      let key = (decoder.key(UInt32.self), decoder.key(UInt32.self), decoder.key(UInt32.self))
      if let known = cell, (known.outlet, known.actor, known.period) != key {
        try body(row(of: known))
        cell = nil
      }
      var next = cell ?? Cell(outlet: key.0, actor: key.1, period: key.2)
      let cluster = decoder.keyText()
      next.add(Sums(decoding: &decoder), of: cluster)
      cell = next
    }
    if let last = cell { try body(row(of: last)) }
  }

  private func row(of cell: Cell) -> TimelineRow {
    var cell = cell
    cell.closeCluster()
    return TimelineRow(
      outlet: outlets[Int(cell.outlet)], actor: actors[Int(cell.actor)],
      period: cell.period == Timeline.undated
        ? nil : Period(number: Int(cell.period), unit: unit),
      articles: cell.sums.articles, stance: cell.sums.stance)
  }
}
