// Scores one sentence: tone by voice, stance toward each actor mentioned, and the evidence of both.

import Lexicons
import News

/// A sentence with everything that was found in it.
struct SentenceFindings {
  var number: Int
  var tokens: TokenRange
  var mentions: Range<Int>
  /// The winning hits of sentiment, frames and language, ordered by group and place.
  var hits: UnsafeMutableBufferPointer<Hit>
  var shifting: Shifting
}

/// What bears on an actor in a sentence.
struct Bearing: BitwiseCopyable {
  var actor: Int
  var voice: Voice
  var points: Int
}

/// Adds a sentence's facts to its article.
struct SentenceScorer {
  let rulebook: Rulebook
  let text: SearchText
  let lookup: WordLookup
  /// Those of the present sentence.
  var speakers = SpeakerIndex(spans: [])
  let limits: ToneLimits
  /// What bears on the actors of the present sentence.
  private let bearings = Buffer<Bearing>()

  init(rulebook: Rulebook, text: SearchText, lookup: WordLookup) {
    self.rulebook = rulebook
    self.text = text
    self.lookup = lookup
    limits = ToneLimits(rulebook.numbers)
  }

  func score(
    _ found: SentenceFindings, mentions: inout [Mention], into article: inout ScoredArticle
  ) {
    addLabelBearings(found, mentions, &article)
    var tones = ToneSums()
    let hasFrames = hasRoleFrames(found.hits)
    for hit in found.hits {
      let rule = rulebook.rules[hit.rule]
      article.rowHits.append(UInt32(rule.row))
      switch rule.meaning {
      case .sentiment(let content):
        let shift = found.shifting.factor(of: hit.tokens)
        addTone(hit, rule, content, shift, found, &tones, &article)
        if !hasFrames || !isFramed(hit, found.hits) {
          bear(hit, rule, content, shift, found, mentions, &article)
        }
        markRoles(hit, content.agent, content.target, &mentions)
      case .frame(let frame, let agent, let target):
        article.frames.append(FrameFact(frame: frame, voice: hit.voice))
        article.evidence.append(
          evidence(hit, rule, .frame, .frame(frame), found, actor: -1, .other, 0, 0))
        let content = SentimentContent(weight: nil, agent: agent, target: target)
        if agent != nil || target != nil {
          let shift = found.shifting.factor(of: hit.tokens)
          bear(hit, rule, content, shift, found, mentions, &article)
        }
        markRoles(hit, agent ?? 0, target ?? 0, &mentions)
      case .language(let family):
        article.evidence.append(
          evidence(hit, rule, .language, .family(family), found, actor: -1, .other, 0, 0))
        count(family, hit.voice, &article)
      default: break
      }
    }
    addTones(found, tones, &article)
    addMentions(found, mentions, &article)
  }

  /// Whether some frame of the sentence says who gets what.
  private func hasRoleFrames(_ hits: UnsafeMutableBufferPointer<Hit>) -> Bool {
    hits.contains { isRoleFrame($0) }
  }

  private func isRoleFrame(_ hit: Hit) -> Bool {
    guard case .frame(_, let agent, let target) = rulebook.rules[hit.rule].meaning else {
      return false
    }
    return agent != nil || target != nil
  }

  /// Whether a frame row words the same place: it says more exactly who gets what.
  private func isFramed(_ hit: Hit, _ hits: UnsafeMutableBufferPointer<Hit>) -> Bool {
    hits.contains { $0.tokens.overlaps(hit.tokens) && isRoleFrame($0) }
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
    let index = Int(voice.rawValue)
    switch family {
    case .loaded:
      article.voices[index].loaded += 1
      article.voices[VoiceSums.all].loaded += 1
    case .hedge:
      article.voices[index].hedges += 1
      article.voices[VoiceSums.all].hedges += 1
    default: break
    }
  }
}

// Stance.
extension SentenceScorer {
  /// What the labels of the mentions themselves imply.
  private func addLabelBearings(
    _ found: SentenceFindings, _ mentions: [Mention], _ article: inout ScoredArticle
  ) {
    bearings.removeAll()
    for number in found.mentions {
      let mention = mentions[number]
      let points = Points.rounded(mention.valence * rulebook.numbers.labelWeight)
      article.rowHits.append(UInt32(mention.row))
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
    }
  }

  private func voice(of mention: Mention) -> Voice { text.tokens[mention.tokens.first].voice }

  /// Attaches a hit to the actors it bears on: by role first, by neighbourhood where it has none.
  private func bear(
    _ hit: Hit, _ rule: Rule, _ content: SentimentContent, _ shift: Double,
    _ found: SentenceFindings, _ mentions: [Mention], _ article: inout ScoredArticle
  ) {
    func attach(_ number: Int, _ role: Role, _ weight: Double, _ attachment: Double) {
      let mention = mentions[number]
      let points = Points.rounded(weight * attachment * shift)
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
      article.evidence.append(
        evidence(
          hit, rule, .stance, .none, found, actor: mention.actor, role, Points.rounded(weight),
          points))
    }
    if let agent = content.agent, hit.agent >= 0 {
      attach(hit.agent, .agent, agent, rulebook.numbers.predicateWeight)
    }
    if let target = content.target, hit.target >= 0 {
      attach(hit.target, .target, target, rulebook.numbers.predicateWeight)
    }
    guard content.agent == nil, content.target == nil, let weight = content.weight else { return }
    for number in found.mentions {
      let attachment = attachment(of: hit, to: number, mentions[number])
      if attachment > 0 { attach(number, .other, weight, attachment) }
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
    _ found: SentenceFindings, _ mentions: [Mention], _ article: inout ScoredArticle
  ) {
    let normaliser = rulebook.numbers.stanceNormaliser
    for number in found.mentions {
      let mention = mentions[number]
      let voice = voice(of: mention)
      var own = 0
      var all = 0
      for bearing in bearings.elements where bearing.actor == mention.actor {
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

// Evidence.
extension SentenceScorer {
  func evidence(
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
