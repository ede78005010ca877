// An explanation for programs: one JSON object on one line.

import Lexicons
import News
import Reports
import Scoring

struct ExplanationJSON {
  let told: Explanation
  let rulebook: Rulebook

  var text: String {
    let article = told.article
    return JSON.object([
      ("article", .string(article.id)), ("outlet", .string(article.outlet)),
      ("date", article.date.map { .string("\($0)") } ?? .null),
      ("title", .string(article.title)),
      ("sentences", .array(told.sentences.map { sentence($0) })),
    ]).line + "\n"
  }

  private func sentence(_ sentence: ExplainedSentence) -> JSON {
    .object([
      ("sentence", .integer(sentence.number)), ("text", words(sentence.bytes)),
      ("voices", .array(sentence.voices.map { voice($0) })),
      ("mentions", .array(sentence.mentions.map { mention($0) })),
      ("hits", .array(sentence.hits.map { hit($0) })),
      ("losers", .array(sentence.losers.map { loser($0) })),
      ("tone_sum", .decimal(sentence.toneSum, places: 4)),
      ("tone", .decimal(sentence.tone, places: 4)),
      ("stances", .array(sentence.stances.map { stance($0) })),
    ])
  }

  private func voice(_ span: ExplainedVoice) -> JSON {
    .object([
      ("voice", .string(span.voice.description)), ("speaker", speaker(span.speaker)),
      ("text", words(span.bytes)),
    ])
  }

  private func mention(_ mention: ExplainedMention) -> JSON {
    .object([
      ("text", words(mention.bytes)), ("actor", actor(mention.actor)),
      ("label", .string(mention.label < 0 ? "pronoun" : rulebook.labels[mention.label].label)),
      ("row", mention.row < 0 ? .null : place(mention.row)),
      ("voice", .string(mention.voice.description)),
      ("role", .string(mention.role.description)),
      ("score", .decimal(mention.points, places: 4)),
    ])
  }

  private func hit(_ hit: ExplainedHit) -> JSON {
    let row = rulebook.rows[hit.row]
    return .object([
      ("text", words(hit.bytes)), ("lexicon", .string(row.lexicon.rawValue)),
      ("row", place(hit.row)), ("pattern", .string(row.pattern)),
      ("says", .string(rulebook.meaning(ofRow: hit.row))),
      ("voice", .string(hit.voice.description)), ("speaker", speaker(hit.speaker)),
      ("agent", hit.agent.map { actor($0) } ?? .null),
      ("target", hit.target.map { actor($0) } ?? .null),
      ("effects", .array(hit.effects.map { effect($0, of: hit) })),
    ])
  }

  private func effect(_ effect: ExplainedEffect, of hit: ExplainedHit) -> JSON {
    let arithmetic = Arithmetic(
      effect: effect, shifters: hit.shifters, numbers: rulebook.numbers)
    return .object([
      ("on", .string(effect.actor == nil ? "tone" : "stance")),
      ("actor", effect.actor.map { actor($0) } ?? .null),
      ("role", .string(effect.role.description)),
      ("weight", .decimal(effect.weight, places: 4)),
      (
        "attachment",
        arithmetic.attachment.map { .decimal(Points.rounded($0.value), places: 4) } ?? .null
      ),
      (
        "shifters",
        .array(
          hit.shifters.map { shifter in
            .object([
              ("text", words(shifter.bytes)), ("row", shifter.origin.map { place($0) } ?? .null),
              ("factor", .decimal(Points.rounded(shifter.factor), places: 4)),
            ])
          })
      ),
      ("score", .decimal(effect.score, places: 4)),
    ])
  }

  private func loser(_ lost: LostHit) -> JSON {
    var winner = JSON.null
    let reason: String
    switch lost.reason {
    case .outdone(let row):
      winner = place(row)
      reason = "outdone"
    case .cancelled: reason = "unless"
    case .requirementMissing: reason = "requires"
    case .slotEmpty: reason = "slot"
    }
    return .object([
      ("text", words(lost.bytes)), ("row", place(lost.row)),
      ("pattern", .string(rulebook.rows[lost.row].pattern)), ("reason", .string(reason)),
      ("by", winner),
    ])
  }

  private func stance(_ stance: ExplainedStance) -> JSON {
    .object([
      ("actor", actor(stance.actor)), ("sum", .decimal(stance.sum, places: 4)),
      ("stance", .decimal(stance.stance, places: 4)),
    ])
  }

  private func words(_ bytes: Range<Int>) -> JSON { .string(told.words(bytes)) }

  private func actor(_ number: Int) -> JSON { .string(rulebook.actors[number].actor) }

  private func speaker(_ speaker: Speaker) -> JSON {
    let name = rulebook.speaker(speaker, told)
    return name.isEmpty ? .null : .string(name)
  }

  private func place(_ row: Int) -> JSON { place(rulebook.rows[row].origin) }

  private func place(_ origin: RowOrigin) -> JSON { .string("\(origin.file):\(origin.line)") }
}
