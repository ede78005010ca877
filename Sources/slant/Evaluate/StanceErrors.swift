// What was predicted otherwise than coded, with the arithmetic of every hit.

import Evaluation
import Lexicons
import News
import Scoring
import Tables

/// Writes misses of stance as CSV.
struct StanceErrors {
  let rulebook: Rulebook

  func write(_ misses: [StanceResult], to path: String, _ dialect: Dialect) throws {
    let writer = try CSVWriter(path: path, dialect: dialect)
    try writer.write(header: [
      "line", "label", "predicted", "stance", "sum", "mention", "actor", "voice", "hits", "text",
    ])
    var reader = TextReader(rulebook: rulebook)
    for miss in misses {
      let reading = miss.reading
      try writer.write([
        .integer(miss.coded.line), .text(miss.coded.label.rawValue), .text(miss.predicted.rawValue),
        .decimal(reading.stance, places: 4),
        .decimal(reading.bearings.reduce(0) { $0 + $1.score }, places: 4),
        .text(miss.coded.words), .text(actor(reading.actor)),
        .text(reading.voice.description), .text(hits(of: miss, &reader)), .text(miss.coded.text),
      ])
    }
    try writer.finish()
  }

  /// Empty for somebody whom no name knows.
  private func actor(_ number: Int) -> String {
    rulebook.actors.indices.contains(number) ? rulebook.actors[number].actor : ""
  }

  /// What bears on the mention, such as `sentiment/war.csv:12 kill~ "killed" -2 x 1 (predicate) = -2`.
  private func hits(of miss: StanceResult, _ reader: inout TextReader) -> String {
    let text = Array(miss.coded.text.utf8)
    guard let told = reader.explanation(ofMentionAt: miss.coded.mention, in: text) else {
      return ""
    }
    func words(_ bytes: Range<Int>) -> String { String(decoding: text[bytes], as: UTF8.self) }
    let names = told.sentence.mentions
      .filter { $0.actor == told.reading.actor && $0.points != 0 }
      .map {
        "\(rulebook.citation(of: $0.row)) \"\(words($0.bytes))\" \(Plain.number(points: $0.points))"
      }
    let effects = told.sentence.hits.flatMap { hit in
      hit.effects.filter { $0.actor == told.reading.actor }.map { effect in
        let arithmetic = Arithmetic(
          effect: effect, shifters: hit.shifters, numbers: rulebook.numbers)
        return
          "\(rulebook.citation(of: hit.row)) \"\(words(hit.bytes))\" \(arithmetic.text(word: words))"
      }
    }
    return (names + effects).joined(separator: "; ")
  }
}
