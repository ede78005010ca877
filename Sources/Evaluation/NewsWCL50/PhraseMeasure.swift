// Which coded phrases weigh something, and whether they weigh to the side that coders say.

import Lexicons
import Scoring

/// Counts the phrases of one article that carry a polarity.
///
/// A phrase is covered where a name, a sentiment row or a frame with a weight other than 0 lies in it. Its sign is that
/// of the sum that `PhraseSum` makes of them for its targets; a sum of 0 is wrong.
struct PhraseMeasure {
  private(set) var covered = Tally()
  private(set) var signed = Tally()
  private(set) var misses: [Miss] = []

  private let article: CodedArticle
  private let reading: TextReading
  private let rulebook: Rulebook
  private let concepts: Concepts

  init(article: CodedArticle, reading: TextReading, _ rulebook: Rulebook, _ concepts: Concepts) {
    self.article = article
    self.reading = reading
    self.rulebook = rulebook
    self.concepts = concepts
  }

  mutating func measure() {
    for phrase in article.phrases {
      let sentence = Passage(bytes: article.paragraphs[phrase.sentence])
      guard let place = sentence.places(of: phrase.text).first else { continue }
      let start = article.start(of: phrase.sentence)
      let range = start + place.lowerBound..<start + place.upperBound
      let sum = PhraseSum(
        reading, in: range, targets: concepts.actors(ofTargets: phrase.targets),
        labelWeight: rulebook.numbers.labelWeight)
      covered.count(sum.isCovered)
      guard sum.isCovered else {
        note("phrases-covered", phrase, sum, sentence)
        continue
      }
      let isRight = phrase.isPositive ? sum.points > 0 : sum.points < 0
      signed.count(isRight)
      if !isRight { note("phrases-right", phrase, sum, sentence) }
    }
  }

  private mutating func note(
    _ figure: String, _ phrase: CodedPhrase, _ sum: PhraseSum, _ sentence: Passage
  ) {
    let hits = sum.parts.map { part in
      "\(rulebook.citation(of: part.row)) (\(Points.rounded(part.value).fourPlaces))"
    }
    misses.append(
      Miss(
        figure: figure, article: article.name, text: phrase.text.string,
        expected: "\(phrase.isPositive ? "positive" : "negative") for \(phrase.targets)",
        found: sum.isCovered ? Points.rounded(sum.points).fourPlaces : "",
        hits: hits.joined(separator: "; "), context: sentence.string))
  }
}
