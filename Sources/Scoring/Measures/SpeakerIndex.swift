// Who speaks at a place of an article.

import News

/// The speech spans of an article; of those that hold a token the first with a known speaker counts.
struct SpeakerIndex {
  let spans: [SpeechSpan]

  /// Who speaks at a token.
  func speaker(at token: Int) -> Speaker {
    for span in spans where span.tokens.first <= token && token < span.tokens.last {
      if span.speaker != .unknown { return span.speaker }
    }
    return .unknown
  }

  /// The spans that reach into a sentence and have a known speaker.
  func within(_ sentence: TokenRange) -> SpeakerIndex {
    SpeakerIndex(
      spans: spans.filter { $0.tokens.overlaps(sentence) && $0.speaker != .unknown })
  }
}
