// How a wording hangs together with an actor that has no role in it: by clause first, by distance second.

import Lexicons
import News

/// How an actor stands to a wording in whose columns it has no role.
package enum Relation: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Inside the actor's own noun phrase, or in apposition to it: "brutal rebels", "Assad, a dictator".
  case modifier
  /// Said of the actor with a form of be: "Assad is a dictator".
  case complement
  /// What the actor owns: "Trump's lies".
  case possession
  /// In the same clause, of which the actor is the subject.
  case subject
  /// In the same clause, near.
  case neighbour
  /// In the same clause, further away.
  case clause
  /// In another clause of the sentence.
  case sentence
  /// In what the actor says.
  case speech
}

/// Finds the relation of wordings to the mentions of one sentence.
struct AttachmentFinder {
  /// What is asked of a hit for every mention in its voice.
  private struct Standing {
    var isNoun: Bool
    /// The mention that does it, and the subject of the verb that it stands behind.
    var agent: Int?
    var subject: Int?
    var clause: Int
  }

  var roles: RoleFinder
  let speech: SpeechIndex
  let neighbourReach: Int
  private var hit: Hit?
  private var standing: Standing?

  private var text: SearchText { roles.text }
  private var outline: Outline { roles.outline }

  init(roles: RoleFinder, speech: SpeechIndex, neighbourReach: Int) {
    self.roles = roles
    self.speech = speech
    self.neighbourReach = neighbourReach
  }

  /// Turns to a hit of the sentence that `roles` have turned to.
  mutating func turn(to hit: Hit) {
    self.hit = hit
    standing = nil
  }

  /// How a mention stands to the hit; nil where they have nothing to do with each other.
  mutating func relation(to number: Int) -> Relation? {
    guard let hit else { return nil }
    let mention = text.mentions[number]
    if hit.tokens.overlaps(mention.tokens) { return nil }
    if voice(of: mention) != hit.voice, hit.voice != .scare {
      return foreignRelation(of: hit, mention)
    }
    let standing = standing ?? standing(of: hit)
    self.standing = standing
    if standing.agent == number { return standing.isNoun ? .possession : .complement }
    let between = gap(hit.tokens, mention.tokens)
    let isOneClause = standing.clause == outline.clause(mention.tokens.last - 1, text)
    if isOneClause, isModifier(hit, mention, between) { return .modifier }
    if standing.subject == number { return .subject }
    guard isOneClause else { return .sentence }
    return between.count <= neighbourReach ? .neighbour : .clause
  }

  private func voice(of mention: Mention) -> Voice { text.tokens[mention.tokens.first].voice }

  /// A wording in another voice is what the actor says, or what is said elsewhere in the sentence.
  private func foreignRelation(of hit: Hit, _ mention: Mention) -> Relation {
    speech.speaker(at: hit.head) == .actor(mention.actor) ? .speech : .sentence
  }

  private func gap(_ hit: TokenRange, _ mention: TokenRange) -> Range<Int> {
    hit.last <= mention.first
      ? hit.last..<mention.first : mention.last..<max(mention.last, hit.first)
  }

  private func standing(of hit: Hit) -> Standing {
    let outline = outline
    let use = roles.use(of: hit)
    let verb = outline.verbs.lastIndex { $0.first <= hit.head }
    return Standing(
      isNoun: use.isNoun, agent: hit.hasRoles ? hit.agent : roles.agent(of: hit, use),
      subject: verb.flatMap { roles.subject(of: $0) }, clause: outline.clause(hit.head, text))
  }

  /// Whether a wording stands in the phrase of a mention, or in an apposition right beside it.
  private func isModifier(_ hit: Hit, _ mention: Mention, _ between: Range<Int>) -> Bool {
    let outline = outline
    guard outline.part(hit.head) == .noun else { return false }
    let isBefore = hit.tokens.last <= mention.tokens.first
    let commas = between.count { text.tokens[$0].sign == .comma }
    guard between.count <= 5 else { return false }
    let isPlain = between.allSatisfy { index in
      outline.part(index).isNominal || outline.part(index) == .adverb
        || text.tokens[index].sign == .comma
    }
    guard isPlain else { return false }
    if commas == 0 { return isBefore && !between.contains { outline.part($0) == .determiner } }
    return commas == 1 && isApposed(hit, mention, isBefore)
  }

  /// "the dictator, Bashar al-Assad", "Assad, a dictator who": an article opens one of the two phrases.
  private func isApposed(_ hit: Hit, _ mention: Mention, _ isBefore: Bool) -> Bool {
    let phrase = outline.phrase(endingAt: hit.head, text)
    guard outline.part(phrase.first) == .determiner else { return false }
    let outer = isBefore ? phrase.first - 1 : mention.tokens.first - 1
    return outline.part(outer) != .coordinator && text.tokens[max(outer, 0)].sign != .comma
  }
}

extension ScoringNumbers {
  /// How much of a weight reaches an actor that stands so to the wording.
  package func weight(of relation: Relation) -> Double {
    switch relation {
    case .modifier: modifierWeight
    case .complement: complementWeight
    case .possession: possessionWeight
    case .subject: subjectWeight
    case .neighbour: neighbourWeight
    case .clause: clauseWeight
    case .sentence: sentenceWeight
    case .speech: speechWeight
    }
  }
}
