// Who speaks: indirect speech, scare quotes and the speakers of quotations.

import Lexicons
import News

extension Matches {
  mutating func markSpeech(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    var spans: [SpeechSpan] = []
    var attributed = [Int](repeating: 0, count: segments.sentences.count)
    var speakers = [Speaker](repeating: .unknown, count: segments.sentences.count)
    // Closures would copy all of `self` for each sentence.
    let (hits, mentionRanges, rules, outline) = (hits, mentionRanges, rulebook.rules, outline)
    withText(segments, bytes) { text in
      for number in segments.sentences.indices {
        let attributions = hits[number].of(group: Group.attribution, rules)
        guard !attributions.isEmpty else { continue }
        let speech = ReportedSpeech(
          roles: RoleFinder(
            sentence: segments.sentences[number], text: text, lookup: lookup,
            mentions: mentionRanges[number], outline: outline))
        for hit in attributions where speech.speaks(hit.tokens) {
          attributed[number] += 1
          let speaker = speech.speaker(of: hit.tokens)
          if speakers[number] == .unknown { speakers[number] = speaker }
          for span in speech.reportedSpans(of: hit.tokens) {
            spans.append(SpeechSpan(tokens: span, voice: .indirect, speaker: speaker))
          }
        }
      }
    }
    mark(spans, segments)
    speech = spans
    markQuotations(segments, attributed, speakers)
  }

  private func mark(_ spans: [SpeechSpan], _ segments: Segments) {
    for span in spans {
      for index in span.tokens.first..<span.tokens.last
      where segments.tokens[index].voice == .narration {
        segments.tokens[index].voice = .indirect
      }
    }
  }

  /// Quotations get the speaker of their sentence or paragraph; a few words nobody says are scare quotes.
  private mutating func markQuotations(
    _ segments: Segments, _ attributed: [Int], _ speakers: [Speaker]
  ) {
    var number = 0
    var before: (paragraph: Int, speaker: Speaker)?
    for quotation in segments.quotations {
      while number + 1 < segments.sentences.count,
        segments.sentences[number].last <= quotation.tokens.first
      {
        number += 1
      }
      let paragraph = segments.paragraphOfSentence[number]
      let goesOn =
        before?.paragraph == paragraph - 1
        && quotation.tokens.first <= segments.paragraphs[paragraph].first + 1
      let isShort = Double(quotation.words) <= rulebook.numbers.scareWords
      if isShort, !goesOn, !quotation.holdsSentenceEnd, attributed[number] == 0 {
        for index in quotation.tokens.first..<quotation.tokens.last {
          segments.tokens[index].voice = .scare
        }
        before = nil
        continue
      }
      var speaker = speakerNear(number, segments, speakers)
      // Who speaks is said once for all paragraphs of a quotation.
      if goesOn, speaker == .unknown { speaker = before?.speaker ?? .unknown }
      before = quotation.isOpen ? (paragraph, speaker) : nil
      speech.append(
        SpeechSpan(tokens: quotation.tokens, voice: .quotation, speaker: speaker))
    }
  }

  /// The speaker of a sentence, or else of the nearest sentence of its paragraph.
  private func speakerNear(
    _ number: Int, _ segments: Segments, _ speakers: [Speaker]
  ) -> Speaker {
    guard speakers[number] == .unknown else { return speakers[number] }
    let paragraph = segments.paragraphOfSentence[number]
    for distance in 1..<6 {
      for other in [number + distance, number - distance]
      where segments.paragraphOfSentence.indices.contains(other)
        && segments.paragraphOfSentence[other] == paragraph && speakers[other] != .unknown
      {
        return speakers[other]
      }
    }
    return .unknown
  }
}
