// slant evaluate: how well the lexicons agree with people who coded texts by hand.

import ArgumentParser
import Evaluation
import Lexicons
import Pipeline
import Scoring
import Tables

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Hold the lexicons against hand-coded data: precision, recall and F1, as CSV.",
    discussion: """
      GOLD is a CSV file with one coding a row; columns that are not named here are left alone.

      stance: text, start, end, label. The text is a sentence or paragraph; start and end are the \
      first character of a mention, counted from 0, and the one behind its last; label is positive, \
      neutral, negative, or 1, 0, -1. Where the mention is a name of names.csv it is that actor, else \
      somebody unknown. The stance toward it counts as positive from positive_stance of scoring.csv on, \
      and as negative down from negative_stance.

      language: text, label, which is biased or unbiased, or 1, 0. A sentence counts as biased where \
      the hits of language.csv, each with the weight of its family in scoring.csv, come to \
      biased_threshold. With a column outlet, macro_f1_outlet_left_out predicts each outlet with weights \
      fitted to the others. With a column biased_words, words of hits are held against these.

      lines: article, line, label, text, as `slant clean` prints them, with the labels corrected. \
      sentences: article, line, text, a sentence a row; quotes: article, line, voice, speaker, text, both as \
      `slant segment` prints them. Voices are compared letter by letter. All three take the articles from \
      the table itself.

      In the place of label there may be a column for each coder, label_1 or coder_anna and so on: what \
      more than half of them gave counts, and Krippendorff's alpha tells how far they agree.

      With --ablation, stance is measured once with all rules, then without one kind of rule at a time: \
      each number of scoring.csv that hands weights to actors set to 0, without the shifters of each \
      effect, without the factor of questions, without pronouns, without agent and target of frames and of \
      sentiment, without sentiment rows of two words or more. change is what macro-F1 gains without them, \
      with the interval of that difference on the same draws: below 0 the rules are worth having.

      With --sample, articles are read instead, and the mentions that are drawn are the same in every run.

      Each figure has the bounds of its 95 % interval: 2,000 draws of texts, the same in every run. \
      n is what it is a share of.
      """)

  @Argument(
    help: ArgumentHelp(
      "A CSV file of hand-coded data; with --sample folders or files of articles.",
      valueName: "gold"))
  var paths: [String]

  @Option(help: "What was coded: stance, language, lines, sentences or quotes.")
  var task: EvaluationTask?

  @Option(
    help: ArgumentHelp(
      "Draw so many mentions of a corpus for people to code, every outlet, actor and voice in turn,"
        + " and print them as a gold file without labels.", valueName: "count"))
  var sample: Int?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Take only rows with this value in this column. May be repeated: several values of a column"
        + " are all taken, several columns must all fit.", valueName: "column=value"))
  var choices: [RowChoice] = []

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "A file that gets what was predicted otherwise than coded, as CSV, the worst first.",
      valueName: "file"))
  var errors: String?

  @Flag(help: "Print macro-F1 of stance without each kind of rule, in the place of the figures.")
  var ablation = false

  @Option(help: "How the CSV is written: plain, excel or excel-eu.")
  var dialect = Dialect.plain

  func validate() throws {
    if let task, errors != nil, !task.hasErrors {
      throw ValidationError("--errors goes with --task stance and --task language")
    }
    if ablation && (task != .stance || errors != nil) {
      throw ValidationError("--ablation goes with --task stance and without --errors")
    }
    if let sample {
      guard sample > 0 else { throw ValidationError("--sample is \(sample); give 1 or more") }
      guard task == nil, errors == nil, choices.isEmpty else {
        throw ValidationError(
          "--sample draws what is still to be coded; leave out --task, --where, --errors")
      }
    } else {
      guard task != nil else {
        throw ValidationError(
          "say what was coded: --task stance, language, lines, sentences or quotes")
      }
      guard paths.count == 1 else { throw ValidationError("give one file of hand-coded data") }
    }
  }

  func run() throws {
    if let sample { return try draw(sample) }
    let (lexicons, rulebook, warnings) = try Run.rulebook(of: lexicons.lexicons)
    for warning in warnings { Message.print("\(warning)") }
    switch task {
    case .stance where ablation: try ablate(lexicons)
    case .stance: try evaluateStance(rulebook)
    case .language: try evaluateLanguage(rulebook)
    case .lines: try write(LineMeasure(gold: gold, where: choices, rulebook).figures)
    case .sentences: try write(SentenceMeasure(gold: gold, where: choices, rulebook).figures)
    case .quotes: try write(QuoteMeasure(gold: gold, where: choices, rulebook).figures)
    case nil: break
    }
  }

  private func ablate(_ lexicons: Lexicons) throws {
    let gold = try StanceCoding.read(gold, where: choices)
    tellUndecided(gold)
    try AblationTable.write(gold.codings, lexicons, dialect)
  }

  private func draw(_ count: Int) throws {
    let mentions = try SentenceSample(of: count, lexicons: lexicons.lexicons)
      .draw(from: paths, jobs: Cores.count, interruption: Interruption())
    try SampleTable.write(mentions, dialect)
    let outlets = Set(mentions.map(\.outlet)).count
    let actors = Set(mentions.map(\.actor)).count
    Message.print(
      "slant: \(mentions.count.counted("mention")) of \(actors.counted("actor"))"
        + " in \(outlets.counted("outlet"))")
    if mentions.isEmpty { throw Exit.nothingUsable }
  }

  private var gold: String { paths[0] }

  private func evaluateStance(_ rulebook: Rulebook) throws {
    let gold = try StanceCoding.read(gold, where: choices)
    let measure = StanceMeasure(gold.codings, rulebook)
    if let errors {
      try StanceErrors(rulebook: rulebook).write(measure.misses, to: errors, dialect)
    }
    try report(measure.figures, gold)
  }

  private func evaluateLanguage(_ rulebook: Rulebook) throws {
    let gold = try LanguageCoding.read(gold, where: choices)
    let measure = LanguageMeasure(gold.codings, rulebook)
    if let errors {
      try LanguageErrors(rulebook: rulebook).write(measure.misses, to: errors, dialect)
    }
    try report(measure.figures, gold)
  }

  private func write(_ figures: [Figure]) throws { try FigureTable.write(figures, dialect) }

  private func report<Coding>(_ figures: [Figure], _ gold: GoldCodings<Coding>) throws {
    tellUndecided(gold)
    try FigureTable.write(figures + gold.agreement, dialect)
  }

  private func tellUndecided<Coding>(_ gold: GoldCodings<Coding>) {
    guard gold.undecided > 0 else { return }
    Message.print(
      "slant: \(gold.undecided.counted("row")) left out: no label was given by more than half"
        + " of the coders")
  }
}

/// What people coded.
enum EvaluationTask: String, CaseIterable, ExpressibleByArgument {
  case stance, language, lines, sentences, quotes

  /// Whether misses can be listed.
  var hasErrors: Bool { self == .stance || self == .language }
}

extension RowChoice: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
