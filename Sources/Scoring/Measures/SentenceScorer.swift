// Scores one sentence: tone by voice, stance toward each actor mentioned, and the evidence of both.

import Lexicons
import News

/// A sentence with everything that was found in it.
struct SentenceFindings {
  var number: Int
  var tokens: TokenRange
  var mentions: Range<Int>
  /// The winning hits of sentiment, frames and language, ordered by group and place.
  var hits: [Hit]
  var shifting: Shifting
}

/// What bears on an actor in a sentence.
struct Bearing {
  var actor: Int
  var voice: Voice
  var points: Int
}

/// Adds a sentence's facts to its article.
struct SentenceScorer {
  let rulebook: Rulebook
  let text: SearchText
  let lookup: WordLookup
  let speakers: SpeakerIndex

  func score(
    _ found: SentenceFindings, mentions: inout [Mention], into article: inout ScoredArticle
  ) {
    var bearings = labelBearings(found, mentions, &article)
    for (index, hit) in found.hits.enumerated() {
      let rule = rulebook.rules[Int(hit.rule)]
      article.rowHits.append(UInt32(rule.row))
      switch rule.meaning {
      case .sentiment(let content):
        let isFramed = isFramed(hit, found.hits, except: index)
        let shift = found.shifting.factor(of: hit.tokens)
        addTone(hit, rule, content, shift, found, &article)
        if !isFramed { bear(hit, rule, content, shift, found, mentions, &bearings, &article) }
        markRoles(hit, content.agent, content.target, &mentions)
      case .frame(let frame, let agent, let target):
        article.frames.append(FrameFact(frame: frame, voice: hit.voice))
        article.evidence.append(
          evidence(hit, rule, .frame, .frame(frame), found, actor: -1, .other, 0, 0))
        let content = SentimentContent(weight: nil, agent: agent, target: target)
        let shift = found.shifting.factor(of: hit.tokens)
        bear(hit, rule, content, shift, found, mentions, &bearings, &article)
        markRoles(hit, agent ?? 0, target ?? 0, &mentions)
      case .language(let family):
        article.evidence.append(
          evidence(hit, rule, .language, .family(family), found, actor: -1, .other, 0, 0))
        count(family, hit.voice, &article)
      default: break
      }
    }
    addTones(found, &article)
    addMentions(found, mentions, bearings, &article)
  }

  /// Whether a frame row words the same place: it says more exactly who gets what.
  private func isFramed(_ hit: Hit, _ hits: [Hit], except index: Int) -> Bool {
    hits.contains { other in
      guard case .frame(_, let agent, let target) = rulebook.rules[Int(other.rule)].meaning else {
        return false
      }
      return (agent != nil || target != nil) && other.tokens.overlaps(hit.tokens)
    }
  }

  private func markRoles(
    _ hit: Hit, _ agent: Double?, _ target: Double?, _ mentions: inout [Mention]
  ) {
    if hit.agent >= 0, agent != nil || target != nil { mentions[hit.agent].role = .agent }
    if hit.target >= 0, agent != nil || target != nil, mentions[hit.target].role == .other {
      mentions[hit.target].role = .target
    }
  }

  private func count(
    _ family: LanguageContent.Family, _ voice: Voice, _ article: inout ScoredArticle
  ) {
    for index in [Int(voice.rawValue), VoiceSums.all] {
      if family == .loaded { article.voices[index].loaded += 1 }
      if family == .hedge { article.voices[index].hedges += 1 }
    }
  }
}

// Stance.
extension SentenceScorer {
  /// What the labels of the mentions themselves imply.
  private func labelBearings(
    _ found: SentenceFindings, _ mentions: [Mention], _ article: inout ScoredArticle
  ) -> [Bearing] {
    found.mentions.map { number in
      let mention = mentions[number]
      let points = Points.rounded(mention.valence * rulebook.numbers.labelWeight)
      article.rowHits.append(UInt32(mention.row))
      return Bearing(actor: mention.actor, voice: voice(of: mention), points: points)
    }
  }

  private func voice(of mention: Mention) -> Voice { text.tokens[mention.tokens.first].voice }

  /// Attaches a hit to the actors it bears on: by role first, by neighbourhood where it has none.
  private func bear(
    _ hit: Hit, _ rule: Rule, _ content: SentimentContent, _ shift: Double,
    _ found: SentenceFindings, _ mentions: [Mention], _ bearings: inout [Bearing],
    _ article: inout ScoredArticle
  ) {
    let numbers = rulebook.numbers
    var attached: [(mention: Int, role: Role, weight: Double, attachment: Double)] = []
    if let agent = content.agent, hit.agent >= 0 {
      attached.append((hit.agent, .agent, agent, numbers.predicateWeight))
    }
    if let target = content.target, hit.target >= 0 {
      attached.append((hit.target, .target, target, numbers.predicateWeight))
    }
    if content.agent == nil, content.target == nil, let weight = content.weight {
      for number in found.mentions {
        let attachment = attachment(of: hit, to: number, mentions[number])
        if attachment > 0 { attached.append((number, .other, weight, attachment)) }
      }
    }
    for (number, role, weight, attachment) in attached {
      let mention = mentions[number]
      let points = Points.rounded(weight * attachment * shift)
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
      article.evidence.append(
        evidence(
          hit, rule, .stance, .none, found, actor: mention.actor, role, Points.rounded(weight),
          points))
    }
  }

