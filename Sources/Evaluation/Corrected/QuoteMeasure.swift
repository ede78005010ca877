// Whose voice a stretch of text is in and who speaks, held against what people corrected.

import News
package import Scoring

/// Reads the voices of coded articles, and compares letter by letter.
package struct QuoteMeasure {
  private var confusions: [Confusion] = []
  private var speakers: [Tally] = []
  private static let voices = Voice.allCases

  /// A letter's voice and speaker.
  private struct Ink {
    var voice: Int
    var speaker: String
  }

  /// Reads a table with `article`, `line`, `voice`, `speaker` and `text`, as `slant segment` prints it.
  ///
  /// - Throws: where the table cannot be read, with every row that cannot be used.
  package init(
    gold path: String, where choices: [RowChoice], _ rulebook: Rulebook
  ) throws(EvaluationError) {
    let gold = try CorrectedTable(path: path, columns: ["voice", "speaker"], where: choices)
    var faults = GoldFaults()
    var reader = TextReader(rulebook: rulebook)
    for article in gold.articles {
      // A headline is one by its place, not by how it is worded.
      let body = article.filter { $0.line > 0 && $0.row["voice"] != "headline" }
      let coded = body.flatMap { row in
        Self.ink(row.text, Self.voice(of: row, gold.table, &faults), row.row["speaker"])
      }
      let paragraphs = CorrectedTable.paragraphs(of: body)
        .map { Array($0.map(\.text).joined(separator: " ").utf8) }
      let found = reader.voices(of: paragraphs).flatMap { span in
        Self.ink(span.text, Self.voices.firstIndex(of: span.voice) ?? 0, span.speaker)
      }
      compare(coded, found)
    }
    try faults.check()
  }

  private static func voice(
    of row: CorrectedRow, _ table: GoldTable, _ faults: inout GoldFaults
  ) -> Int {
    if let voice = voices.firstIndex(where: { $0.description == row.row["voice"] }) { return voice }
    faults.note(
      Messages.noLabel(row.row["voice"], voices.map(\.description)),
      at: table.place(of: "voice", in: row.row))
    return 0
  }

  private static func ink(_ text: String, _ voice: Int, _ speaker: String) -> [Ink] {
    Array(repeating: Ink(voice: voice, speaker: speaker), count: text.inked.count)
  }

  private mutating func compare(_ coded: [Ink], _ found: [Ink]) {
    var unit = Confusion(classes: Self.voices.count)
    var tally = Tally()
    for (coded, found) in zip(coded, found) {
      unit.count(coded: coded.voice, predicted: found.voice)
      if !coded.speaker.isEmpty { tally.count(coded.speaker == found.speaker) }
    }
    confusions.append(unit)
    speakers.append(tally)
  }

  /// Accuracy, macro-F1, precision, recall and F1 of each voice, in letters, and the share of letters with a
  /// coded speaker that have the same; articles are drawn for intervals.
  package var figures: [Figure] {
    ConfusionFigure.all(of: Self.voices.map(\.description))
      .measured(gold: "quotes", confusions, classes: Self.voices.count)
      .filter { $0.n > 0 } + [Figure(gold: "quotes", name: "speaker", share: speakers)]
  }
}
