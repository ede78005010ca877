// slant kwic: every place where a pattern stands, aligned, before it goes into a lexicon.

import ArgumentParser
import Lexicons
import News
import Pipeline
import Tables

struct KwicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Show every place where a pattern stands in a corpus (keyword in context).",
    discussion: """
      The pattern is written as in a lexicon: `drive~ ... from`, `{agent} liberate~`, `rebel|insurgent`.
      Names, voices and cleaning come from the lexicons, as in a run.
      """)

  @Argument(help: "A pattern as it would stand in a lexicon.")
  var pattern: String

  @Argument(
    help: ArgumentHelp(
      "Folders or files of articles (.txt, .html, .csv, .tsv, .jsonl, .warc, also .gz); - for JSON Lines on stdin, plain or gzip.",
      valueName: "corpus"))
  var corpus: [String]

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "text: aligned for a terminal; csv: with article, roles and whole sentences.")
  var format = TableFormat.text

  @Flag(help: "Letters match as written, as with case = exact.")
  var exact = false

  @Option(help: "Show one outlet only, by the name that reports give it.")
  var outlet: String?

  @Option(help: "Show one voice only: headline, narration, indirect, quotation or scare.")
  var voice: Voice?

  @Option(help: ArgumentHelp("Show only sentences that mention this actor.", valueName: "id"))
  var actor: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: "How wide a line is, in characters. (default: the terminal's width)")
  var width: Int?

  @OptionGroup var jobs: JobOptions

  @Option(help: "Colours: auto, always or never.")
  var color = ColorUse.auto

  func validate() throws {
    if let width, width < 40 { throw ValidationError("--width is \(width); give 40 or more") }
  }

  func run() throws {
    let query = ConcordanceQuery(
      pattern: try parsed(), text: pattern, isExact: exact, outlet: outlet, voice: voice,
      actor: actor, since: period.since, until: period.until)
    let concordance = try Concordance(query, lexicons: lexicons.lexicons)
    let summary = try concordance.run(
      over: corpus, jobs: jobs.count, interruption: Interruption(), take: try printer())
    report(summary)
  }

  private func parsed() throws -> Pattern {
    do {
      return try Pattern(parsing: pattern)
    } catch {
      let arrow = String(repeating: " ", count: error.offset) + "^"
      Message.print("slant: \(error.message)\n  \(pattern)\n  \(arrow)")
      throw Exit.usage
    }
  }

  private func printer() throws -> @Sendable ([ConcordanceLine]) throws -> Void {
    switch format {
    case .text:
      let layout = KwicText(width: width ?? Terminal.width, isPainted: color.isWanted)
      return { lines in try Output.write(lines.map(layout.line).joined()) }
    case .csv:
      let table = KwicTable()
      try table.writeHeader()
      return { lines in try table.write(lines) }
    }
  }

  private func report(_ summary: ConcordanceSummary) {
    var text = "slant: \(summary.lines.counted("hit")) in \(summary.articles.counted("article"))"
    if summary.rejected > 0 {
      text += "; \(summary.rejected.counted("record")) could not be read (`slant run` says why)"
    }
    Message.print(text)
    guard let outlet, !summary.outlets.contains(outlet) else { return }
    let meant = DidYouMean.closest(to: outlet, among: summary.outlets.sorted())
    Message.print(
      "slant: no article is from `\(outlet)`; "
        + (meant.map { "did you mean `\($0)`?" }
          ?? "the outlets are \(summary.outlets.sorted().joined(separator: ", "))"))
  }
}

/// How a list is printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument { case text, csv }

extension Voice: ExpressibleByArgument {
  package init?(argument: String) {
    guard let voice = Voice.allCases.first(where: { $0.description == argument }) else {
      return nil
    }
    self = voice
  }

  package static var allValueStrings: [String] { allCases.map(\.description) }
}
