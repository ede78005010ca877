// The labels of lines, held against what `slant clean` printed and people corrected.

import Lexicons
import News
package import Scoring

/// Labels the lines of coded articles, and compares.
package struct LineMeasure {
  private let confusions: [Confusion]
  private static let labels = LineLabel.allCases

  /// Reads a table with `article`, `line`, `label` and `text`, and cleans its articles.
  ///
  /// - Throws: where the table cannot be read, with every row that cannot be used.
  package init(
    gold path: String, where choices: [RowChoice], _ rulebook: Rulebook
  ) throws(EvaluationError) {
    let gold = try CorrectedTable(path: path, columns: ["label"], where: choices)
    var faults = GoldFaults()
    var labeller = LineLabeller(rulebook: rulebook)
    confusions = gold.articles.map { rows in
      var unit = Confusion(classes: Self.labels.count)
      let found = Self.labels(of: rows, &labeller)
      // A dateline that was cut from a line stands in a row before the rest of it.
      for row in CorrectedTable.paragraphs(of: rows).compactMap(\.last) where row.line > 0 {
        guard let coded = Self.labels.firstIndex(where: { $0.description == row.row["label"] })
        else {
          faults.note(
            Messages.noLabel(row.row["label"], Self.labels.map(\.description)),
            at: gold.table.place(of: "label", in: row.row))
          continue
        }
        let predicted = found[row.line].flatMap { Self.labels.firstIndex(of: $0) }
        // What is no line of its own to cleaning stays text.
        unit.count(coded: coded, predicted: predicted ?? 0)
      }
      return unit
    }
    try faults.check()
  }

  private static func labels(
    of rows: [CorrectedRow], _ labeller: inout LineLabeller
  ) -> [Int: LineLabel] {
    var lines: [String] = []
    for line in CorrectedTable.paragraphs(of: rows) where line[0].line > 0 {
      while lines.count < line[0].line - 1 { lines.append("") }
      lines.append(line.map(\.text).joined(separator: " "))
    }
    let article = Article(
      outlet: "", date: nil, url: "", title: rows.first { $0.line == 0 }?.text ?? "",
      text: Array(lines.joined(separator: "\n").utf8), place: Place(source: "", line: 0))
    let found = labeller.label(article).lines.map { ($0.number, $0.label) }
    return Dictionary(found) { first, _ in first }
  }

  /// Accuracy, macro-F1, and precision, recall and F1 of each label; articles are drawn for intervals.
  package var figures: [Figure] {
    ConfusionFigure.all(of: Self.labels.map(\.description))
      .measured(gold: "lines", confusions, classes: Self.labels.count)
      .filter { $0.n > 0 }
  }
}
