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

  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles (.txt, .csv, .jsonl); - for JSON Lines on stdin.",
      valueName: "corpus"))
  var corpus: [String]

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How many workers clean side by side. (default: the cores this process may use)")
  var jobs: Int?

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more") }
  }

  func run() throws {
    let summary: AuditSummary
    do {
      let audit = try CleaningAudit(lexicons: lexicons.lexicons)
      let table = CleanTable(dialect: dialect)
      summary = try audit.run(
        over: corpus, jobs: jobs ?? Cores.count, interruption: Interruption()
      ) { try table.write($0) }
      try table.finish()
    } catch let failure as RunFailure {
      throw failure.reported()
    } catch let error as WriteError {
      throw RunFailure.files("\(error)").reported()
    }
    Message.print(summary.sentence)
    if summary.rejected > 0 { throw Exit.rejected }
  }
}

extension AuditSummary {
  /// `slant: 12 of 90 lines taken out of 4 articles`.
  fileprivate var sentence: String {
    let count = { (number: Int, noun: String) in "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let sentence =
      "slant: \(removed) of \(count(lines, "line")) taken out of \(count(articles, "article"))"
    guard rejected > 0 else { return sentence }
    return sentence + "; \(count(rejected, "record")) could not be read (`slant run` says why)"
  }
}
