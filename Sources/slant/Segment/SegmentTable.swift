// Sentences and voices as CSV on stdout.

import News
import Scoring
import Tables

/// Writes the spans; unchecked, for one thread writes at a time, as `Segmentation.run` promises.
final class SegmentTable: @unchecked Sendable {
  private let writer: CSVWriter
  private var hasHeader = false

  init(dialect: Dialect) {
    writer = CSVWriter.standardOutput(dialect)
  }

  func write(_ articles: [SegmentedArticle]) throws {
    try writeHeader()
    for article in articles {
      for span in article.spans {
        try writer.write([
          .text(article.id), span.line > 0 ? .integer(span.line) : .empty,
          .integer(span.sentence), .integer(span.characters.lowerBound),
          .integer(span.characters.upperBound), .text(span.voice.description),
          .text(span.speaker), .text(span.text),
        ])
      }
    }
  }

  func finish() throws {
    try writeHeader()
    try writer.finish()
  }

  private func writeHeader() throws {
    guard !hasHeader else { return }
    hasHeader = true
    try writer.write(header: [
      "article", "line", "sentence", "start", "end", "voice", "speaker", "text",
    ])
  }
}
