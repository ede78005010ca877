// Why a figure is empty, or has no interval and no test.

import Aggregates
import Tables

/// What the `status` column says: the first that holds, in this order.
package enum Status: String, CaseIterable, Sendable {
  case fewArticles = "few-articles"
  case fewSentences = "few-sentences"
  case fewMentions = "few-mentions"
  case fewHits = "few-hits"
  case oneOutlet = "one-outlet"
  case fewOthers = "few-others"
  case fewOfPair = "few-of-pair"
  case oneChoice = "one-choice"
  case noSpread = "no-spread"
  case fine = "ok"

  /// What it means to a reader of the reports.
  package func meaning(_ thresholds: Thresholds) -> String {
    switch self {
    case .fewArticles:
      "Fewer than \(thresholds.articles) articles (`min_articles`), copies of one text counted once (for "
        + "basis `shared`, fewer stories), are behind the figures: shares and scores are left empty, counts "
        + "stand. Below \(RatioSums.leastUnits) there is no interval and no test either, whatever "
        + "`min_articles` is"
    case .fewSentences:
      "Fewer than \(thresholds.sentences) sentences: shares and scores are left empty"
    case .fewMentions:
      "Fewer than \(thresholds.mentions) mentions of the actor (`min_mentions`): shares and scores are "
        + "left empty"
    case .fewHits:
      "Fewer than \(thresholds.hits) hits of the concept, or quotes of the outlet (`min_hits`): shares are "
        + "left empty"
    case .oneOutlet:
      "No other outlet has the actor or the concept in this voice: there is nothing to compare with"
    case .fewOthers:
      "All other outlets together have too few articles or mentions: the comparison is left empty"
    case .fewOfPair:
      "One of the outlets makes the two choices together too seldom (`min_mentions` of labels, `min_hits` of "
        + "frames) or in fewer than \(RatioSums.leastUnits) articles: shares stand, the two are not compared"
    case .oneChoice:
      "All outlets make the same choice in this voice: there is nothing to compare"
    case .noSpread:
      "All articles of one side have the same score: how much others would differ is not known, so there "
        + "is no interval or no test"
    case .fine:
      "All figures of the row stand"
    }
  }
}

extension Status {
  /// Why an outlet whose own figures are shown is not compared with all others.
  ///
  /// - Parameters:
  ///   - units: how many clusters the outlet has.
  ///   - othersUnits: how many all others have.
  ///   - others: their mentions or hits.
  ///   - isThin: whether these are too few for figures of their own.
  /// - Returns: `fine` where it is compared.
  static func ofComparison(units: Int, othersUnits: Int, others: Int, isThin: Bool) -> Status {
    if others == 0 { return .oneOutlet }
    if isThin { return .fewOthers }
    if units < RatioSums.leastUnits { return .fewArticles }
    return othersUnits < RatioSums.leastUnits ? .fewOthers : .fine
  }
}

extension Cell {
  static func status(_ status: Status) -> Cell { .text(status.rawValue) }
}
