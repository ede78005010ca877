// A choice of an outlet beside all its choices: what naming.csv and framing.csv have a row for.

import Aggregates
import Tables

/// How often an outlet made one choice for a topic in one voice.
struct ChoiceRow {
  var outlet: Int
  var topic: Int
  var choice: Int
  var voice: Int
  /// The ranks of outlet, topic and choice, and the voice: rows stand in this order.
  var order: SIMD4<Int32>
  var articles: Int
  var hits: Int
  /// All choices of the outlet for the topic in this voice.
  var total: Int
  var share: Share?
  /// Why the share is not shown; nil where it is.
  var thin: Status?
  var status: Status
  /// In the log-odds of the outlet and of all others.
  var test: (own: LogOdds, others: LogOdds)?

  func precedes(_ other: ChoiceRow) -> Bool {
    for place in order.indices where order[place] != other.order[place] {
      return order[place] < other.order[place]
    }
    return false
  }

  var z: Double? { test.map { $0.own.z(against: $0.others) } }
}

extension Choices {
  /// Calls `body` with the rows by outlet, topic, choice and voice, and with their q.
  func forEachRow(_ thresholds: Thresholds, _ body: (ChoiceRow, Double?) throws -> Void) rethrows {
    let rows = rows(thresholds)
    let adjusted = Family.adjusted(
      rows.map { (Family(basis: basis, voice: $0.voice), $0.z.map(Normal.twoSided)) })
    // Rows are large, and their numbers are put in order faster.
    for number in rows.indices.sorted(by: { rows[$0].precedes(rows[$1]) }) {
      try body(rows[number], adjusted[number])
    }
  }

  /// The rows, which `order` puts in order.
  ///
  /// A choice that only others make has a row too where it is tested: that the outlet never makes it is
  /// an outcome, and what is tested must not hang on outcomes.
  private func rows(_ thresholds: Thresholds) -> [ChoiceRow] {
    var rows: [ChoiceRow] = []
    for group in groups {
      let total = group.total
      for outlet in group.outlets {
        let thin = thinness(
          clusters: outlet.topic.clusters, hits: outlet.topic.hits, thresholds)
        for (number, choice) in group.choices.enumerated() {
          let use = outlet.use(number)
          guard use.hits > 0 || thin == nil else { continue }
          var row = ChoiceRow(
            outlet: outlet.outlet, topic: group.topic, choice: choice.choice, voice: group.voice,
            order: SIMD4(
              Int32(outlet.outletRank), Int32(group.topicRank), Int32(choice.rank),
              Int32(group.voice)),
            articles: use.articles, hits: use.hits, total: outlet.topic.hits, share: nil,
            thin: thin, status: .fine, test: nil)
          judge(&row, outlet, number, group, total, thresholds)
          guard use.hits > 0 || row.test != nil else { continue }
          rows.append(row)
        }
      }
    }
    return rows
  }

  /// Finds the share of a row, and its test against all others or why there is none.
  private func judge(
    _ row: inout ChoiceRow, _ outlet: OutletChoices, _ choice: Int, _ group: ChoiceGroup,
    _ total: Int, _ thresholds: Thresholds
  ) {
    if let thin = row.thin {
      row.status = thin
      return
    }
    row.share = Share(outlet.share(choice))
    let others = othersShare(choice, outlet, in: group)
    row.status = Status.ofComparison(
      units: outlet.topic.clusters, othersUnits: others.units, others: others.x,
      isThin: thinness(clusters: others.units, hits: others.x, thresholds) != nil)
    guard row.status == .fine, let own = row.share, let theirs = Share(others) else { return }
    guard group.choices.count > 1 else {
      row.status = .oneChoice
      return
    }
    let background = Double(group.choices[choice].hits) / Double(total)
    let all = Double(group.choiceCount)
    row.test = (own.logOdds(background * all, all), theirs.logOdds(background * all, all))
  }
}

extension Share {
  /// The log-odds of the share, its hits divided by the design effect.
  func logOdds(_ prior: Double, _ priorTotal: Double) -> LogOdds {
    LogOdds(
      hits: Double(hits) / designEffect, total: Double(total) / designEffect, prior: prior,
      priorTotal: priorTotal)
  }
}

extension ChoiceRow {
  /// The cells of the columns from share to status.
  func cells(q: Double?) -> [Cell] {
    [.share(hits, of: total, unless: thin)] + Cell.shares(share?.interval)
      + [
        .figure(test.map { $0.own.ratio(to: $0.others) }), .figure(z), .probability(q),
        .status(status),
      ]
  }
}
