// Figures and misses as CSV.

import Evaluation
import Glibc
import Tables

enum FigureTable {
  /// Prints a row for each figure.
  static func print(_ figures: [Figure], _ floors: Floors) throws {
    let writer = CSVWriter(descriptor: STDOUT_FILENO, path: "standard output")
    try writer.write(header: ["gold", "figure", "value", "low", "high", "n", "floor"])
    for figure in figures {
      let floor = floors.floor(of: figure)
      try writer.write([
        .text(figure.gold), .text(figure.name), share(figure.value), share(figure.low),
        share(figure.high), .integer(figure.n),
        floor.map { .decimal($0.thousandths, places: 3) } ?? .empty,
      ])
    }
    try writer.finish()
  }

  static func write(_ misses: [Miss], to path: String) throws {
    let writer = try CSVWriter(path: path)
    try writer.write(
      header: ["figure", "article", "text", "expected", "found", "hits", "context"])
    for miss in misses {
      try writer.write(
        [
          miss.figure, miss.article, miss.text, miss.expected, miss.found, miss.hits, miss.context,
        ].map(Cell.text))
    }
    try writer.finish()
  }

  private static func share(_ value: Double) -> Cell {
    .decimal(Int((value * 10_000).rounded()), places: 4)
  }
}
