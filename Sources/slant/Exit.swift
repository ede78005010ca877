// The exit codes, and which one each failure ends with.

import ArgumentParser
import Evaluation
import Glibc
import Imports
import Pipeline
import Tables

/// The exit codes of the command.
enum Exit {
  static let rejected = ExitCode(1)
  static let usage = ExitCode(2)
  static let nothingUsable = ExitCode(3)
  static let files = ExitCode(4)

  /// What a shell gives for a process that a signal ended.
  static func interrupted(_ signal: Int32) -> ExitCode { ExitCode(128 + signal) }

  /// Says on stderr why a command could not go on, and gives the code that it ends with; nil for errors of usage.
  static func reporting(_ error: any Error) -> ExitCode? {
    switch error {
    case let failure as RunFailure: failure.reported()
    case let failure as ImportFailure: failure.reported()
    case let error as EvaluationError: reported("slant: \(error)", nothingUsable)
    // A reader that goes away (`| head`) has seen what it wanted.
    case let error as WriteError where error.code == EPIPE: .success
    case let error as WriteError: reported("slant: \(error)", files)
    default: nil
    }
  }

  private static func reported(_ message: String, _ code: ExitCode) -> ExitCode {
    Message.print(message)
    return code
  }
}

extension RunFailure {
  /// Says what failed on stderr; the exit code of its kind.
  func reported() -> ExitCode {
    switch self {
    case .input(let message):
      Message.print("slant: \(message)")
      return Exit.nothingUsable
    case .lexicons(let message):
      Message.print(message)
      return Exit.nothingUsable
    case .nothingScored(let message, let summary):
      Message.print("slant: \(message)\n\(summary.line)")
      return Exit.nothingUsable
    case .rejected(let message, let summary):
      Message.print("slant: \(message)\n\(summary.line)")
      return Exit.rejected
    case .files(let message):
      Message.print("slant: \(message)")
      return Exit.files
    case .interrupted(let signal):
      Message.print("slant: interrupted")
      return Exit.interrupted(signal)
    }
  }
}

extension ImportFailure {
  /// Says what failed on stderr; the exit code of its kind.
  fileprivate func reported() -> ExitCode {
    switch self {
    case .file(let message):
      Message.print("slant: \(message)")
      return Exit.files
    case .input(let message):
      Message.print("slant: \(message)")
      return Exit.nothingUsable
    case .usage(let message):
      Message.print("slant: \(message)")
      return Exit.usage
    case .lexicons(let message):
      Message.print(message)
      return Exit.nothingUsable
    }
  }
}
