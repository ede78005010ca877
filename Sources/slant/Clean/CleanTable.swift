// Labelled lines as CSV on stdout.

import Lexicons
import Pipeline
import Tables

/// Writes the lines; unchecked, for one thread writes at a time, as `CleaningAudit.run` promises.
final class CleanTable: @unchecked Sendable {
  private let writer: CSVWriter
  private var hasHeader = false

  init(dialect: Dialect) {
    writer = CSVWriter.standardOutput(dialect)
  }

  func write(_ lines: [AuditedLine]) throws {
    try writeHeader()
    for line in lines {
      try writer.write([
        .text(line.article), .integer(line.line), .text(line.label.description), .text(line.rule),
        .text(line.text),
      ])
    }
    try writer.finish()
  }

  /// Without a single article there is the header alone.
  func finish() throws {
    try writeHeader()
    try writer.finish()
  }

  private func writeHeader() throws {
    guard !hasHeader else { return }
    try writer.write(header: ["article", "line", "label", "rule", "text"])
    hasHeader = true
  }
}
