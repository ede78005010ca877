// README.md beside the reports: the tables described to people, from the same definitions.

import Aggregates
import News
import Tables

/// Writes the data dictionary.
struct Readme {
  let thresholds: Thresholds
  let options: ReportOptions

  /// The text of README.md.
  func text(_ tables: [TableDefinition]) -> String {
    let parts =
      [opening, index(of: tables), Readme.page, Readme.voices, statuses, evidence]
      + tables.map(section)
    return parts.joined(separator: "\n")
  }

  private var opening: String {
    """
    # What is in these reports

    Written by `slant`; every run writes this folder anew. The same descriptions stand for programs in
    `datapackage.json` (Frictionless Data).

    \(Readme.format(options.dialect)) Dates are ISO 8601 (`2016-12-08`), shares and scores have four \
    decimals, an empty cell means that nothing is known. Text that a spreadsheet would take for a formula \
    has an apostrophe in front.

    """
  }

  private static func format(_ dialect: Dialect) -> String {
    switch dialect {
    case .plain:
      "Tables are CSV (RFC 4180) in UTF-8, with a comma between cells and a decimal point."
    case .excel:
      "Tables are CSV in UTF-8 for spreadsheets (`--dialect excel`): byte order mark, lines ended by "
        + "CR LF, a comma between cells and a decimal point."
    case .excelEU:
      "Tables are CSV in UTF-8 for spreadsheets (`--dialect excel-eu`): byte order mark, lines ended by "
        + "CR LF, a semicolon between cells and a decimal comma."
    }
  }

  private func index(of tables: [TableDefinition]) -> String {
    let rows = tables.map { ["[\($0.file)](#\($0.name))", "\($0.rowIs)"] }
    return Readme.table(["File", "A row is"], rows)
  }

  private static let page = """
    ## The page

    `\(Page.file)` shows these tables to people who would rather look: open it with a double click. It has the \
    strongest contrasts first, and the sentences behind each number. It holds at most \
    \(PageBounds.outlets) outlets, \(PageBounds.actors) actors, \(PageBounds.concepts) concepts, \
    \(PageBounds.allContrasts) contrasts and \(PageBounds.evidencePerCell) sentences for each count, and says what \
    it leaves out; the tables have everything.

    """

  private static let voices = """
    ## Voices


    """
    + table(
      ["voice", "Whose words"],
      [
        ["`headline`", "The headline, chosen by the outlet's editors"],
        ["`narration`", "The outlet's own running text"],
        ["`indirect`", "Reported speech without quotation marks: said that ..., according to ..."],
        ["`quotation`", "Words between quotation marks that a source said"],
        ["`scare`", "A word or two between quotation marks, held at arm's length"],
        ["`all`", "Everything, computed from whole sentences and not summed over voices"],
      ]) + """

      What an outlet says itself is `headline` and `narration`. Filter naming.csv and framing.csv by them to see \
      its own choices, and by `indirect`, `quotation` and `scare` to see the labels that it prints in the words \
      of others: a `regime` in quotations alone is its sources' word. evidence.csv names the `speaker` of each, \
      and sources.csv says who gets to speak.

      A hit has one voice. A sentence counts in every voice that has a word of it, so sentences (and \
      articles) of the single voices add up to more than `all`.

      """

  private var statuses: String {
    """
    ## Statuses

    Counts, choices and examples are always shown. The `status` of a row says why other figures are \
    empty; the first that holds is written.


    """
      + Readme.table(
        ["status", "Meaning"],
        Status.allCases.map { ["`\($0.rawValue)`", $0.meaning(thresholds)] })
  }

  private func section(_ table: TableDefinition) -> String {
    let rows = table.columns.map { column in
      [
        "`\(column.name)`", column.type.rawValue, column.unit, column.meaning,
        column.evidence.map { "`\($0)`" } ?? "",
      ]
    }
    let key = table.key.map { "`\($0)`" }.joined(separator: ", ")
    return """
      ## \(table.name)

      **\(table.file)**: a row is \(table.rowIs). Sorted by \(table.order).
      \(key.isEmpty ? "Rows have no key." : "Rows are told apart by \(key).")


      """
        + Readme.table(["Column", "Type", "Unit", "Meaning", "Rows of evidence.csv"], rows)
  }

  /// A table in Markdown.
  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.map { $0 == "|" ? "\\|" : String($0) }.joined() }
        .joined(separator: " | ") + " |\n"
    }
    return line(header) + line(header.map { _ in "---" }) + rows.map(line).joined()
  }
}

extension Readme {
  fileprivate var evidence: String {
    """
    ## From a number to its evidence

    Where a column names rows of evidence.csv, they are what stands behind the number: for a count it is \
    how many rows they are (or how many different `article` values, where the filter says `articles`), for a \
    share or a rate its numerator, for a score the hits that it is made of. In a filter, `{outlet}` is the \
    value of `outlet` in the row whose number you look up, `*` is anything, and `date in {month}` are the days \
    of the month (no date where it is empty). For voice `all`, leave the \
    condition on `voice` out; `story with` counts for basis `shared` alone, and takes the articles whose \
    `story` (articles.csv) another outlet tells too (`*`), or the one named; for speaker `(others)`, take all speakers that sources.csv does not name. Where filters differ by `kind` or `lexicon`, each stands behind its value.

    \(extent)

    """
  }

  private var extent: String {
    switch options.evidence {
    case .full: "This run kept every hit (`--evidence full`), so that rows and counts agree."
    case .none:
      "This run kept no evidence (`--evidence none`): run again with `--evidence full` to count."
    case .atMost(let count):
      "This run kept at most \(count) rows for each outlet, kind, choice or actor, and voice: examples, "
        + "the same in every run (speakers that are no actors share their rows with others). Run again with `--evidence full` and rows and counts agree."
    }
  }
}
