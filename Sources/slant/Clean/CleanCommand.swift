// slant clean: line by line what is kept of the articles, what goes, and why.

import ArgumentParser
import Pipeline
import Tables

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Show line by line what is kept of articles, what goes, and why.",
    discussion: """
      Prints CSV with the columns article, line, label, rule and text, in the order of the input. Lines
      labelled body and headline are scored. The rule is a row of noise.csv, a shape, or empty for text
      that no rule speaks of. A dateline that is cut from a line has a row before it.
      """)

  @OptionGroup var options: CorpusOptions

  func run() throws {
    let audit = try CleaningAudit(lexicons: options.lexicons.lexicons)
    let table = CleanTable(dialect: options.dialect)
    let summary = try audit.run(
      over: options.corpus, jobs: options.jobs.count, interruption: Interruption()
    ) { try table.write($0) }
    try table.finish()
    Message.print(summary.sentence)
    if summary.rejected > 0 { throw Exit.rejected }
  }
}

extension AuditSummary {
  /// `slant: 12 of 90 lines taken out of 4 articles`.
  fileprivate var sentence: String {
    let sentence =
      "slant: \(removed) of \(lines.counted("line")) taken out of \(articles.counted("article"))"
    guard rejected > 0 else { return sentence }
    return sentence + "; \(rejected.counted("record")) could not be read (`slant run` says why)"
  }
}
