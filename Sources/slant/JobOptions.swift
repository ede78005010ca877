// How many workers a command has.

import ArgumentParser
import CLinux

/// How many cores this process may use: its affinity, not the machine's size.
enum Cores {
  static var count: Int { max(1, Int(usable_cores())) }
}

struct JobOptions: ParsableArguments {
  @Option(help: "How many workers go side by side. (default: the cores this process may use)")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more") }
  }

  var count: Int { jobs ?? Cores.count }
}
