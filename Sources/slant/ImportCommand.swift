// slant import: a lexicon of others becomes rows of ours, with a report of what has none.

import ArgumentParser
import Imports
import Lexicons
import Tables

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a sentiment lexicon or dictionary of others into lexicon rows.",
    discussion: """
      Rows for sentiment.csv go to stdout, and to stderr what could not be carried over: each entry \
      with its line and the reason, then the sum. Exit code 1 says that something was lost which you \
      may want to write by hand; entries that are repeated, weigh nothing, or stand in no category \
      that counts are listed too, and change no exit code.

      Weights: VADER as it is, -4 to 4. AFINN times 0.8. In the other formats categories decide: \
      those called positive, posemo, negative, negemo and the like weigh 1.5 and -1.5, negated ones \
      (neg_positive, neg_negative) the reverse; in the NRC intensity lexicon joy weighs 4 times, \
      anger, disgust, fear and sadness -4 times the intensity. --category weighs others.
      An entry in several categories that count has the weight that you gave, or else the stronger. \
      A word that is rated twice has the mean; one that is both positive and negative has no row.
      """)

  @Argument(help: "The format: liwc, vader, afinn, nrc, lexicoder or quanteda.")
  var format: ForeignFormat

  @Argument(help: "The file to be imported.")
  var file: String

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp(
      "What entries of a category weigh, -4 to 4; 0 leaves them out. May be repeated. Nested"
        + " categories: the innermost name that counts decides; a/b names b inside a.",
      valueName: "name=weight"))
  var weights: [NamedChoice<Double>] = []

  @Option(
    name: .customLong("family"),
    help: ArgumentHelp(
      "Write rows for language.csv instead: entries of this category, as loaded, hedge, factive,"
        + " assertive, implicative or intensifier. May be repeated.",
      valueName: "name=family"))
  var families: [NamedChoice<LanguageContent.Family>] = []

  @Flag(help: "List the categories with their entries and what they become, and import nothing.")
  var categories = false

  @Option(
    help: ArgumentHelp(
      "Leave out what the lexicons of this folder have already: a pattern must not stand twice.",
      valueName: "dir"))
  var beside: String?

  func validate() throws {
    if !weights.isEmpty, !families.isEmpty {
      throw ValidationError(
        "--category gives rows for sentiment.csv, --family for language.csv; run once for each")
    }
    let hasChoices = categories || !weights.isEmpty || !families.isEmpty
    if hasChoices, !format.hasCategories {
      throw ValidationError("\(format.title) rates single words and has no categories")
    }
  }

  func run() throws {
    let options = ImportOptions(
      format: format, file: file,
      choice: families.isEmpty ? .weights(weights) : .families(families), beside: beside)
    if categories {
      try CategoryList(options).write(to: .standardOutput())
    } else {
      try write(Import(options))
    }
  }

  private func write(_ result: Import) throws {
    let report = result.report
    // Where the lexicons have all of it, a table without rows is what there is to add.
    let isUsable = report.written > 0 || report.hasStanding
    if isUsable { try result.write(to: .standardOutput()) }
    for line in report.lines { Message.print(line) }
    Message.print("slant: \(report.summary)")
    guard isUsable else {
      Message.print("slant: no row was written" + (format.hasCategories ? "; \(Self.hint)" : ""))
      throw Exit.nothingUsable
    }
    if report.hasFaults { throw Exit.rejected }
  }

  private static let hint =
    "give categories a weight with --category NAME=WEIGHT; --categories lists them"
}

extension ForeignFormat: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension NamedChoice: ExpressibleByArgument where Value: ChoiceValue {
  /// `name=value`; names may hold `=`.
  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex,
      let value = Value(choice: String(argument[argument.index(after: sign)...]))
    else { return nil }
    self.init(name: String(argument[..<sign]), value: value)
  }
}

/// What a category can become.
protocol ChoiceValue: Sendable {
  init?(choice: String)
}

extension Double: ChoiceValue {
  init?(choice: String) {
    guard let weight = DecimalNumber.parse(choice), -4...4 ~= weight else { return nil }
    self = weight
  }
}

extension LanguageContent.Family: ChoiceValue {
  init?(choice: String) { self.init(rawValue: choice) }
}
