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
  let limits: ToneLimits
  /// What bears on the actors of the present sentence.
  private let bearings = Buffer<Bearing>()
  /// The actors that the present hit bears on.
  private let attached = Buffer<Int>()
  private var attachments: AttachmentFinder
  private var shifting: Shifting

  /// `speech` tells who speaks in the article.
  init(
    rulebook: Rulebook, text: SearchText, lookup: WordLookup, outlines: OutlineReader,
    speech: SpeechIndex
  ) {
    self.rulebook = rulebook
    self.text = text
    attachments = AttachmentFinder(
      roles: RoleFinder(text: text, lookup: lookup, outlines: outlines), speech: speech,
      neighbourReach: Int(rulebook.numbers.neighbourReach))
    shifting = Shifting(rulebook, text, lookup)
    limits = ToneLimits(rulebook.numbers)
  }

  mutating func score(
    _ found: SentenceFindings, mentions: inout [Mention], into article: inout ScoredArticle
  ) {
    guard !found.mentions.isEmpty || !found.hits.isEmpty else {
      return addTones(found, ToneSums(), &article)
    }
    attachments.roles.turn(to: found.tokens, mentions: found.mentions)
    shifting.shifters = found.hits.of(group: Group.shifters)
    addLabelBearings(found, mentions, &article)
    var tones = ToneSums()
    let hasFrames = hasRoleFrames(found.hits)
    for hit in found.hits {
      let rule = rulebook.rules[hit.rule]
      article.rowHits.append(UInt32(rule.row))
      switch rule.meaning {
      case .sentiment(let content):
        let shift = shifting.factor(of: hit.tokens)
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
          let shift = shifting.factor(of: hit.tokens)
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
    guard hit.traits.group >= Group.frames,
      case .frame(_, let agent, let target) = rulebook.rules[hit.rule].meaning
    else { return false }
    return agent != nil || target != nil
  }

  /// Whether a frame row words the same place and gives somebody something: it says more exactly who gets what.
  private func isFramed(_ hit: Hit, _ hits: UnsafeMutableBufferPointer<Hit>) -> Bool {
    hits.contains { $0.tokens.overlaps(hit.tokens) && isFilled($0) }
  }

  private func isFilled(_ hit: Hit) -> Bool {
    guard case .frame(_, let agent, let target) = rulebook.rules[hit.rule].meaning else {
      return false
    }
    return agent != nil && hit.agent >= 0 || target != nil && hit.target >= 0
  }

  private func markRoles(
    _ hit: Hit, _ agent: Double?, _ target: Double?, _ mentions: inout [Mention]
  ) {
    guard agent != nil || target != nil else { return }
    if hit.agent >= 0 {
      for number in attachments.roles.coordinated(with: hit.agent) {
        mentions[number].role = .agent
      }
    }
    guard hit.target >= 0 else { return }
    for number in attachments.roles.coordinated(with: hit.target)
    where mentions[number].role == .other {
      mentions[number].role = .target
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
      if mention.row >= 0 { article.rowHits.append(UInt32(mention.row)) }
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
    }
  }

  private func voice(of mention: Mention) -> Voice { text.tokens[mention.tokens.first].voice }

  /// Attaches a hit to the actors it bears on: by role first, by how they hang together where they have none.
  private func bear(
    _ hit: Hit, _ rule: Rule, _ content: SentimentContent, _ shift: Double,
    _ found: SentenceFindings, _ mentions: [Mention], _ article: inout ScoredArticle
  ) {
    guard !found.mentions.isEmpty else { return }
    let start = attached.count
    func attach(_ number: Int, _ role: Role, _ weight: Double, _ relation: Relation?) {
      let attachment = relation.map { reach(of: $0) } ?? rulebook.numbers.predicateWeight
      guard attachment != 0 else { return }
      let mention = mentions[number]
      let points = Points.rounded(weight * attachment * shift)
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
      var item = evidence(
        hit, rule, .stance, .none, found, actor: mention.actor, role, Points.rounded(weight), points
      )
      item.relation = relation
      article.evidence.append(item)
    }
    func attachAll(_ first: Int, _ role: Role, _ weight: Double?) {
      guard first >= 0, let weight else { return }
      for number in attachments.roles.coordinated(with: first)
      where !isAttached(mentions[number].actor, from: start) {
        attached.append(mentions[number].actor)
        attach(number, role, weight, nil)
      }
    }
    attachAll(hit.agent, .agent, content.agent)
    attachAll(hit.target, .target, content.target)
    // What somebody does to somebody says little of those who stand in other clauses.
    let isTaken = attached.count > start
    guard let weight = content.weight, weight != 0 else { return }
    for number in found.mentions where !isAttached(mentions[number].actor, from: start) {
      guard let (nearest, relation) = nearest(of: mentions[number].actor, to: hit, found, mentions),
        !(isTaken && relation == .sentence)
      else { continue }
      attached.append(mentions[number].actor)
      attach(nearest, .other, weight, relation)
    }
    attached.removeLast(attached.count - start)
  }

  private func isAttached(_ actor: Int, from start: Int) -> Bool {
    attached.elements[start...].contains(actor)
  }

  /// Of the mentions of an actor the one that a hit counts most for.
  private func nearest(
    of actor: Int, to hit: Hit, _ found: SentenceFindings, _ mentions: [Mention]
  ) -> (Int, Relation)? {
    var best: (number: Int, relation: Relation)?
    for number in found.mentions where mentions[number].actor == actor {
      guard let relation = attachments.relation(of: hit, to: number) else { continue }
      if let known = best, reach(of: known.relation) >= reach(of: relation) { continue }
      best = (number, relation)
    }
    return best.map { ($0.number, $0.relation) }
  }

  /// How much of a weight a relation lets through.
  private func reach(of relation: Relation) -> Double {
    rulebook.weights[Int(relation.rawValue)]
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
        if bearing.voice.number == voice.number { own += bearing.points }
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
      speaker: attachments.speech.speaker(at: hit.head), row: rule.row, choice: choice,
      actor: actor, role: role, weight: weight, score: score, match: bytes(of: hit.tokens),
      context: bytes(of: found.tokens), position: hit.tokens.first)
  }

  private func evidence(
    of mention: Mention, _ voice: Voice, _ found: SentenceFindings
  ) -> Evidence {
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
