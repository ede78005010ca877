// An article cut into sentences and voices: what stands behind `slant segment`.

import Lexicons
package import News

/// The sentences of an article, cut where the voice changes.
package struct SegmentedArticle: Sendable {
  /// `a-` and sixteen hex digits.
  package var id: String
  package var outlet: String
  package var spans: [SegmentedSpan] = []
}

/// A sentence, or a stretch of one in one voice.
package struct SegmentedSpan: Sendable {
  /// The line of the raw text that holds it, from 1; 0 for a headline that stands in the record only.
  package var line: Int
  /// The number of the sentence in the article, from 1; a headline is the first.
  package var sentence: Int
  /// The first and the last character, counted from 1 in what cleaning kept of the line.
  package var characters: ClosedRange<Int>
  package var voice: Voice
  /// An actor's id, or the words of the text; empty where nobody is known to speak.
  package var speaker: String
  package var text: String
}

extension Scorer {
  /// Cuts an article into sentences and voices, without scores.
  ///
  /// - Throws: a rejection when cleaning leaves no word of text.
  package mutating func segment(_ article: Article) throws(Rejection) -> SegmentedArticle {
    try find(in: article)
    let heading = heading(of: article)
    var found = SegmentedArticle(id: heading.id, outlet: heading.outlet)
    let cutter = SpanCutter(
      clean: clean, segments: segments, rulebook: rulebook,
      runs: VoiceRuns(
        tokens: segments.tokens.elements,
        speech: SpeechIndex(matches.speech, tokens: segments.tokens.count)))
    for number in segments.sentences.indices { cutter.cut(number, into: &found.spans) }
    return found
  }
}

/// Turns runs of tokens into text with its place.
private struct SpanCutter {
  let clean: CleanText
  let segments: Segments
  let rulebook: Rulebook
  let runs: VoiceRuns

  func cut(_ number: Int, into spans: inout [SegmentedSpan]) {
    let paragraph = clean.paragraphs[segments.paragraphOfSentence[number]]
    let runs = runs.runs(of: segments.sentences[number])
    for (place, run) in runs.enumerated() {
      let next = place + 1 < runs.count ? runs[place + 1].tokens : sentence(behind: number)
      let start = Int(segments.tokens[run.tokens.first].start)
      let end = next.map { Int(segments.tokens[$0.first].start) } ?? paragraph.bytes.upperBound
      let text = trimmed(start..<end)
      let before = characters(paragraph.bytes.lowerBound..<start)
      spans.append(
        SegmentedSpan(
          line: paragraph.line, sentence: number + 1,
          characters: before + 1...before + max(1, characters(text)), voice: run.voice,
          speaker: rulebook.words(of: run.speaker, in: clean.bytes), text: words(text)))
    }
  }

  /// The next sentence where it is of the same paragraph.
  private func sentence(behind number: Int) -> TokenRange? {
    let paragraphs = segments.paragraphOfSentence
    guard number + 1 < paragraphs.count, paragraphs[number + 1] == paragraphs[number] else {
      return nil
    }
    return segments.sentences[number + 1]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, ByteClass.table[Int(clean.bytes[end - 1])] & ByteClass.blank != 0
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// Every byte but those that go on with a character begins one.
  private func characters(_ range: Range<Int>) -> Int {
    clean.bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: clean.bytes[range], as: UTF8.self)
  }
}
