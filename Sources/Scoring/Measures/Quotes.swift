// Who is quoted in an article, with how many words, and by which reporting verb.

package import Lexicons
import News

/// What one attribution reports, with and without quotation marks; or a quotation that nobody is
/// said to say.
package struct QuoteFact: Sendable {
  package var source: Source
  /// Every word of indirect speech and of quotations is one of exactly one quote.
  package var words: Int
  /// The quote as far as its first sentence holds it; its row is that of the reporting verb.
  package var evidence: Evidence

  /// The stance of the reporting verb; nil where none is found.
  package var stance: AttributionContent.Stance? {
    if case .attribution(let stance) = evidence.choice { stance } else { nil }
  }
}

/// Who is quoted: one value for one speaker, however an article names them.
package enum Source: Hashable, Sendable {
  case unknown
  /// The number of an actor.
  case actor(Int)
  /// What the text calls them, as `SourceNames` brings it into one form.
  case named(String)
}

/// Sums the speech of an article up into quotes.
struct QuoteFinder {
  let text: SearchText
  let sentences: [TokenRange]
  let rulebook: Rulebook

  /// The words that one quote has.
  private struct Draft {
    var speaker = Speaker.unknown
    /// The number of the attribution; -1 for none.
    var attribution: Int
    var words = 0
    /// The first of its words.
    var first = Int.max
    /// One past the last of them in the sentence of the first.
    var last = 0
    var sentence = 0
  }

  /// The quotes of an article; `attributions` are the rules that its spans name.
  func quotes(in speech: [SpeechSpan], _ attributions: [UInt32]) -> [QuoteFact] {
    guard !speech.isEmpty else { return [] }
    var drafts = attributions.indices.map { Draft(attribution: $0) }
    var isTaken = [Bool](repeating: false, count: text.tokens.count)
    // Words that several report are those of the first who is known, as in evidence.csv.
    for isKnown in [true, false] {
      for span in speech where (span.speaker != .unknown) == isKnown {
        if span.attribution < 0 { drafts.append(Draft(attribution: -1)) }
        let number = span.attribution < 0 ? drafts.count - 1 : span.attribution
        take(span, into: &drafts[number], &isTaken)
      }
    }
    drafts.removeAll { $0.words == 0 }
    let sources = SourceNames(text).sources(of: drafts.map(\.speaker))
    return zip(drafts, sources).map { quote($0, of: $1, attributions) }
  }

  private func take(_ span: SpeechSpan, into draft: inout Draft, _ isTaken: inout [Bool]) {
    let known = draft.words
    for index in span.tokens.first..<span.tokens.last {
      let token = text.tokens[index]
      guard token.isWord, token.voice.number == span.voice.number, !isTaken[index] else { continue }
      isTaken[index] = true
      draft.words += 1
      if index < draft.first {
        draft.first = index
        draft.sentence = sentence(of: index)
        draft.last = index + 1
      } else if index < sentences[draft.sentence].last {
        draft.last = max(draft.last, index + 1)
      }
    }
    if draft.words > known, draft.speaker == .unknown { draft.speaker = span.speaker }
  }

  private func sentence(of token: Int) -> Int {
    var range = sentences.startIndex..<sentences.endIndex
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range =
        sentences[middle].first <= token
        ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func quote(
    _ draft: Draft, of source: Source, _ attributions: [UInt32]
  ) -> QuoteFact {
    let verb = draft.attribution < 0 ? nil : rulebook.rules[attributions[draft.attribution]]
    var choice = Evidence.Choice.none
    if case .attribution(let stance) = verb?.meaning { choice = .attribution(stance) }
    var actor = -1
    if case .actor(let number) = source { actor = number }
    let evidence = Evidence(
      kind: .quote, sentence: draft.sentence + 1, voice: text.tokens[draft.first].voice,
      speaker: draft.speaker, row: verb?.row ?? -1, choice: choice, actor: actor, role: .other,
      weight: 0, score: 0,
      match: SentenceScorer.bytes(of: TokenRange(draft.first, draft.last), in: text),
      context: SentenceScorer.bytes(of: sentences[draft.sentence], in: text),
      position: draft.first)
    return QuoteFact(source: source, words: draft.words, evidence: evidence)
  }
}
