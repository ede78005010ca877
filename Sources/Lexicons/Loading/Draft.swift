// The rows of all lexicons as they were read, before it is known whether they go together.

import Tables

/// A row with its place, for kinds whose rows do not hold it themselves.
struct DraftRow<Value> {
  let origin: RowOrigin
  let value: Value
}

/// Everything that a lexicon folder says, row by row, for the checks to look at.
///
/// Rows whose status is `off` are read like the others, so that their mistakes show, and left out.
struct Draft {
  private(set) var outlets: [LineRow<OutletContent>] = []
  private(set) var actors: [DraftRow<ActorContent>] = []
  private(set) var names: [Row<NameContent>] = []
  private(set) var sentiment: [Row<SentimentContent>] = []
  private(set) var frames: [Row<FrameContent>] = []
  private(set) var language: [Row<LanguageContent>] = []
  private(set) var attribution: [Row<AttributionContent>] = []
  private(set) var shifters: [Row<ShifterContent>] = []
  private(set) var noise: [LineRow<LineLabel>] = []
  private(set) var abbreviations: [DraftRow<Abbreviation>] = []
  private(set) var inflections: [DraftRow<IrregularForms>] = []
  private(set) var scoring: [DraftRow<(field: ScoringNumbers.Field, value: Double)>] = []
  /// Actors that stand in actors.csv and are off.
  private(set) var switchedOffActors: Set<String> = []
  /// Kinds of which a file could not be taken apart: their rows are not all here.
  private(set) var unreadKinds: Set<LexiconKind> = []
  /// The files that the rows are from.
  private(set) var tables: [LexiconTable] = []
  /// What is wrong with single rows.
  private(set) var findings: [Finding] = []
}

extension Draft {
  /// Takes in the rows of a file, which is nil where it could not be taken apart.
  mutating func read(_ table: LexiconTable?, kind: LexiconKind) {
    guard let table else {
      unreadKinds.insert(kind)
      return
    }
    tables.append(table)
    for row in table.csv.rows where row.cells.contains(where: { !$0.withoutOuterBlanks.isEmpty }) {
      var record = Record(row, of: table)
      record.checkCellCount()
      let isOff = record.flag(.status, set: "off")
      take(&record, isOff: isOff)
      findings += record.findings
    }
  }

  private mutating func take(_ record: inout Record, isOff: Bool) {
    let origin = record.origin
    func append<Value>(_ value: Value?, to values: inout [Value]) {
      if let value, !isOff { values.append(value) }
    }
    func append<Value>(_ value: Value?, to rows: inout [DraftRow<Value>]) {
      if let value, !isOff { rows.append(DraftRow(origin: origin, value: value)) }
    }
    switch record.table.kind {
    case .outlets: append(record.outletRow(), to: &outlets)
    case .actors:
      let actor = record.actor()
      append(actor, to: &actors)
      if let actor, isOff { switchedOffActors.insert(actor.actor) }
    case .names: append(record.nameRow(), to: &names)
    case .sentiment: append(record.sentimentRow(), to: &sentiment)
    case .frames: append(record.frameRow(), to: &frames)
    case .language: append(record.languageRow(), to: &language)
    case .attribution: append(record.attributionRow(), to: &attribution)
    case .shifters: append(record.shifterRow(), to: &shifters)
    case .noise: append(record.noiseRow(), to: &noise)
    case .abbreviations: append(record.abbreviation(), to: &abbreviations)
    case .inflections: append(record.irregularForms(), to: &inflections)
    case .scoring: append(record.scoringNumber(), to: &scoring)
    }
  }
}
