// The command: its verbs.

import ArgumentParser
import Glibc
import Pipeline

@main
struct Slant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slant",
    abstract: "Shows how news outlets word the same events, with the sentences that prove it.",
    discussion: """
      Reads articles and a folder of lexicons, and writes CSV reports per outlet and per actor.
      Exit codes: 0 done; 1 done, with rejected records or entries that were not imported, or a
      check that failed; 2 usage; 3 nothing usable in the input or the lexicons; 4 reading or
      writing failed; 130, 143 interrupted.
      """,
    version: SlantVersion.text,
    subcommands: [
      RunCommand.self, CheckCommand.self, ExplainCommand.self, KwicCommand.self,
      CleanCommand.self, SegmentCommand.self, ImportCommand.self, EvaluateCommand.self,
      TuneCommand.self,
    ])

  static func main() {
    // A pipe that is closed shall be an error of writing, not the end.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      if let code = Exit.reporting(error) { Glibc.exit(code.rawValue) }
      let code = exitCode(for: error)
      // ArgumentParser ends with 64 where usage is wrong; the contract says 2.
      guard code != .success else { exit(withError: error) }
      Message.print(fullMessage(for: error))
      Glibc.exit(Exit.usage.rawValue)
    }
  }
}

/// Text on stderr.
enum Message {
  static func print(_ text: String) {
    var line = text + "\n"
    line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
