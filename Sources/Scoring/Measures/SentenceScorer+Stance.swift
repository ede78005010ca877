// The stance toward each actor that a sentence mentions: what its labels imply, and what hits say of it.

import Lexicons
import News

/// What bears on an actor in a sentence.
struct Bearing: BitwiseCopyable {
  var actor: Int
  var voice: Voice
  var points: Int
}

extension SentenceScorer {
  /// What the labels of the mentions themselves imply.
  func addLabelBearings(_ found: SentenceFindings, _ article: inout ScoredArticle) {
    bearings.removeAll()
    for mention in text.mentions[found.mentions] {
      let points = Points.rounded(mention.valence * rulebook.numbers.labelWeight)
      if mention.row >= 0 { article.rowHits.append(UInt32(mention.row)) }
      bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
    }
  }

  private func voice(of mention: Mention) -> Voice { text.tokens[mention.tokens.first].voice }

  /// Attaches a hit to the actors it bears on: by role first, by how they hang together where they have none.
  mutating func bear(
    _ weighed: WeighedHit, _ found: SentenceFindings, _ article: inout ScoredArticle
  ) {
    guard !found.mentions.isEmpty else { return }
    let (hit, content) = (weighed.hit, weighed.content)
    attached.removeAll()
    attachAll(hit.agent, .agent, content.agent, weighed, &article)
    attachAll(hit.target, .target, content.target, weighed, &article)
    // What somebody does to somebody says little of those who stand in other clauses.
    let isTaken = !attached.isEmpty
    guard let weight = content.weight, weight != 0 else { return }
    attachments.turn(to: hit)
    for number in found.mentions {
      let actor = text.mentions[number].actor
      guard !attached.elements.contains(actor),
        let (nearest, relation) = nearest(of: actor, found), !(isTaken && relation == .sentence)
      else { continue }
      attach(nearest, .other, weight, relation, weighed, &article)
    }
  }

  /// Attaches a hit to the mention that has a role in it and to those that "and" joins to that one.
  private func attachAll(
    _ first: Int, _ role: Role, _ weight: Double?, _ weighed: WeighedHit,
    _ article: inout ScoredArticle
  ) {
    guard first >= 0, let weight else { return }
    for number in attachments.roles.coordinated(with: first)
    where !attached.elements.contains(text.mentions[number].actor) {
      attach(number, role, weight, nil, weighed, &article)
    }
  }

  private func attach(
    _ number: Int, _ role: Role, _ weight: Double, _ relation: Relation?, _ weighed: WeighedHit,
    _ article: inout ScoredArticle
  ) {
    let mention = text.mentions[number]
    attached.append(mention.actor)
    let attachment = relation.map { reach(of: $0) } ?? rulebook.numbers.predicateWeight
    guard attachment != 0 else { return }
    let points = Points.rounded(weight * attachment * weighed.shift)
    bearings.append(Bearing(actor: mention.actor, voice: voice(of: mention), points: points))
    var evidence = weighed.evidence.counted(
      for: .stance, weight: Points.rounded(weight), score: points)
    (evidence.actor, evidence.role, evidence.relation) = (mention.actor, role, relation)
    article.evidence.append(evidence)
  }

  /// Of the mentions of an actor the one that the present hit counts most for.
  private mutating func nearest(
    of actor: Int, _ found: SentenceFindings
  ) -> (number: Int, relation: Relation)? {
    var best: (number: Int, relation: Relation)?
    for number in found.mentions where text.mentions[number].actor == actor {
      guard let relation = attachments.relation(to: number) else { continue }
      if let known = best, reach(of: known.relation) >= reach(of: relation) { continue }
      best = (number, relation)
    }
    return best
  }

  /// How much of a weight a relation lets through.
  private func reach(of relation: Relation) -> Double {
    rulebook.weights[Int(relation.rawValue)]
  }

  /// Adds the mentions of the sentence with the stance toward each.
  func addMentions(
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
