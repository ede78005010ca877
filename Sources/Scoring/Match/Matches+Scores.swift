// From the hits of an article to what its sentences say.

import Lexicons

extension Matches {
  /// Adds what every sentence says to an article.
  mutating func score(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup,
    into article: inout ScoredArticle
  ) {
    var scored = mentions
    // Closures would copy all of `self` for each sentence.
    let fixed = self
    withText(segments, bytes) { text in
      var scorer = SentenceScorer(
        rulebook: rulebook, text: text, lookup: lookup, outlines: outlines,
        speech: SpeechIndex(speech, tokens: text.tokens.count))
      for (number, sentence) in segments.sentences.enumerated() {
        let found = SentenceFindings(
          number: number + 1, tokens: sentence, mentions: fixed.mentionRanges[number],
          hits: fixed.hits[number])
        if number + 1 < text.sentences.count { rulebook.rules.prefetch(fixed.hits[number + 1]) }
        scorer.score(found, mentions: &scored, into: &article)
      }
      let quotes = QuoteFinder(text: text, sentences: segments.sentences, rulebook: rulebook)
      article.quotes = quotes.quotes(in: fixed.speech, fixed.attributions)
    }
    mentions = scored
  }

  func shifting(_ number: Int, _ text: SearchText, _ lookup: WordLookup) -> Shifting {
    var shifting = Shifting(rulebook, text, lookup)
    shifting.shifters = hits[number].of(group: Group.shifters)
    return shifting
  }
}
