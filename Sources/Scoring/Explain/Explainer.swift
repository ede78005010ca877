// Builds explanations: looks at what scoring left in its buffers, and asks again why rows lost.

import Lexicons
import News

/// Tells the sentences of the article that was scored last.
struct Explainer {
  let rulebook: Rulebook
  let text: SearchText
  let lookup: WordLookup
  let article: ScoredArticle
  let speech: SpeechIndex
  /// The evidence of each sentence: positions in `article.evidence`.
  private let evidence: [Int: Range<Int>]

  init(
    rulebook: Rulebook, text: SearchText, lookup: WordLookup, article: ScoredArticle,
    speech: SpeechIndex
  ) {
    self.rulebook = rulebook
    self.text = text
    self.lookup = lookup
    self.article = article
    self.speech = speech
    var ranges: [Int: Range<Int>] = [:]
    for (position, item) in article.evidence.enumerated() {
      let start = ranges[item.sentence]?.lowerBound ?? position
      ranges[item.sentence] = start..<position + 1
    }
    evidence = ranges
  }

  func sentence(
    _ number: Int, _ tokens: TokenRange, mentions: Range<Int>, hits: [Hit], shifting: Shifting
  ) -> ExplainedSentence {
    var told = ExplainedSentence(number: number, bytes: bytes(of: tokens))
    told.voices = voices(of: tokens)
    told.mentions = mentions.map { mention(text.mentions[$0]) }
    let items = article.evidence[evidence[number] ?? 0..<0]
    told.questions = tokens.indices.filter { isQuestion($0) }.map { question($0) }
    told.hits = hits.sorted { ($0.tokens.first, $0.rule) < ($1.tokens.first, $1.rule) }
      .map { hit($0, shifting, items) }
    addSums(items, &told)
    return told
  }

  private func bytes(of tokens: TokenRange) -> Range<Int> {
    SentenceScorer.bytes(of: tokens, in: text)
  }

  private func voices(of tokens: TokenRange) -> [ExplainedVoice] {
    VoiceRuns(tokens: text.tokens, speech: speech).runs(of: tokens).map {
      ExplainedVoice(bytes: bytes(of: $0.tokens), voice: $0.voice, speaker: $0.speaker)
    }
  }

  private func mention(_ mention: Mention) -> ExplainedMention {
    ExplainedMention(
      bytes: bytes(of: mention.tokens), actor: mention.actor, label: mention.label,
      row: mention.row, voice: text.tokens[mention.tokens.first].voice, role: mention.role,
      points: Points.rounded(mention.valence * rulebook.numbers.labelWeight))
  }

  private func hit(
    _ hit: Hit, _ shifting: Shifting, _ items: ArraySlice<Evidence>
  ) -> ExplainedHit {
    let bytes = bytes(of: hit.tokens)
    let row = rulebook.rules[Int(hit.rule)].row
    var told = ExplainedHit(
      bytes: bytes, row: row, voice: hit.voice, speaker: speech.speaker(at: hit.head),
      agent: hit.agent < 0 ? nil : text.mentions[hit.agent].actor,
      target: hit.target < 0 ? nil : text.mentions[hit.target].actor,
      other: hit.other < 0 ? nil : text.mentions[hit.other].actor)
    for item in items where item.row == row && item.match == bytes {
      guard item.kind == .tone || item.kind == .stance else { continue }
      told.effects.append(
        ExplainedEffect(
          actor: item.kind == .tone ? nil : item.actor, role: item.role, relation: item.relation,
          weight: item.weight,
          score: item.score))
    }
    guard !told.effects.isEmpty else { return told }
    told.shifters = shifting.acting(on: hit.tokens).map { shifter, content in
      ExplainedShifter(
        bytes: self.bytes(of: shifter.tokens),
        origin: rulebook.rows[rulebook.rules[Int(shifter.rule)].row].origin,
        factor: content.factor)
    }
    if shifting.isAsked(hit.tokens),
      let mark = (hit.tokens.last..<text.tokens.count).first(where: { isQuestion($0) })
    {
      told.shifters.append(question(mark))
    }
    return told
  }

  private func isQuestion(_ index: Int) -> Bool {
    text.tokens[index].sign == .question && text.tokens[index].flags.contains(.asked)
  }

  private func question(_ mark: Int) -> ExplainedShifter {
    ExplainedShifter(
      bytes: bytes(of: TokenRange(mark, mark + 1)), origin: rulebook.questionOrigin,
      factor: rulebook.numbers.questionFactor)
  }

  private func addSums(_ items: ArraySlice<Evidence>, _ told: inout ExplainedSentence) {
    for item in items where item.kind == .tone { told.toneSum += item.score }
    told.tone = Points.normalised(told.toneSum, rulebook.numbers.toneNormaliser)
    for mention in told.mentions where !told.stances.contains(where: { $0.actor == mention.actor })
    {
      told.stances.append(ExplainedStance(actor: mention.actor, sum: 0, stance: 0))
    }
    for index in told.stances.indices {
      let actor = told.stances[index].actor
      let labels = told.mentions.filter { $0.actor == actor }.map(\.points)
      let effects = items.filter { $0.kind == .stance && $0.actor == actor }.map(\.score)
      told.stances[index].sum = (labels + effects).reduce(0, +)
      told.stances[index].stance = Points.normalised(
        told.stances[index].sum, rulebook.numbers.stanceNormaliser)
    }
  }
}
