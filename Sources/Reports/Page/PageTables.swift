// The rows of the tables that the page shows, taken as they are written: the page cannot disagree with the CSV.

import Aggregates
import Scoring
import Tables

/// Tables of the page, with the rows that the plan has chosen.
package struct PageTables: Sendable {
  /// A table of the page.
  struct Table: Sendable {
    let definition: TableDefinition
    /// The chosen rows.
    var rows: [[Cell]] = []
    /// How many rows the CSV has.
    var count = 0
  }

  private(set) var tables: [Table] = []
  /// Rows of coverage.csv by lexicon: how many there are, how many were hit, and their hits.
  private(set) var lexicons: [(lexicon: String, rows: Int, found: Int, hits: Int)] = []
  private let outlets: Set<Cell>
  private let actors: Set<Cell>
  private let concepts: Set<Cell>
  private let lexiconRows: Set<Cell>
  /// Tables of which not all chosen rows are taken.
  private enum Kind: String, Sendable { case coverage, sources, timeline }

  /// What the table is that was begun last.
  private var kind: Kind?
  /// Whether the table that was begun last is told row by row, and which values its columns are to have.
  private var isTold = false
  private var chosen: [ChosenColumn] = []
  /// How many speakers of each outlet are shown.
  private var speakers: [Cell: Int] = [:]

  /// Those whose rows over time are shown, in the order of the plan.
  private var actorsInTime: [Cell]

  /// Tables that are not told row by row.
  private static let absent = [CleaningReport.definition.file]

  package init(_ plan: PagePlan, _ figures: Figures) {
    outlets = Set(plan.outlets.map { figures.outlet($0) })
    actorsInTime = plan.actors.map { figures.actor($0) }
    actors = Set(actorsInTime)
    concepts = Set(plan.concepts.map { .line($0) })
    lexiconRows = Set(plan.lexiconRows.map { .row(figures.rulebook.rows[$0]) })
  }

  /// For sources alone, whose rows hang on outlets only: they can be taken before there is a plan.
  package init(sourcesOf figures: Figures) {
    outlets = Set(PagePlan.largestOutlets(figures).map { figures.outlet($0) })
    (actorsInTime, actors, concepts, lexiconRows) = ([], [], [], [])
  }

  /// A column of which only some values are shown.
  private struct ChosenColumn: Sendable {
    let column: Int
    let cells: Set<Cell>
    /// What was asked for last: most columns say the same in many rows.
    private var last = Cell.empty
    private var isLastShown = false

    init(_ column: Int, _ cells: Set<Cell>) { (self.column, self.cells) = (column, cells) }

    mutating func shows(_ row: [Cell]) -> Bool {
      if row[column] != last { (last, isLastShown) = (row[column], cells.contains(row[column])) }
      return isLastShown
    }
  }

  /// Starts a table; its rows come next.
  mutating func begin(_ definition: TableDefinition) {
    tables.append(Table(definition: definition))
    kind = Kind(rawValue: definition.name)
    isTold = !PageTables.absent.contains(definition.file)
    chosen = definition.columns.enumerated().compactMap { number, column in
      switch column.name {
      case "outlet": ChosenColumn(number, outlets)
      case "actor": ChosenColumn(number, actors)
      case "concept": ChosenColumn(number, concepts)
      case "row": ChosenColumn(number, lexiconRows)
      default: nil
      }
    }
  }

  /// Takes a row of the table that was begun last, where the page shows it.
  mutating func take(_ row: [Cell]) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    tables[last].count += 1
    if kind == .coverage { sum(row) }
    guard isTold, isShown(row) else { return }
    if kind == .timeline { return takeInTime(row) }
    guard tables[last].rows.count < PageBounds.rowsPerTable else { return }
    if kind == .sources {
      speakers[row[0], default: 0] += 1
      guard speakers[row[0], default: 0] <= PageBounds.speakers || Self.isOfSeveral(row[1]) else {
        return
      }
    }
    tables[last].rows.append(row)
  }

  private mutating func isShown(_ row: [Cell]) -> Bool {
    chosen.indices.allSatisfy { chosen[$0].shows(row) }
  }

  /// Takes a row of the timeline: where there are too many, those of the last actors are left out, for
  /// a line that ends in the middle would mislead.
  private mutating func takeInTime(_ row: [Cell]) {
    guard actorsInTime.contains(row[1]) else { return }
    let last = tables.count - 1
    tables[last].rows.append(row)
    while tables[last].rows.count > PageBounds.rowsPerTable, let actor = actorsInTime.popLast() {
      tables[last].rows.removeAll { $0[1] == actor }
    }
  }

  /// Whether a speaker stands for several, whom the end of an outlet's rows tells of.
  private static func isOfSeveral(_ speaker: Cell) -> Bool {
    speaker == .text(SourceList.unknown) || speaker == .text(SourceList.others)
  }

  /// Adds tables that were taken elsewhere.
  mutating func add(_ others: PageTables) { tables += others.tables }

  /// The speakers that are shown, by outlet.
  var shownSpeakers: Set<[Cell]> {
    let sources = tables.first { $0.definition.file == SourcesReport.definition.file }
    return Set(sources?.rows.map { [$0[0], $0[1]] } ?? [])
  }

  /// Takes the contrasts of the plan.
  mutating func take(contrasts plan: PagePlan) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].rows = plan.contrasts.map(\.row)
    tables[tables.count - 1].count = plan.contrastCount
  }

  private mutating func sum(_ row: [Cell]) {
    guard case .text(let lexicon) = row[0], case .integer(let hits) = row[3] else { return }
    if lexicons.last?.lexicon != lexicon { lexicons.append((lexicon, 0, 0, 0)) }
    lexicons[lexicons.count - 1].rows += 1
    lexicons[lexicons.count - 1].found += hits > 0 ? 1 : 0
    lexicons[lexicons.count - 1].hits += hits
  }
}
