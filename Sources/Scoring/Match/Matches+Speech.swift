// Who speaks: indirect speech, scare quotes and the speakers of quotations.

import Lexicons
import News

extension Matches {
  mutating func markSpeech(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    var spans: [SpeechSpan] = []
    var found: [UInt32] = []
    // Whom "he said" means where the pronoun is no mention: who spoke last.
    var last = (sentence: 0, speaker: Speaker.unknown)
    var tellings = [Telling](repeating: Telling(), count: segments.sentences.count)
    // Closures would copy all of `self` for each sentence.
    let (hits, mentionRanges, outlines, pronounForms) = (
      hits, mentionRanges, outlines, pronounForms
    )
    withText(segments, bytes) { text in
      var roles = RoleFinder(text: text, lookup: lookup, outlines: outlines)
      for number in segments.sentences.indices {
        let attributions = hits[number].of(group: Group.attribution)
        // What headlines and quotations attribute is not in the outlet's voice: they need not be read.
        guard attributions.contains(where: { text.speaks($0.tokens) }) else { continue }
        roles.turn(to: segments.sentences[number], mentions: mentionRanges[number])
        let speech = ReportedSpeech(roles)
        for hit in attributions where text.speaks(hit.tokens) {
          var telling = Telling(
            speaker: speech.speaker(of: hit.tokens), attribution: found.count)
          found.append(hit.rule)
          if telling.speaker != .unknown {
            last = (number, telling.speaker)
          } else if number - last.sentence <= 3, last.speaker != .unknown,
            let pronoun = speech.sayingPronoun(hit.tokens),
            speech.mayMean(pronoun, last.speaker, pronounForms.fitting)
          {
            telling.speaker = last.speaker
          }
          if tellings[number].attribution < 0 {
            tellings[number] = telling
          } else if tellings[number].speaker == .unknown, telling.speaker != .unknown {
            tellings[number] = telling
          }
          speech.forEachReportedSpan(of: hit.tokens) { span in
            spans.append(
              SpeechSpan(
                tokens: span, voice: .indirect, speaker: telling.speaker,
                attribution: telling.attribution))
          }
        }
      }
    }
    mark(spans, segments)
    speech = spans
    attributions = found
    markQuotations(segments, tellings)
  }

  private func mark(_ spans: [SpeechSpan], _ segments: Segments) {
    let tokens = segments.tokens.mutableElements
    for span in spans {
      for index in span.tokens.first..<span.tokens.last where tokens[index].isNarration {
        tokens[index].voice = .indirect
      }
    }
  }

  /// Quotations get the speaker of their sentence or paragraph; a few words nobody says are scare quotes.
  private mutating func markQuotations(
    _ segments: Segments, _ tellings: [Telling]
  ) {
    var number = 0
    var before: (paragraph: Int, telling: Telling)?
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
      if isShort, !goesOn, !quotation.holdsSentenceEnd, tellings[number].attribution < 0 {
        for index in quotation.tokens.first..<quotation.tokens.last {
          segments.tokens[index].voice = .scare
        }
        before = nil
        continue
      }
      // Titles are quoted by the outlet: “Little House on the Prairie”.
      var telling =
        isTitle(quotation, segments) ? Telling() : tellingNear(number, segments, tellings)
      // Who speaks is said once for all paragraphs of a quotation.
      if goesOn, telling.speaker == .unknown { telling = before?.telling ?? telling }
      before = quotation.isOpen ? (paragraph, telling) : nil
      speech.append(
        SpeechSpan(
          tokens: quotation.tokens, voice: .quotation, speaker: telling.speaker,
          attribution: telling.attribution))
    }
  }

  /// Whether a few words without a sentence's end have capitals but for the shortest among them.
  private func isTitle(_ quotation: QuotedSpan, _ segments: Segments) -> Bool {
    guard (2...8).contains(quotation.words), !quotation.holdsSentenceEnd else { return false }
    let words = segments.tokens[quotation.tokens.first..<quotation.tokens.last].filter(\.isWord)
    return words.count { $0.flags.contains(.capital) } >= 2
      && words.allSatisfy { $0.flags.contains(.capital) || $0.end - $0.start < 4 }
  }

  /// Who speaks in a sentence, or else in the nearest sentence of its paragraph.
  private func tellingNear(
    _ number: Int, _ segments: Segments, _ tellings: [Telling]
  ) -> Telling {
    let own = tellings[number]
    guard own.speaker == .unknown else { return own }
    let paragraph = segments.paragraphOfSentence[number]
    for distance in 1..<6 {
      for other in [number + distance, number - distance]
      where segments.paragraphOfSentence.indices.contains(other)
        && segments.paragraphOfSentence[other] == paragraph && tellings[other].speaker != .unknown
      {
        let near = tellings[other]
        return own.attribution < 0
          ? near : Telling(speaker: near.speaker, attribution: own.attribution)
      }
    }
    return own
  }
}
