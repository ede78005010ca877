// The columns on mentions that by_actor.csv and by_outlet_and_actor.csv share.

import Aggregates
import Tables

extension ColumnDefinition {
  /// The columns from articles to target_share; `conditions` say which mentions count in evidence.csv.
  static func mentions(where conditions: String) -> [ColumnDefinition] {
    let mentions = Filter.kind("name") + " and " + conditions
    return [
      .count(
        "articles", of: "articles", "Articles that mention the actor in this voice",
        evidence: Filter.articles(mentions)),
      .clusters,
      .count(
        "mentions", of: "mentions", "Mentions of the actor in this voice",
        evidence: Filter.rows(mentions)),
      .score(
        "stance",
        "Mean stance toward the actor over its mentions: what its labels and the wordings that bear on "
          + "it imply; these wordings are the rows of evidence.csv of kind `stance`"),
    ] + scoreInterval(of: "stance") + [
      .share(
        "agent_share", "Mentions in which the actor is the one who does it",
        evidence: Filter.rows("role = agent", mentions)),
      .share(
        "target_share", "Mentions in which the actor is the one it is done to",
        evidence: Filter.rows("role = target", mentions)),
    ]
  }
}

extension ActorTotals {
  /// The cells of the columns from articles to target_share; `sums` are those of stance by mentions.
  func cells(_ stance: RatioSums, unless thin: Status?) -> [Cell] {
    [
      .integer(articles), .integer(stance.units), .integer(sums.mentions),
      .score(sums.stance, over: sums.mentions, unless: thin),
    ] + Cell.scores(thin == nil ? stance.interval : nil) + [
      .share(sums.agents, of: sums.mentions, unless: thin),
      .share(sums.targets, of: sums.mentions, unless: thin),
    ]
  }
}

extension RatioSums {
  /// Why there is no interval; nil where there is one.
  var thinness: Status? {
    if units < RatioSums.leastUnits { return .fewArticles }
    return interval == nil ? .noSpread : nil
  }
}
