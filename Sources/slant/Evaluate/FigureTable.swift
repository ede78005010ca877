// Figures as CSV on stdout.

import Evaluation
import Tables

enum FigureTable {
  static func write(_ figures: [Figure], _ dialect: Dialect) throws {
    let writer = CSVWriter.standardOutput(dialect)
    try writer.write(header: ["metric", "value", "low", "high", "n"])
    for figure in figures {
      try writer.write([
        .text(figure.name), share(figure.value), share(figure.low), share(figure.high),
        .integer(figure.n),
      ])
    }
    try writer.finish()
  }

  /// Four places; empty for what is a share of nothing.
  static func share(_ value: Double) -> Cell {
    value.isNaN ? .empty : .decimal(Int((value * 10_000).rounded()), places: 4)
  }
}
