// Who speaks at a place of an article.

import News

/// The speech spans of an article that have a known speaker, by where they start.
///
/// An article as long as a book has thousands; each sentence asks for the few that reach into it.
struct SpeechIndex {
  /// A span with its place in the order in which spans count.
  private struct Ranked {
    let rank: Int
    let span: SpeechSpan
  }

  private let spans: [Ranked]
  /// By span the furthest end of those up to it.
  private let ends: [Int]

  init(_ speech: [SpeechSpan]) {
    spans = speech.enumerated().filter { $0.element.speaker != .unknown }
      .map { Ranked(rank: $0.offset, span: $0.element) }
      .sorted { ($0.span.tokens.first, $0.rank) < ($1.span.tokens.first, $1.rank) }
    var end = 0
    ends = spans.map { ranked in
      end = max(end, ranked.span.tokens.last)
      return end
    }
  }

  /// The spans that reach into a sentence.
  func within(_ sentence: TokenRange) -> SpeakerIndex {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.tokens.first < sentence.last { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ends[low - 1] > sentence.first else { return SpeakerIndex(spans: []) }
    var found: [Ranked] = []
    while low > 0, ends[low - 1] > sentence.first {
      low -= 1
      if spans[low].span.tokens.overlaps(sentence) { found.append(spans[low]) }
    }
    return SpeakerIndex(spans: found.sorted { $0.rank < $1.rank }.map(\.span))
  }
}

/// The speech spans of a sentence with a known speaker; of those that hold a token the first counts.
struct SpeakerIndex {
  let spans: [SpeechSpan]

  /// Who speaks at a token.
  func speaker(at token: Int) -> Speaker {
    for span in spans where span.tokens.first <= token && token < span.tokens.last {
      return span.speaker
    }
    return .unknown
  }
}
