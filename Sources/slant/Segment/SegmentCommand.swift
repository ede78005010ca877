// slant segment: where sentences end, and whose voice each stretch of them is in.

import ArgumentParser
import Pipeline
import Tables

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Show the sentences of a corpus, cut where the voice changes, as CSV.",
    discussion: """
      One row for each stretch of a sentence in one voice; rows of one sentence share its number. \
      line is the line of the article's text that it stands on, empty for a headline that is not \
      in the text. start and end are its first and last character, counted from 1 in what is left \
      of the line when datelines are cut off. speaker is an actor, the words of the text, or empty.
      """)

  @OptionGroup var options: CorpusOptions

  func run() throws {
    let segmentation = try Segmentation(lexicons: options.lexicons.lexicons)
    for warning in segmentation.warnings { Message.print("\(warning)") }
    let table = SegmentTable(dialect: options.dialect)
    let summary = try segmentation.run(
      over: options.corpus, jobs: options.jobs.count, interruption: Interruption()
    ) { try table.write($0) }
    try table.finish()
    try report(summary)
  }

  private func report(_ summary: Segmentation.Summary) throws {
    var text =
      "slant: \(summary.sentences.counted("sentence")) in \(summary.articles.counted("article"))"
    if summary.rejected > 0 {
      text += "; \(summary.rejected.counted("record")) could not be read (`slant run` says why)"
    }
    Message.print(text)
    if summary.articles == 0 { throw Exit.nothingUsable }
    if summary.rejected > 0 { throw Exit.rejected }
  }
}
