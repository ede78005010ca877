// slant run: all stages over a corpus.

import Aggregates
import ArgumentParser
import News
import Pipeline
import Reports
import Tables

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Score a corpus and write the reports.")

  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles (.txt, .html, .csv, .tsv, .jsonl, .warc, also .gz); - for JSON Lines on stdin, plain or gzip.",
      valueName: "corpus"))
  var corpus: [String]

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: ArgumentHelp("The folder that gets the reports.", valueName: "dir"))
  var reports = "reports"

  @OptionGroup var jobs: JobOptions

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain

  @Option(help: "Rows of evidence for each cell: full, none, or a number.")
  var evidence = EvidenceLimit.standard

  @OptionGroup var period: PeriodOptions

  @Option(help: "What a row of timeline.csv is about: a day, week or month.")
  var by = PeriodUnit.month

  @OptionGroup var minimums: MinimumOptions

  @Flag(help: "Also write slant.xlsx: one workbook with a sheet for each report.")
  var xlsx = false

  @Flag(help: "Publish no reports where a record was rejected (exit 1).")
  var strict = false

  func run() throws {
    let options = RunOptions(
      corpus: corpus, lexicons: lexicons.lexicons, reports: reports, jobs: jobs.count,
      dialect: dialect, evidence: evidence, since: period.since, until: period.until,
      period: by, minimums: minimums.minimums, hasWorkbook: xlsx, isStrict: strict)
    let summary: RunSummary
    do {
      summary = try Run(options, interruption: Interruption()).run()
    } catch RunFailure.interrupted(let signal) {
      Message.print("slant: interrupted; the old reports are as they were")
      throw Exit.interrupted(signal)
    }
    for warning in summary.lexiconWarnings { Message.print(warning) }
    for warning in summary.warnings { Message.print("slant: warning: \(warning)") }
    Message.print(summary.line)
    if summary.rejected > 0 { throw Exit.rejected }
  }
}

struct LexiconOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of lexicons.", valueName: "dir"))
  var lexicons = "lexicons"
}

struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out articles before this day.", valueName: "yyyy-mm-dd"))
  var since: Day?

  @Option(help: ArgumentHelp("Leave out articles after this day.", valueName: "yyyy-mm-dd"))
  var until: Day?

  func validate() throws {
    if let since, let until, until < since {
      throw ValidationError("--until \(until) is before --since \(since)")
    }
  }
}

struct MinimumOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fewer articles leave shares and scores empty. (default: min_articles of scoring.csv)",
      valueName: "n"))
  var minArticles: Int?

  @Option(
    help: ArgumentHelp(
      "The same for mentions of an actor. (default: min_mentions of scoring.csv)", valueName: "n"))
  var minMentions: Int?

  @Option(
    help: ArgumentHelp(
      "The same for hits of a concept. (default: min_hits of scoring.csv)", valueName: "n"))
  var minHits: Int?

  var minimums: Minimums {
    Minimums(articles: minArticles, mentions: minMentions, hits: minHits)
  }

  func validate() throws {
    let all = [
      ("articles", minArticles), ("mentions", minMentions), ("hits", minHits),
    ]
    for (name, value) in all {
      if let value, value < 0 { throw ValidationError("--min-\(name) is \(value); give 0 or more") }
    }
  }
}

extension RunSummary {
  /// `read 32 = scored 32 + rejected 0 + duplicates 0`.
  var line: String {
    let period = outOfPeriod > 0 ? "; \(outOfPeriod) outside the period" : ""
    return
      "slant: read \(read) = scored \(scored) + rejected \(rejected) + duplicates \(duplicates)"
      + period
  }
}

extension Dialect: ExpressibleByArgument {}

extension PeriodUnit: ExpressibleByArgument {}

extension EvidenceLimit: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package var defaultValueDescription: String { description }
}

extension Day: ExpressibleByArgument {
  /// A day as ISO 8601 writes it.
  package init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
