// Mentions for people to code, as CSV on stdout.

import Pipeline
import Tables

enum SampleTable {
  /// Writes a gold file whose labels are still to come.
  static func write(_ sample: [SampledMention], _ dialect: Dialect) throws {
    let writer = CSVWriter.standardOutput(dialect)
    try writer.write(header: ["text", "start", "end", "actor", "outlet", "voice", "label"])
    for mention in sample {
      try writer.write([
        .text(mention.text), .integer(mention.start), .integer(mention.end),
        .text(mention.actor), .text(mention.outlet), .text(mention.voice), .empty,
      ])
    }
    try writer.finish()
  }
}
