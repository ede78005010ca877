// slant-bench measure: the whole benchmark on one screen.

import ArgumentParser
import Foundation

/// Runs every contender over a corpus of each size and prints what they took.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measures slant beside wc -w (the default).")

  @Option(help: "The program to measure.")
  var slant: String
  @Option(help: "The folder of lexicons.")
  var lexicons: String
  @Option(help: "Articles to start from: JSON Lines, packed with gzip or not, or a folder of .txt.")
  var sample: String
  @Option(help: "How often each contender runs; the median counts.")
  var rounds = 3
  @Argument(help: "Article text to measure on; of further sizes there is one round.")
  var sizes: [ByteSize]

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be 1 or more") }
  }

  func run() throws {
    signal(SIGINT, SIG_IGN)
    let bench = try Bench(slant: slant, lexicons: lexicons)
    defer { bench.remove() }
    for (index, size) in sizes.enumerated() {
      say("making \(size) of articles from \(sample)")
      let bytes = try bench.makeCorpus(from: sample, size: size)
      let rounds = index == 0 ? rounds : 1
      let costs = try bench.measure(rounds: rounds) { say("round \($0) of \(rounds)") }
      let summary = Summary(
        cores: bench.cores, textBytes: bytes, costs: costs, figures: try bench.figures)
      print(summary.speeds, summary.aims, separator: "\n")
      // The next size may take minutes.
      fflush(nil)
    }
  }

  /// Progress, for people only.
  private func say(_ line: String) {
    guard isatty(2) == 1 else { return }
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
