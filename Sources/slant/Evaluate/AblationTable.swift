// What macro-F1 of stance is without each kind of rule, as CSV on stdout.

import Evaluation
import Lexicons
import Pipeline
import Tables

/// One evaluation for each kind of rule, on all cores.
enum AblationTable {
  static func write(_ codings: [StanceCoding], _ lexicons: Lexicons, _ dialect: Dialect) throws {
    let measures = try Ablation.all.concurrentMap { try $0.measure(codings, lexicons) }
    let figures = try measures.concurrentMap { [$0.macroF1, $0.change(from: measures[0])] }
    let writer = CSVWriter.standardOutput(dialect)
    try writer.write(header: [
      "without", "macro_f1", "low", "high", "change", "change_low", "change_high",
    ])
    for (ablation, figures) in zip(Ablation.all, figures) {
      let cells = figures.flatMap { [$0.value, $0.low, $0.high] }
      try writer.write([.text(ablation.name)] + cells.map { FigureTable.share($0) })
    }
    try writer.finish()
  }
}
