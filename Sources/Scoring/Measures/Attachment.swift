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
  var roles: RoleFinder
  let speech: SpeechIndex
  let neighbourReach: Int

  private var text: SearchText { roles.text }
  private var outline: Outline { roles.outline }

  /// How a mention stands to a hit; nil where they have nothing to do with each other.
  func relation(of hit: Hit, to number: Int) -> Relation? {
    let outline = outline
    let mention = text.mentions[number]
    if hit.tokens.overlaps(mention.tokens) { return nil }
    if voice(of: mention) != hit.voice, hit.voice != .scare {
      return foreignRelation(of: hit, mention)
    }
    if hit.agent == number { return isNoun(hit) ? .possession : .complement }
    let between = gap(hit.tokens, mention.tokens)
    let isOneClause =
      outline.clause(hit.head, text) == outline.clause(mention.tokens.last - 1, text)
    if isOneClause, isModifier(hit, mention, between) { return .modifier }
    if isSubject(number, hit) { return .subject }
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

  private func isNoun(_ hit: Hit) -> Bool {
    if case .noun = roles.use(of: hit) { true } else { false }
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

  /// Whether a mention is the subject of the verb that a wording stands behind.
  private func isSubject(_ number: Int, _ hit: Hit) -> Bool {
    guard let verb = outline.verbs.lastIndex(where: { $0.first <= hit.head }) else { return false }
    return roles.subject(of: verb) == number
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
