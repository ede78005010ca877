// An explanation for people: each sentence with what was found in it, and the sums.

import Lexicons
import News
import Scoring

struct ExplanationText {
  let told: Explanation
  let rulebook: Rulebook
  let isPainted: Bool
  /// Whether rows that match and do not count are shown.
  let showsLosers: Bool

  var text: String {
    let article = told.article
    let date = article.date.map { ", \($0)" } ?? ""
    var text = Paint.bold.on("\(article.outlet)\(date)", if: isPainted)
    if !article.removed.isEmpty { text += ", \(article.removed.count) lines taken out" }
    return text + "\n" + told.sentences.map { sentence($0) }.joined()
  }

  private func sentence(_ sentence: ExplainedSentence) -> String {
    var lines = ["", heading(sentence), "   " + painted(sentence)]
    if Set(sentence.voices.map(\.voice)).count > 1 {
      lines += sentence.voices.map { row("voice", words($0.bytes), voice($0.voice, $0.speaker)) }
    }
    lines += sentence.mentions.map { mention($0) }
    lines += sentence.hits.flatMap { hit($0) }
    lines += sentence.questions.map { question($0) }
    if showsLosers { lines += sentence.losers.map { loser($0) } }
    lines += sums(sentence)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ sentence: ExplainedSentence) -> String {
    let voices = Set(sentence.voices.map(\.voice))
    guard let first = sentence.voices.first, voices.count == 1 else {
      return Paint.faint.on("\(sentence.number)", if: isPainted)
    }
    let text = "\(sentence.number)  \(voice(first.voice, first.speaker))"
    return Paint.faint.on(text, if: isPainted)
  }

  private func voice(_ voice: Voice, _ speaker: Speaker) -> String {
    let name = rulebook.speaker(speaker, told)
    return name.isEmpty ? voice.description : "\(voice), \(name)"
  }

  /// `label  "words"  what they say`.
  private func row(_ label: String, _ words: String, _ rest: String) -> String {
    let padding = String(repeating: " ", count: max(1, 12 - label.count))
    return "   " + Paint.faint.on(label + padding, if: isPainted) + "\"\(words)\"  \(rest)"
  }

  private func place(_ row: Int) -> String { place(rulebook.rows[row].origin) }

  private func place(_ origin: RowOrigin) -> String {
    Paint.faint.on("\(origin.file):\(origin.line)", if: isPainted)
  }

  private func words(_ bytes: Range<Int>) -> String { Terminal.visible(told.words(bytes)) }

  private func actor(_ number: Int) -> String { rulebook.actors[number].actor }
}

// Mentions and hits.
extension ExplanationText {
  private func mention(_ mention: ExplainedMention) -> String {
    var rest = actor(mention.actor)
    let label = mention.label < 0 ? "pronoun" : rulebook.labels[mention.label].label
    if label != rest { rest += " as \(label)" }
    if mention.role != .other { rest += ", \(mention.role)" }
    if mention.points != 0 { rest += ", \(Plain.number(points: mention.points))" }
    let place = mention.row < 0 ? "" : "  \(place(mention.row))"
    return row("name", words(mention.bytes), rest + place)
  }

  private func hit(_ hit: ExplainedHit) -> [String] {
    let lexicon = rulebook.rows[hit.row].lexicon
    let label = lexicon == .shifters ? "shifter" : lexicon.rawValue
    let what = [meaning(of: hit), roles(of: hit)].filter { !$0.isEmpty }.joined(separator: ", ")
    let rest = what.isEmpty ? place(hit.row) : "\(what)  \(place(hit.row))"
    return [row(label, words(hit.bytes), rest)] + hit.effects.map { effect(of: hit, $0) }
  }

  private func meaning(of hit: ExplainedHit) -> String {
    rulebook.meaning(ofRow: hit.row)
  }

  private func roles(of hit: ExplainedHit) -> String {
    guard [.sentiment, .frames].contains(rulebook.rows[hit.row].lexicon) else { return "" }
    let agent = hit.agent.map { "agent \(actor($0))" }
    let target = hit.target.map { "target \(actor($0))" }
    let other = hit.other.map { "with \(actor($0))" }
    return [agent, target, other].compactMap(\.self).joined(separator: ", ")
  }

  private func effect(of hit: ExplainedHit, _ effect: ExplainedEffect) -> String {
    let arithmetic = Arithmetic(
      effect: effect, shifters: hit.shifters, numbers: rulebook.numbers
    ).text(word: words)
    let whom = effect.actor.map { actor($0) } ?? "tone"
    let paint = effect.score < 0 ? Paint.negative : effect.score > 0 ? .positive : .plain
    return "               " + whom + ": " + paint.on(arithmetic, if: isPainted)
  }

  private func question(_ mark: ExplainedShifter) -> String {
    let factor = "x \(Plain.number(mark.factor))"
    return row(
      "question", words(mark.bytes), mark.origin.map { "\(factor)  \(place($0))" } ?? factor)
  }

  private func loser(_ lost: LostHit) -> String {
    let reason =
      switch lost.reason {
      case .outdone(let winner): "outdone by \(rulebook.rows[winner].pattern) \(place(winner))"
      case .cancelled: "cancelled by its unless"
      case .requirementMissing: "nothing that it requires stands in the article"
      case .slotEmpty: "a slot finds no actor here, or a gap would leave a voice"
      }
    let pattern = rulebook.rows[lost.row].pattern
    return row("not", words(lost.bytes), "\(pattern)  \(place(lost.row))  \(reason)")
  }
}

// Sums and colours.
extension ExplanationText {
  private func sums(_ sentence: ExplainedSentence) -> [String] {
    var lines: [String] = []
    if sentence.hits.contains(where: { $0.effects.contains { $0.actor == nil } }) {
      lines.append(sum("tone", sentence.toneSum, sentence.tone, rulebook.numbers.toneNormaliser))
    }
    for stance in sentence.stances where stance.sum != 0 {
      lines.append(
        sum(
          "stance toward \(actor(stance.actor))", stance.sum, stance.stance,
          rulebook.numbers.stanceNormaliser))
    }
    return lines
  }

  private func sum(_ name: String, _ sum: Int, _ score: Int, _ normaliser: Double) -> String {
    let size = Plain.number(points: abs(sum))
    let root = "\(Plain.number(points: sum)) / sqrt(\(size)^2 + \(Plain.number(normaliser)))"
    return "   = " + Paint.bold.on("\(name) \(Plain.number(points: score))", if: isPainted)
      + " = " + root
  }

  /// The sentence with mentions and hits in colour.
  private func painted(_ sentence: ExplainedSentence) -> String {
    var paints = [Paint](repeating: .plain, count: sentence.bytes.count)
    func paint(_ bytes: Range<Int>, _ paint: Paint) {
      for byte in bytes where sentence.bytes.contains(byte) {
        paints[byte - sentence.bytes.lowerBound] = paint
      }
    }
    for hit in sentence.hits where rulebook.rows[hit.row].lexicon == .frames {
      paint(hit.bytes, .wording)
    }
    for hit in sentence.hits {
      guard let effect = hit.effects.first, effect.weight != 0 else { continue }
      paint(hit.bytes, effect.weight < 0 ? .negative : .positive)
    }
    for mention in sentence.mentions { paint(mention.bytes, .actor) }
    var text = ""
    var start = 0
    while start < paints.count {
      let end = paints[start...].firstIndex { $0 != paints[start] } ?? paints.count
      let lower = sentence.bytes.lowerBound
      text += paints[start].on(words(lower + start..<lower + end), if: isPainted)
      start = end
    }
    return text
  }
}
