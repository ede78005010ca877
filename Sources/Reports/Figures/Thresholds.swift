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

  /// The thresholds of scoring.csv, or those given for this run; a fraction counts as the next whole
  /// number.
  package init(_ numbers: ScoringNumbers, _ given: Minimums = Minimums()) {
    articles = given.articles ?? Int(numbers.minArticles.rounded(.up))
    mentions = given.mentions ?? Int(numbers.minMentions.rounded(.up))
    hits = given.hits ?? Int(numbers.minHits.rounded(.up))
    quotes = Int(numbers.minQuotes.rounded(.up))
  }

  /// Why the tone of so many sentences is not shown; nil where it is.
  ///
  /// Clusters are counted, not articles: what is printed ten times is said once.
  func thinness(clusters: Int, sentences: Int) -> Status? {
    thinness(clusters, .fewSentences, sentences, self.sentences)
  }

  /// Why shares and scores of so many mentions are not shown; nil where they are.
  func thinness(clusters: Int, mentions: Int) -> Status? {
    thinness(clusters, .fewMentions, mentions, self.mentions)
  }

  /// Why shares of so many hits are not shown; nil where they are.
  func thinness(clusters: Int, hits: Int) -> Status? {
    thinness(clusters, .fewHits, hits, self.hits)
  }

  /// Nothing can be divided by 0, whatever the minimum is.
  private func thinness(
    _ clusters: Int, _ status: Status, _ count: Int, _ least: Int
  ) -> Status? {
    if clusters < articles { return .fewArticles }
    return count < max(least, 1) ? status : nil
  }
}

/// The least evidence that a run asks for; nil where scoring.csv says it.
package struct Minimums: Hashable, Sendable {
  package var articles: Int?
  package var mentions: Int?
  package var hits: Int?

  package init(articles: Int? = nil, mentions: Int? = nil, hits: Int? = nil) {
    self.articles = articles
    self.mentions = mentions
    self.hits = hits
  }
}
