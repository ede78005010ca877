// Why a figure is empty, or has no interval and no test.

import Tables

/// What the `status` column says: the first that holds, in this order.
package enum Status: String, CaseIterable, Sendable {
  case fewArticles = "few-articles"
  case fewSentences = "few-sentences"
  case fewMentions = "few-mentions"
  case fewHits = "few-hits"
  case oneOutlet = "one-outlet"
  case fewOthers = "few-others"
  case untested

  /// What it means to a reader of the reports.
  package func meaning(_ thresholds: Thresholds) -> String {
    switch self {
    case .fewArticles:
      "Fewer than \(thresholds.articles) articles (`min_articles` of scoring.csv) are behind the "
        + "figures: shares and scores are left empty, counts stand"
    case .fewSentences:
      "Fewer than \(thresholds.sentences) sentences: shares and scores are left empty"
    case .fewMentions:
      "Fewer than \(thresholds.mentions) mentions of the actor (`min_mentions` of scoring.csv): "
        + "shares and scores are left empty"
    case .fewHits:
      "Fewer than \(thresholds.hits) hits of the concept, or quotes of the outlet (`min_hits` of scoring.csv): "
        + "shares are left empty"
    case .oneOutlet:
      "No other outlet has the actor or the concept in this voice: there is nothing to compare with"
    case .fewOthers:
      "All other outlets together have too few articles or mentions: the comparison is left empty"
    case .untested:
      "The figures are right, but this version computes no interval and no test"
    }
  }
}

extension Cell {
  static func status(_ status: Status) -> Cell { .text(status.rawValue) }
}
