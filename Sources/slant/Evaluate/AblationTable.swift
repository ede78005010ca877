// What macro-F1 of stance is without each kind of rule, as CSV on stdout.

import Evaluation
import Glibc
import Lexicons
import Pipeline
import Tables

/// One evaluation for each kind of rule, on all cores.
enum AblationTable {
  static func write(_ codings: [StanceCoding], _ lexicons: Lexicons, _ dialect: Dialect) throws {
    let figures = try Ablation.all.concurrentMap { try $0.macroF1(codings, lexicons) }
    let writer = CSVWriter(descriptor: STDOUT_FILENO, path: "stdout", dialect: dialect)
    try writer.write(header: ["without", "macro_f1", "low", "high", "change"])
    for (ablation, figure) in zip(Ablation.all, figures) {
      try writer.write([
        .text(ablation.name), FigureTable.share(figure.value), FigureTable.share(figure.low),
        FigureTable.share(figure.high), FigureTable.share(figure.value - figures[0].value),
      ])
    }
    try writer.finish()
  }
}
