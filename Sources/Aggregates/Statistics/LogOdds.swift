// How much likelier one side is to make a choice than another, with a prior that keeps small counts modest.

import Glibc

/// The log-odds of a choice on one side, and their variance.
///
/// Monroe, Colaresi & Quinn (2008), with the complement, which shares need: a choice that is half of
/// all is not rare.
package struct LogOdds: Hashable, Sendable {
  package let logit: Double
  package let variance: Double

  /// - Parameters:
  ///   - hits: the hits of the choice, divided by the design effect.
  ///   - total: the hits of all choices, divided by the same.
  ///   - prior: what is added to the hits, above 0.
  ///   - priorTotal: what is added to the total, above `prior`.
  package init(hits: Double, total: Double, prior: Double, priorTotal: Double) {
    let chosen = hits + prior
    let left = total - hits + (priorTotal - prior)
    logit = log(chosen) - log(left)
    variance = 1 / chosen + 1 / left
  }

  /// Those of the other choices.
  package var reversed: LogOdds { LogOdds(logit: -logit, variance: variance) }

  private init(logit: Double, variance: Double) {
    self.logit = logit
    self.variance = variance
  }

  /// The log-odds ratio of this side to another.
  package func ratio(to other: LogOdds) -> Double { logit - other.logit }

  /// The ratio in standard errors.
  package func z(against other: LogOdds) -> Double {
    (logit - other.logit) / sqrt(variance + other.variance)
  }
}
