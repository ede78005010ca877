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

  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles (.txt, .csv, .jsonl); - for JSON Lines on stdin.",
      valueName: "corpus"))
  var corpus: [String]

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How many workers read side by side. (default: the cores this process may use)")
  var jobs: Int?

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more") }
  }

  func run() throws {
    do {
      let segmentation = try Segmentation(lexicons: lexicons.lexicons)
      for warning in segmentation.warnings { Message.print("\(warning)") }
      let table = SegmentTable(dialect: dialect)
      let summary = try segmentation.run(
        over: corpus, jobs: jobs ?? Cores.count, interruption: Interruption()
      ) { try table.write($0) }
      try table.finish()
      try report(summary)
    } catch let failure as RunFailure {
      throw failure.reported()
    } catch let error as WriteError {
      Message.print("slant: \(error)")
      throw Exit.files
    }
  }

  private func report(_ summary: Segmentation.Summary) throws {
    let count = { (number: Int, noun: String) in "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var text =
      "slant: \(count(summary.sentences, "sentence")) in \(count(summary.articles, "article"))"
    if summary.rejected > 0 {
      text += "; \(count(summary.rejected, "record")) could not be read (`slant run` says why)"
    }
    Message.print(text)
    if summary.articles == 0 { throw Exit.nothingUsable }
    if summary.rejected > 0 { throw Exit.rejected }
  }
}
