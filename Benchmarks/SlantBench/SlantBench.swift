// The benchmark: makes a corpus of the asked size, runs slant on it beside `wc -w`, prints what it cost.

import ArgumentParser

/// How fast slant is and how much memory it takes, next to `wc -w` over the same text in the same run.
@main
struct SlantBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slant-bench",
    abstract: "Measures speed, scaling and memory of slant beside wc -w.",
    subcommands: [
      MeasureCommand.self, SegmentCommand.self, LexiconSizeCommand.self, GroupsCommand.self,
      CorpusCommand.self,
    ],
    defaultSubcommand: MeasureCommand.self)
}
