// slant tune: what hand-coded data would have weights and numbers be, as a proposal to review.

import ArgumentParser
import Evaluation
import Lexicons
import Pipeline
import Scoring
import Tables

struct TuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Propose weights and numbers that agree better with hand-coded data, as CSV.",
    discussion: """
      GOLD is a file of coded mentions, as `slant evaluate --task stance` takes it. Each row of the \
      proposal is a cell of a lexicon with its old and its new value, in how many texts it bears on a \
      coded mention, and what macro-F1 on the gold would lose were this row alone not taken. Nothing is \
      changed. Review the proposal, delete what you do not want, then apply it:

        slant tune gold.csv > proposal.csv
        slant tune --apply proposal.csv

      Weights stay near what they are and keep their signs. What the proposal is worth on texts that it \
      was not fitted to is told on stderr: five parts of the texts are each predicted by the other four.
      """)

  @Argument(help: ArgumentHelp("A CSV file of coded mentions.", valueName: "gold"))
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Write the new values of a proposal into the lexicons, and change nothing else of them.",
      valueName: "proposal"))
  var apply: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Take only rows with this value in this column. May be repeated.", valueName: "column=value"))
  var choices: [RowChoice] = []

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "In how many texts a weight must bear on a mention to be changed.")
  var support = 5

  @Option(
    help: ArgumentHelp(
      "A file that gets phrases near coded mentions that no row knows, as CSV.", valueName: "file"))
  var phrases: String?

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain

  func validate() throws {
    guard (gold == nil) != (apply == nil) else {
      throw ValidationError("give a file of coded mentions, or --apply with a proposal")
    }
    if support < 1 { throw ValidationError("--support is \(support); give 1 or more") }
  }

  func run() throws {
    if let gold { try tune(gold) }
    if let apply { try change(apply) }
  }

  private func tune(_ gold: String) throws {
    let (lexicons, rulebook, warnings) = try Run.rulebook(of: lexicons.lexicons)
    for warning in warnings { Message.print("\(warning)") }
    let codings = try StanceCoding.read(gold, where: choices).codings
    let measure = StanceMeasure(codings, rulebook)
    let tuning = StanceTuning(
      measure, rulebook, ScoringRows(lexicons), least: support
    ).tuned()
    if let phrases {
      try MissingPhrases(measure, least: support).write(
        to: CSVWriter(path: phrases, dialect: dialect))
    }
    try ProposalTable.write(tuning.proposals, to: .standardOutput(dialect))
    Message.print(summary(of: tuning, codings.count))
  }

  private func summary(of tuning: Tuning, _ mentions: Int) -> String {
    """
    slant: \(mentions.counted("mention")), \(tuning.fitted.counted("weight")) with support; \
    \(tuning.proposals.count.counted("proposal"))
    slant: macro-F1 \(tuning.before.fourPlaces) as it is; of texts not fitted to \
    \(tuning.validatedNumbers.fourPlaces) with numbers of scoring.csv alone, \
    \(tuning.validated.fourPlaces) with weights too; \(tuning.after.fourPlaces) on the gold itself
    """
  }

  private func change(_ proposal: String) throws {
    let application = try ProposalApplication(of: proposal, to: lexicons.lexicons)
    try application.write()
    Message.print(
      "slant: \(application.cells.counted("cell")) changed in"
        + " \(application.files.count.counted("file"))")
  }
}
