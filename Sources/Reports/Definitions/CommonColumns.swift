// Columns that several tables share, and the wording of filters on evidence.csv.

extension ColumnDefinition {
  static let outlet = text("outlet", "The outlet, by the short name that outlets.csv gives it")
  static let actor = text("actor", "The actor, by its id in actors.csv")
  static let voice = text(
    "voice", "Whose words are counted; `all` is computed from whole sentences, not summed")
  static let basis = text(
    "basis",
    "What is compared: `all` articles, or `shared`, only stories that the compared outlets have in common; "
      + "a story is then counted as one text, and filters on evidence.csv hold for articles whose `story` "
      + "(articles.csv) each of these outlets tells")
  static let status = text(
    "status", "`ok`, or why a figure is empty or has no test (see Statuses)")
  static let clusters = count(
    "clusters", of: "clusters",
    "How many different texts these articles are: copies of one text are one cluster, also those that "
      + "other outlets print. For basis `shared`: how many stories")
  static let logOdds = number(
    "log_odds", unit: "natural logarithm",
    "How much likelier the outlet is to make this choice than all others together: the difference of "
      + "ln(hits / hits of other choices), each side first divided by its design effect (how many hits in "
      + "bursts are worth one) and given a prior: the share over all outlets times the number of choices "
      + "in the lexicon. 0 = no difference, 0.7 = twice the odds")
  static let z = number(
    "z", unit: "standard errors",
    "log_odds over its standard error, the root of the sum of 1 / hits over both sides and both outcomes"
  )
  static let p = number(
    "p", unit: "probability",
    "Two-sided p of the difference, by t with as many degrees of freedom as the smaller side has clusters, "
      + "less 1")
  static let q = number(
    "q", unit: "probability",
    "p adjusted for many comparisons: the share of false finds (Benjamini-Hochberg) among rows of the "
      + "same basis and voice with a q no larger. Below 0.05 a row can be called a find")

  /// Both ends of a 95 % interval of a score.
  static func scoreInterval(of name: String) -> [ColumnDefinition] {
    ends(
      of: name, unit: "score, -1 to 1",
      "\(name) less and plus t standard errors, which come from how articles differ, copies taken for "
        + "one; cut at the ends of the scale")
  }

  /// The same of a difference of scores.
  static func differenceInterval(of name: String) -> [ColumnDefinition] {
    ends(
      of: name, unit: "score, -2 to 2",
      "\(name) less and plus t standard errors, with t of the side that has fewer clusters")
  }

  /// The same of a share.
  static func shareInterval(of name: String) -> [ColumnDefinition] {
    ends(
      of: name, unit: "share, 0 to 1",
      "the interval of Wilson for as many hits as these are worth: divided by the design effect, for "
        + "hits in one article resemble each other")
  }

  private static func ends(
    of name: String, unit: String, _ meaning: String
  ) -> [ColumnDefinition] {
    [
      number("\(name)_low", unit: unit, "Lower end of the 95 % interval of \(name): \(meaning)"),
      number("\(name)_high", unit: unit, "Upper end of that interval"),
    ]
  }
}

/// Filters on evidence.csv in one fixed form, which people read and tests parse.
///
/// `rows where kind = name and outlet = {outlet}`: how many rows of evidence.csv have these values,
/// `{outlet}` being the value in the row whose number is explained. `articles where ...` counts their
/// different articles. Where filters differ by the value of a column they stand behind it:
/// `frame: ...; name: ...`. `date in {month}` are the days of a period, or no day where that is empty.
/// `story with {outlet}` counts for basis `shared` alone: the story, which articles.csv names, has an article
/// of that outlet, or of any other (`*`).
enum Filter {
  static func rows(_ conditions: String...) -> String { rows(conditions) }
  static func rows(_ conditions: [String]) -> String { joined("rows", conditions) }
  static func articles(_ conditions: String...) -> String { joined("articles", conditions) }

  private static func joined(_ counted: String, _ conditions: [String]) -> String {
    "\(counted) where " + conditions.joined(separator: " and ")
  }

  static let outlet = "outlet = {outlet}"
  static let actor = "actor = {actor}"
  static let voice = "voice = {voice}"
  /// In stories that another outlet tells too: the one named, or any (`*`).
  static func story(with outlet: String) -> String { "story with \(outlet)" }
  static func kind(_ kind: String) -> String { "kind = \(kind)" }
}
