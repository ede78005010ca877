// Scores one sentence, hit by hit: tone by voice, stance toward each actor mentioned, and the evidence of both.

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

/// A hit of sentiment or frames that is being scored.
struct WeighedHit {
  let hit: Hit
  let content: SentimentContent
  /// What shifters multiply its weights by.
  let shift: Double
  let evidence: Evidence
}

/// Adds a sentence's facts to its article.
struct SentenceScorer {
  let rulebook: Rulebook
  let text: SearchText
  let limits: ToneLimits
  /// What bears on the actors of the present sentence.
  let bearings = Buffer<Bearing>()
  /// The actors that the present hit bears on.
  let attached = Buffer<Int>()
  var attachments: AttachmentFinder
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
    addLabelBearings(found, &article)
    let frames = found.hits.from(group: Group.frames)
    var tones = ToneSums()
    for hit in found.hits {
      let rule = rulebook.rules[hit.rule]
      article.rowHits.append(UInt32(rule.row))
      switch rule.meaning {
      case .sentiment(let content):
        let weighed = WeighedHit(
          hit: hit, content: content, shift: shifting.factor(of: hit.tokens),
          evidence: evidence(of: hit, rule, found))
        addTone(weighed, &tones, &article)
        if !isFramed(hit, frames) { bear(weighed, found, &article) }
        if content.agent != nil || content.target != nil { markRoles(hit, &mentions) }
      case .frame(let frame, let agent, let target):
        let evidence = evidence(of: hit, rule, found)
        article.frames.append(FrameFact(frame: frame, voice: hit.voice))
        article.evidence.append(evidence.counted(for: .frame, .frame(frame)))
        if agent != nil || target != nil {
          let content = SentimentContent(weight: nil, agent: agent, target: target)
          let shift = shifting.factor(of: hit.tokens)
          bear(
            WeighedHit(hit: hit, content: content, shift: shift, evidence: evidence), found,
            &article)
        }
        markRoles(hit, &mentions)
      case .language(let family):
        let evidence = evidence(of: hit, rule, found)
        article.evidence.append(evidence.counted(for: .language, .family(family)))
        count(family, hit.voice, &article)
      default: break
      }
    }
    addTones(found, tones, &article)
    addMentions(found, mentions, &article)
  }

  /// Whether a frame row words the same place and gives somebody something: it says more exactly who gets what.
  private func isFramed(_ hit: Hit, _ frames: UnsafeBufferPointer<Hit>) -> Bool {
    frames.contains { $0.tokens.overlaps(hit.tokens) && isFilled($0) }
  }

  private func isFilled(_ hit: Hit) -> Bool {
    guard case .frame(_, let agent, let target) = rulebook.rules[hit.rule].meaning else {
      return false
    }
    return agent != nil && hit.agent >= 0 || target != nil && hit.target >= 0
  }

  private func markRoles(_ hit: Hit, _ mentions: inout [Mention]) {
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
    let index = Int(voice.number)
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
