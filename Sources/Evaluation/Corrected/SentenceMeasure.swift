// Where sentences end, held against paragraphs that people cut.

package import Scoring

/// Cuts coded paragraphs, and compares.
package struct SentenceMeasure {
  /// For each paragraph how many sentences are right, coded and found.
  private let counts: [(right: Int, coded: Int, found: Int)]

  /// Reads a table with `article`, `line` and `text`: a sentence a row, or several rows with the same `sentence`.
  ///
  /// - Throws: where the table cannot be read, with every row that cannot be used.
  package init(
    gold path: String, where choices: [RowChoice], _ rulebook: Rulebook
  ) throws(EvaluationError) {
    let gold = try CorrectedTable(path: path, columns: [], where: choices)
    let isCut = gold.table.columns.contains("sentence")
    var reader = TextReader(rulebook: rulebook)
    counts = gold.articles.flatMap { CorrectedTable.paragraphs(of: $0) }.map { rows in
      let text = Array(rows.map(\.text).joined(separator: " ").utf8)
      let found = reader.sentences(of: text).map { String(decoding: text[$0], as: UTF8.self) }
      let coded = rows.reduce(into: [(name: String, text: String)]()) { sentences, row in
        if isCut, sentences.last?.name == row.row["sentence"] {
          sentences[sentences.count - 1].text += row.text
        } else {
          sentences.append((row.row["sentence"], row.text))
        }
      }
      let (ours, theirs) = (SentencePlaces.of(found), SentencePlaces.of(coded.map(\.text)))
      return (ours.intersection(theirs).count, theirs.count, ours.count)
    }
  }

  /// Precision, recall and F1 of sentences; paragraphs are drawn for intervals.
  package var figures: [Figure] {
    func figure(_ name: String, _ tally: ((right: Int, coded: Int, found: Int)) -> Tally) -> Figure
    {
      Figure(gold: "sentences", name: name, share: counts.map(tally))
    }
    var f1 = figure("f1") { Tally(right: 2 * $0.right, total: $0.coded + $0.found) }
    f1.n = counts.reduce(0) { $0 + $1.coded }
    return [
      figure("precision") { Tally(right: $0.right, total: $0.found) },
      figure("recall") { Tally(right: $0.right, total: $0.coded) }, f1,
    ]
  }
}
