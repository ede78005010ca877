// A concordance as CSV on stdout: one line a hit, its whole sentence in three cells.

import News
import Pipeline
import Synchronization
import Tables

/// Writes the lines; unchecked, for one thread writes at a time, as `Concordance.run` promises.
final class KwicTable: @unchecked Sendable {
  private let writer = CSVWriter.standardOutput()

  func writeHeader() throws {
    try writer.write(header: [
      "article", "outlet", "date", "sentence", "voice", "speaker", "agent", "target", "actor",
      "left",
      "match",
      "right",
    ])
    try finish()
  }

  func write(_ lines: [ConcordanceLine]) throws {
    for line in lines {
      try writer.write([
        .text(line.article), .text(line.outlet), .text(line.date.map { "\($0)" } ?? ""),
        .integer(line.sentence), .text(line.voice.description), .text(line.speaker),
        .text(line.agent), .text(line.target), .text(line.actor), .text(line.left),
        .text(line.match),
        .text(line.right),
      ])
    }
    try finish()
  }

  private func finish() throws { try writer.finish() }
}
