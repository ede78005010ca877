// From when on articles are copies of one another, or tell the same event.

package import Lexicons

/// The numbers of scoring.csv that decide about clusters and stories.
package struct GroupLimits: Hashable, Sendable {
  /// What share of the shorter article's wording the other must have.
  package var copyShare: Double
  /// Within how many days of each other copies are printed.
  package var copyDays: Double
  /// How much alike, 0 to 1, two reports of one event are.
  package var storyLikeness: Double
  /// Within how many days of the first report others tell the same event.
  package var storyDays: Double

  package init(_ numbers: ScoringNumbers = ScoringNumbers()) {
    copyShare = numbers.copyShare
    copyDays = numbers.copyDays
    storyLikeness = numbers.storyLikeness
    storyDays = numbers.storyDays
  }
}
