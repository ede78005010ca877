// A choice of an outlet beside all its choices: what naming.csv and framing.csv have a row for.

import Tables

/// How often an outlet made one choice for a topic in one voice.
struct ChoiceRow {
  var outlet: Int
  var topic: Int
  var voice: Int
  var use: ChoiceUse
  /// All choices of the outlet for the topic in this voice, and the articles they stand in.
  var total: Int
  var totalArticles: Int
  /// All choices of the other outlets.
  var othersTotal: Int
}

extension Choices {
  /// The rows by outlet, topic, choice and voice.
  func rows() -> [ChoiceRow] {
    var rows: [(order: (Int, Int, Int, Int), row: ChoiceRow)] = []
    for group in groups {
      let total = group.outlets.reduce(0) { $0 + $1.total }
      for outlet in group.outlets {
        for use in outlet.uses {
          let row = ChoiceRow(
            outlet: outlet.outlet, topic: group.topic, voice: group.voice, use: use,
            total: outlet.total, totalArticles: outlet.articles, othersTotal: total - outlet.total)
          let rank = choiceRanks[use.choice]
          rows.append(((outlet.outletRank, group.topicRank, rank, group.voice), row))
        }
      }
    }
    return rows.sorted { $0.order < $1.order }.map(\.row)
  }
}

extension ChoiceRow {
  /// The share of the choice, and its status; `thin` is why the share is not shown, nil where it is.
  func share(unless thin: Status?) -> (share: Cell, status: Status) {
    let comparison: Status = othersTotal == 0 ? .oneOutlet : .untested
    return (.share(use.hits, of: total, unless: thin), thin ?? comparison)
  }
}
