// What proves a score: where hits and mentions stand, who says them, and what they are counted for.

import Lexicons
import News

extension SentenceScorer {
  /// A hit as evidence that does not tell yet what it is counted for.
  func evidence(of hit: Hit, _ rule: Rule, _ found: SentenceFindings) -> Evidence {
    Evidence(
      kind: .tone, sentence: found.number, voice: hit.voice,
      speaker: attachments.speech.speaker(at: hit.head), row: rule.row, choice: .none, actor: -1,
      role: .other, weight: 0, score: 0, match: bytes(of: hit.tokens),
      context: bytes(of: found.tokens), position: hit.tokens.first, relation: nil)
  }

  /// A mention as evidence of the name that it has.
  func evidence(of mention: Mention, _ voice: Voice, _ found: SentenceFindings) -> Evidence {
    Evidence(
      kind: .name, sentence: found.number, voice: voice,
      speaker: attachments.speech.speaker(at: mention.tokens.first), row: mention.row,
      choice: .label(mention.label), actor: mention.actor, role: mention.role,
      weight: Points.rounded(mention.valence),
      score: Points.rounded(mention.valence * rulebook.numbers.labelWeight),
      match: bytes(of: mention.tokens), context: bytes(of: found.tokens),
      position: mention.tokens.first)
  }

  private func bytes(of tokens: TokenRange) -> Range<Int> {
    SentenceScorer.bytes(of: tokens, in: text)
  }

  /// The bytes of some tokens, the stop of an abbreviation included.
  @inline(__always)
  static func bytes(of tokens: TokenRange, in text: SearchText) -> Range<Int> {
    let last = text.tokens[tokens.last - 1]
    let stop = last.flags.contains(.stopped) ? 1 : 0
    return Int(text.tokens[tokens.first].start)..<Int(last.end) + stop
  }
}

extension Evidence {
  /// The same hit as evidence for something.
  func counted(
    for kind: Kind, _ choice: Choice = .none, weight: Int = 0, score: Int = 0
  ) -> Evidence {
    var evidence = self
    (evidence.kind, evidence.choice) = (kind, choice)
    (evidence.weight, evidence.score) = (weight, score)
    return evidence
  }
}
