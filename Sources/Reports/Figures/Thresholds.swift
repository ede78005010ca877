// From how much evidence on a share or a score is shown.

package import Lexicons

/// The least evidence for a figure.
package struct Thresholds: Hashable, Sendable {
  package var articles: Int
  package var mentions: Int
  package var hits: Int
  package var sentences = 20
  /// How many quotes a speaker that is no actor has at least, to have rows of its own.
  package var quotes: Int

  /// The thresholds of scoring.csv; a fraction counts as the next whole number.
  package init(_ numbers: ScoringNumbers) {
    articles = Int(numbers.minArticles.rounded(.up))
    mentions = Int(numbers.minMentions.rounded(.up))
    hits = Int(numbers.minHits.rounded(.up))
    quotes = Int(numbers.minQuotes.rounded(.up))
  }

  /// Why the tone of so many sentences is not shown; nil where it is.
  func thinness(articles: Int, sentences: Int) -> Status? {
    thinness(articles, .fewSentences, sentences, self.sentences)
  }

  /// Why shares and scores of so many mentions are not shown; nil where they are.
  func thinness(articles: Int, mentions: Int) -> Status? {
    thinness(articles, .fewMentions, mentions, self.mentions)
  }

  /// Why shares of so many hits are not shown; nil where they are.
  func thinness(articles: Int, hits: Int) -> Status? {
    thinness(articles, .fewHits, hits, self.hits)
  }

  /// Nothing can be divided by 0, whatever scoring.csv says.
  private func thinness(
    _ articles: Int, _ status: Status, _ count: Int, _ least: Int
  ) -> Status? {
    if articles < self.articles { return .fewArticles }
    return count < max(least, 1) ? status : nil
  }
}
