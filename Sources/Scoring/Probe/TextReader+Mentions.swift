// The stance toward a mention that somebody points at, with what it is made of.

import Lexicons
package import News

/// What a text says about somebody whom it mentions.
package struct MentionReading: Sendable {
  /// The number of the actor in `Rulebook.actors`; their count for one that no name knows.
  package var actor: Int
  /// The stance from every voice of the sentence, in points.
  package var stance: Int
  /// What bears on the actor in the sentence: hits, and the names by which it is called.
  package var bearings: [Evidence]
  /// The number of the sentence, from 1.
  package var sentence: Int
  /// The voice of the mention.
  package var voice: Voice
}

extension TextReader {
  /// Reads one text and scores what it says about a mention.
  ///
  /// The text is taken as it is, a paragraph a line: nothing is cleaned, so that bytes stay where they are.
  /// - Returns: nil where no word stands at these bytes.
  package mutating func reading(ofMentionAt bytes: Range<Int>, in text: [UInt8]) -> MentionReading?
  {
    score(mentionAt: bytes, in: text)?.reading
  }

  /// The same, with the sentence as `slant explain` tells it.
  package mutating func explanation(
    ofMentionAt bytes: Range<Int>, in text: [UInt8]
  ) -> (reading: MentionReading, sentence: ExplainedSentence)? {
    guard let (reading, article) = score(mentionAt: bytes, in: text) else { return nil }
    let sentences = matches.explain(segments, clean.bytes, lookup, article)
    return (reading, sentences[reading.sentence - 1])
  }

  private mutating func score(
    mentionAt bytes: Range<Int>, in text: [UInt8]
  ) -> (reading: MentionReading, article: ScoredArticle)? {
    cut(text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
    matches.findMentions(segments, clean.bytes, lookup)
    matches.addPronouns(segments, lookup)
    guard let number = matches.point(at: bytes, in: segments) else { return nil }
    matches.findWordings(in: &segments, clean.bytes, lookup)
    var article = ScoredArticle.empty
    matches.score(segments, clean.bytes, lookup, into: &article)
    let sentence = 1 + (matches.mentionRanges.firstIndex { $0.contains(number) } ?? 0)
    let fact = article.mentions[number]
    let bearings = article.evidence.filter { item in
      item.sentence == sentence && item.actor == fact.actor
        && (item.kind == .stance || item.kind == .name)
    }
    let reading = MentionReading(
      actor: fact.actor, stance: fact.stanceOfAll, bearings: bearings, sentence: sentence,
      voice: fact.voice)
    return (reading, article)
  }
}

extension ScoredArticle {
  /// An article of which nothing is known but its text.
  fileprivate static var empty: ScoredArticle {
    ScoredArticle(
      key: ContentKey(high: 0, low: 0), id: "", lot: 0, outlet: "", date: nil, url: "", title: "",
      place: Place(source: "", line: 0), origin: "")
  }
}
