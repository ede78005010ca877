// slant check: are the lexicons sound, and does every row do what its examples say?

import ArgumentParser
import Lexicons
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the lexicons: errors, conflicts, and the examples of every row.")

  @OptionGroup var options: LexiconOptions

  func run() throws {
    let problems: [LexiconProblem]
    do {
      problems = try LexiconCheck(folder: options.lexicons).problems()
    } catch let failure as RunFailure {
      if case .lexicons(let message) = failure {
        Message.print(message)
        throw Exit.rejected
      }
      throw failure.reported()
    }
    for problem in problems { Message.print(problem.description) }
    if problems.contains(where: { $0.severity == .error }) { throw Exit.rejected }
  }
}
