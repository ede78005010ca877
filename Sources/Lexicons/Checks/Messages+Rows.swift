// The wording of what is wrong with rows beside other rows, with files, and with cells that were damaged.

// Rows that do not go with other rows.
extension Messages {
  static func unknownActor(_ id: String, suggestion: String?) -> String {
    guard let suggestion else { return "unknown actor `\(id)`; add it to actors.csv" }
    return "unknown actor `\(id)`; did you mean `\(suggestion)`? If not, add it to actors.csv"
  }

  static func switchedOffActor(_ id: String) -> String {
    "actor `\(id)` is off in actors.csv; write `off` under status here too"
  }

  static func badActorID(_ id: String) -> String {
    "`\(id)` is no id; write letters, digits and hyphens, such as `syrian-army`"
  }

  static func conflictingActor(_ id: String, first: RowOrigin) -> String {
    "actor `\(id)` has another name, kind or side than before \(place(first));"
      + " write the same, or another id"
  }

  static func conflictingOutlet(_ outlet: String, first: RowOrigin) -> String {
    "outlet `\(outlet)` has another name, group or country than before \(place(first));"
      + " write the same, or leave the cells empty"
  }

  // The family is whose rows compete, such as "concept `taking`"; empty where all rows do.
  static func duplicatePattern(
    _ pattern: String, family: String, first: RowOrigin
  ) -> String {
    let among = family.isEmpty ? "" : " for \(family)"
    return "`\(pattern)` stands twice\(among) \(place(first));"
      + " delete one row, or write `off` under status"
  }

  static func oppositeWeights(
    _ pattern: String, _ own: Double, _ other: Double, first: RowOrigin
  ) -> String {
    "`\(pattern)` stands twice with opposite weights, \(own) here and \(other)"
      + " \(place(first)); delete one row, or write `off` under status"
  }

  static func duplicateName(_ name: String, first: RowOrigin) -> String {
    "`\(name)` stands twice \(place(first)); delete one row"
  }

  private static func place(_ origin: RowOrigin) -> String {
    "(first at \(origin.file):\(origin.line))"
  }
}

// Files and headers.
extension Messages {
  static let noFolder =
    "there is no such folder; name the one that holds frames.csv and the other lexicons"

  static let noLexicons =
    "the folder holds no lexicon; it needs at least one of "
    + listed(LexiconKind.allCases.map { $0.rawValue + ".csv" })

  static func unreadable(_ reason: String) -> String { "cannot be read: \(reason)" }

  static func unknownFile(suggestion: String?) -> String {
    "this file is no lexicon and is ignored" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
  }

  static func unknownFolder(suggestion: String?) -> String {
    "the tables of this folder are ignored; "
      + (suggestion.map { "did you mean `\($0)`?" }
        ?? "lexicons stand in the folder of their kind, such as `frames`, not deeper")
  }

  static func noHeader(found: [String], required: [String]) -> String {
    "the header row is missing, for \(listed(found, joint: " and ", most: 3)) are no columns;"
      + " write `\(required.joined(separator: ","))` as the first line"
  }

  static func missingColumn(_ name: String, found: [String], suggestion: String?) -> String {
    if found.isEmpty { return "the file is empty; write a header row with the column `\(name)`" }
    let columns = listed(found, joint: " and ")
    let hint = suggestion.map { "; write `\(name)` for `\($0)`" } ?? "; add it to the header row"
    return "the column `\(name)` is missing; there are \(columns)\(hint)"
  }

  static func repeatedColumn(_ name: String) -> String {
    "the column `\(name)` stands twice in the header; delete one"
  }

  static func ignoredColumn(_ name: String, suggestion: String) -> String {
    "the column `\(name)` is ignored; did you mean `\(suggestion)`?"
  }

  static func tooManyCells(_ count: Int, columns: Int) -> String {
    "the row has \(count) cells under \(columns) columns; put a cell that holds the separator"
      + " between quotation marks"
  }

  static func manyProblems(_ count: Int, shown: Int) -> String {
    "\(count) problems in this file; the first \(shown) are shown"
  }
}

// What spreadsheets do.
extension Messages {
  static func errorValue(_ text: String) -> String {
    "`\(text)` is what a spreadsheet shows for a formula that failed; write the words anew,"
      + " with the cell formatted as text"
  }

  static func date(_ text: String) -> String {
    "`\(text)` is a date, which a spreadsheet may have made of what you wrote; write it anew, with the"
      + " cell formatted as text (a date that is meant has blanks: `march 16`)"
  }

  static func mojibake(_ text: String) -> String {
    "`\(text)` is a sign that was read in a wrong encoding; write the sign anew and save the file as"
      + " \"CSV UTF-8\""
  }

  static func bareNumber(_ text: String) -> String {
    "`\(text)` is a bare number, and a spreadsheet takes zeros at its start away;"
      + " write a word beside it, or `off` under status"
  }

  static func outerBlanks(_ column: String, _ text: String) -> String {
    "the \(column) `\(text)` has blanks around it, which are ignored; delete them"
  }
}
