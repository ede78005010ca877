// slant check: are the lexicons sound, does every row do what its examples say, and what does it do in a corpus?

import ArgumentParser
import Lexicons
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the lexicons: errors, conflicts, and the examples of every row.",
    discussion: """
      With a CORPUS it also tells what the rows do there: which never hit, which hit in one outlet only, and
      the share of hits that each row carries. Exit code 1 where there is an error.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles to try the rows on.", valueName: "corpus"))
  var corpus: [String] = []

  @OptionGroup var options: LexiconOptions

  @Option(help: "text: a line a problem; csv: a table; github: annotations for a pull request.")
  var format = CheckFormat.text

  @OptionGroup var jobs: JobOptions

  func run() throws {
    do {
      let problems = try LexiconCheck(folder: options.lexicons).problems()
      let hasErrors = problems.contains { $0.severity == .error }
      if format != .csv || corpus.isEmpty || hasErrors {
        try format.write(problems)
      } else {
        // One table at a time on stdout: with a corpus, the rows' hits.
        for problem in problems { Message.print(problem.description) }
      }
      Message.print(summary(of: problems))
      if hasErrors { throw Exit.rejected }
      if !corpus.isEmpty { try reportUse() }
    } catch RunFailure.lexicons(let message) {
      Message.print(message)
      throw Exit.rejected
    }
  }

  private func reportUse() throws {
    let use = try RowUse(lexicons: options.lexicons)
      .measured(over: corpus, jobs: jobs.count, interruption: Interruption())
    switch format {
    case .text: try Output.write(RowUseReport(use).text)
    case .csv: try RowUseReport(use).write()
    case .github: break
    }
  }

  private func summary(of problems: [LexiconProblem]) -> String {
    if problems.isEmpty { return "slant: no mistakes in \(options.lexicons)" }
    let errors = problems.filter { $0.severity == .error }.count
    let warnings = problems.count - errors
    return
      "slant: \(errors.counted("error")), \(warnings.counted("warning")) in \(options.lexicons)"
  }
}
