// Columns that several tables share, and the wording of filters on evidence.csv.

extension ColumnDefinition {
  static let outlet = text("outlet", "The outlet, by the short name that outlets.csv gives it")
  static let actor = text("actor", "The actor, by its id in actors.csv")
  static let voice = text(
    "voice", "Whose words are counted; `all` is computed from whole sentences, not summed")
  static let basis = text(
    "basis",
    "What is compared: `all` articles, or `shared`, only stories that the outlets have in common. "
      + "This version writes `all` only")
  static let status = text("status", "Why a figure is empty or has no test (see Statuses)")
  static let clusters = pending(
    "clusters", unit: "clusters", "How many clusters the articles form, copies counted once",
    type: .integer)
  static let logOdds = pending(
    "log_odds", unit: "natural logarithm", "Log-odds ratio with a Dirichlet prior, against others")
  static let z = pending("z", unit: "standard errors", "The log-odds ratio over its standard error")
  static let p = pending("p", unit: "probability", "Two-sided p of the difference")
  static let q = pending(
    "q", unit: "probability", "p adjusted for many comparisons (Benjamini-Hochberg)")

  /// Both ends of a 95 % interval.
  static func interval(of name: String, unit: String) -> [ColumnDefinition] {
    [
      pending("\(name)_low", unit: unit, "Lower end of the 95 % interval of \(name)"),
      pending("\(name)_high", unit: unit, "Upper end of the 95 % interval of \(name)"),
    ]
  }

  /// Both ends of a 95 % interval of a score, a share or a difference of scores.
  static func scoreInterval(of name: String) -> [ColumnDefinition] {
    interval(of: name, unit: "score, -1 to 1")
  }

  static func shareInterval(of name: String) -> [ColumnDefinition] {
    interval(of: name, unit: "share, 0 to 1")
  }
}

/// Filters on evidence.csv in one fixed form, which people read and tests parse.
///
/// `rows where kind = name and outlet = {outlet}`: how many rows of evidence.csv have these values,
/// `{outlet}` being the value in the row whose number is explained. `articles where ...` counts their
/// different articles. Where filters differ by the value of a column they stand behind it:
/// `frame: ...; name: ...`.
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
  static func kind(_ kind: String) -> String { "kind = \(kind)" }
}
