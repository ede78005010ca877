// The voices of a text that is not cleaned, with who speaks.

import Lexicons
package import News

/// A stretch of text in one voice.
package struct VoicedText: Sendable {
  package var text: String
  package var voice: Voice
  /// An actor's id, or the words of the text; empty where nobody is known to speak.
  package var speaker: String
}

extension TextReader {
  /// The stretches of the paragraphs of one article, in order; every letter is in one.
  package mutating func voices(of paragraphs: [[UInt8]]) -> [VoicedText] {
    _ = read(paragraphs)
    let tokens = segments.tokens.elements
    let runs = VoiceRuns(tokens: tokens, speech: SpeechIndex(matches.speech, tokens: tokens.count))
    let found = segments.sentences.flatMap { runs.runs(of: $0) }
    let starts = found.map { Int(tokens[$0.tokens.first].start) }
    let ends = starts.dropFirst() + [clean.bytes.count]
    return zip(found, zip([0] + starts.dropFirst(), ends)).map { run, range in
      VoicedText(
        text: words(range.0..<range.1), voice: run.voice,
        speaker: rulebook.words(of: run.speaker, in: clean.bytes))
    }
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: clean.bytes[range], as: UTF8.self)
  }
}
