// Who speaks at a place of an article.

import News

/// The speech spans of an article that have a known speaker; of those that hold a token the first counts.
struct SpeechIndex {
  private let spans: [SpeechSpan]
  /// By token the number of its span, plus one; 0 where nobody is known to speak.
  private let numbers: [Int32]

  /// `count` is that of the tokens of the article.
  init(_ speech: [SpeechSpan], tokens count: Int) {
    spans = speech
    let isSpoken = speech.contains { $0.speaker != .unknown }
    var numbers = [Int32](repeating: 0, count: isSpoken ? count : 0)
    for number in speech.indices.reversed() where speech[number].speaker != .unknown {
      for token in speech[number].tokens.indices {
        numbers[token] = Int32(truncatingIfNeeded: number + 1)
      }
    }
    self.numbers = numbers
  }

  /// Who speaks at a token.
  func speaker(at token: Int) -> Speaker {
    guard token < numbers.count, numbers[token] > 0 else { return .unknown }
    return spans[Int(numbers[token]) - 1].speaker
  }
}
