// Where the voice changes inside a sentence: what `slant explain` and `slant segment` show.

import News

/// A stretch of a sentence in one voice and of one speaker.
struct VoiceRun {
  var tokens: TokenRange
  var voice: Voice
  var speaker: Speaker
}

/// Cuts sentences where the voice or the speaker changes.
struct VoiceRuns {
  let tokens: UnsafeBufferPointer<Token>
  let speech: SpeechIndex

  /// The runs of a sentence, in order; every token is in one.
  ///
  /// Signs go with the word before them, opening marks and the signs that open a sentence with the
  /// word behind them.
  func runs(of sentence: TokenRange) -> [VoiceRun] {
    var runs: [VoiceRun] = []
    var start = sentence.first
    for index in sentence.first..<sentence.last where tokens[index].isWord {
      let speaker = speech.speaker(at: index)
      if let last = runs.last, last.voice == tokens[index].voice, last.speaker == speaker {
        continue
      }
      if !runs.isEmpty {
        start = firstOpening(before: index, sentence)
        runs[runs.count - 1].tokens = TokenRange(runs[runs.count - 1].tokens.first, start)
      }
      runs.append(
        VoiceRun(
          tokens: TokenRange(start, sentence.last), voice: tokens[index].voice, speaker: speaker))
    }
    guard runs.isEmpty else { return runs }
    return [VoiceRun(tokens: sentence, voice: tokens[sentence.first].voice, speaker: .unknown)]
  }

  /// The first of the opening marks and brackets that touch a word from before.
  private func firstOpening(before word: Int, _ sentence: TokenRange) -> Int {
    var index = word
    while index - 1 > sentence.first, !tokens[index].flags.contains(.spaced),
      opens(tokens[index - 1])
    {
      index -= 1
    }
    return index
  }

  private func opens(_ token: Token) -> Bool {
    switch token.sign {
    case .openDouble, .openSingle, .openBracket: true
    case .straightDouble, .apostrophe: token.flags.contains(.spaced)
    default: false
    }
  }
}
