// A mention that somebody points at: hand-coded data says where it stands, known to names.csv or not.

import News

extension Matches {
  /// Takes the words at some bytes for a mention, between finding names and finding wordings.
  ///
  /// A name that holds the last of these words is the mention. Otherwise it is somebody whom no name
  /// knows, and names that overlap it are none: "Trump supporters" are not Trump.
  /// - Returns: the number of the mention; nil where no word stands there.
  mutating func point(at bytes: Range<Int>, in segments: Segments) -> Int? {
    guard let (sentence, tokens) = words(at: bytes, in: segments) else { return nil }
    let known = mentionRanges[sentence].first { number in
      mentions[number].tokens.first < tokens.last && tokens.last <= mentions[number].tokens.last
    }
    return known ?? insert(tokens, segments)
  }

  /// The sentence that holds the last word, and the words that it has.
  private func words(
    at bytes: Range<Int>, in segments: Segments
  ) -> (sentence: Int, tokens: TokenRange)? {
    let tokens = segments.tokens.elements
    let touched = tokens.indices.filter { index in
      tokens[index].isWord && Int(tokens[index].start) < bytes.upperBound
        && bytes.lowerBound < Int(tokens[index].end)
    }
    guard let first = touched.first, let last = touched.last,
      let sentence = segments.sentences.firstIndex(where: { $0.first <= last && last < $0.last })
    else { return nil }
    return (sentence, TokenRange(max(first, segments.sentences[sentence].first), last + 1))
  }

  private mutating func insert(_ tokens: TokenRange, _ segments: Segments) -> Int {
    var kept = mentions.filter { !$0.tokens.overlaps(tokens) }
    let place = kept.firstIndex { $0.tokens.first > tokens.first } ?? kept.endIndex
    kept.insert(
      Mention(tokens: tokens, actor: rulebook.actors.count, label: -1, row: -1, valence: 0),
      at: place)
    replaceMentions(with: kept, in: segments)
    return place
  }
}
