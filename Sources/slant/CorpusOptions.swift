// What commands that go through a corpus and print a table have in common.

import ArgumentParser
import Tables

/// A corpus, the lexicons, the workers, and how the table is written.
struct CorpusOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles (.txt, .html, .csv, .tsv, .jsonl, .warc, also .gz); - for JSON Lines on stdin, plain or gzip.",
      valueName: "corpus"))
  var corpus: [String]

  @OptionGroup var lexicons: LexiconOptions

  @OptionGroup var jobs: JobOptions

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain
}

extension Int {
  /// `1 article`, `2 articles`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