  /// How much a wording without roles counts for a mention beside it; 0 for not at all.
  private func attachment(of hit: Hit, to number: Int, _ mention: Mention) -> Double {
    guard voice(of: mention) == hit.voice || hit.voice == .scare else { return 0 }
    if hit.tokens.overlaps(mention.tokens) { return 0 }
    if hit.agent == number { return rulebook.numbers.predicateWeight }
    let isBefore = hit.tokens.last <= mention.tokens.first
    let between =
      isBefore
      ? hit.tokens.last..<mention.tokens.first : mention.tokens.last..<hit.tokens.first
    guard Double(between.count) <= rulebook.numbers.neighbourReach else { return 0 }
    var isPlain = true
    for index in between {
      if Clause.opens(at: index, text.tokens, lookup) { return 0 }
      if !Clause.isPlainWord(index, text.tokens, lookup) { isPlain = false }
    }
    let isModifier = isBefore && isPlain && between.count <= 2
    return isModifier ? rulebook.numbers.modifierWeight : rulebook.numbers.neighbourWeight
  }

  private func addMentions(
    _ found: SentenceFindings, _ mentions: [Mention], _ bearings: [Bearing],
    _ article: inout ScoredArticle
  ) {
    let normaliser = rulebook.numbers.stanceNormaliser
    for number in found.mentions {
      let mention = mentions[number]
      let voice = voice(of: mention)
      var own = 0
      var all = 0
      for bearing in bearings where bearing.actor == mention.actor {
        all += bearing.points
        if bearing.voice == voice { own += bearing.points }
      }
      article.mentions.append(
        MentionFact(
          actor: mention.actor, label: mention.label, voice: voice, role: mention.role,
          stance: Points.normalised(own, normaliser),
          stanceOfAll: Points.normalised(all, normaliser)))
      article.evidence.append(evidence(of: mention, voice, found))
    }
  }
}

// Tone.
extension SentenceScorer {
  private func addTone(
    _ hit: Hit, _ rule: Rule, _ content: SentimentContent, _ shift: Double,
    _ found: SentenceFindings, _ article: inout ScoredArticle
  ) {
    guard let weight = content.weight, weight != 0 else { return }
    let points = Points.rounded(weight * shift)
    article.evidence.append(
      evidence(
        hit, rule, .tone, points < 0 ? .negative : .positive, found, actor: -1, .other,
        Points.rounded(weight), points))
  }

  /// Tone of the sentence in each voice that has a word of it, and in all.
  private func addTones(_ found: SentenceFindings, _ article: inout ScoredArticle) {
    var sums = SIMD8<Int>(repeating: 0)
    for item in article.evidence.reversed() {
      guard item.sentence == found.number else { break }
      guard item.kind == .tone else { continue }
      sums[Int(item.voice.rawValue)] += item.score
      sums[VoiceSums.all] += item.score
    }
    var words = SIMD8<Int>(repeating: 0)
    for index in found.tokens.first..<found.tokens.last where text.tokens[index].isWord {
      words[Int(text.tokens[index].voice.rawValue)] += 1
    }
    words[VoiceSums.all] = words.wrappedSum()
    for voice in 0..<VoiceSums.count where words[voice] > 0 {
      let tone = Points.normalised(sums[voice], rulebook.numbers.toneNormaliser)
      article.voices[voice].add(tone: tone, words: words[voice], rulebook.numbers)
    }
    guard words[VoiceSums.all] > 0 else { return }
    article.sentences += 1
    article.words += words[VoiceSums.all]
  }
}

extension VoiceSums {
  fileprivate mutating func add(tone: Int, words: Int, _ numbers: ScoringNumbers) {
    sentences += 1
    self.words += words
    self.tone += tone
    if tone >= Points.rounded(numbers.positiveThreshold) { positive += 1 }
    if tone <= Points.rounded(numbers.negativeThreshold) { negative += 1 }
  }
}

// Evidence.
extension SentenceScorer {
  private func evidence(
    _ hit: Hit, _ rule: Rule, _ kind: Evidence.Kind, _ choice: Evidence.Choice,
    _ found: SentenceFindings, actor: Int, _ role: Role, _ weight: Int, _ score: Int
  ) -> Evidence {
    Evidence(
      kind: kind, sentence: found.number, voice: hit.voice,
      speaker: speakers.speaker(at: hit.head), row: rule.row, choice: choice,
      actor: actor, role: role, weight: weight, score: score, match: bytes(of: hit.tokens),
      context: bytes(of: found.tokens), position: hit.tokens.first)
  }

  private func evidence(
    of mention: Mention, _ voice: Voice, _ found: SentenceFindings
  ) -> Evidence {
    Evidence(
      kind: .name, sentence: found.number, voice: voice,
      speaker: speakers.speaker(at: mention.tokens.first), row: mention.row,
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

/// The speech spans of an article, in order of their first token.
struct SpeakerIndex {
  let spans: [SpeechSpan]

  /// Who speaks at a token.
  func speaker(at token: Int) -> Speaker {
    for span in spans where span.tokens.first <= token && token < span.tokens.last {
      if span.speaker != .unknown { return span.speaker }
    }
    return .unknown
  }
}
