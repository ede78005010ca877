// The data of index.html: rows of tables, what is needed to read them, and the evidence behind them.

import Aggregates
import Lexicons
import News
import Scoring
import Tables

/// Writes the data of a page.
struct PageData {
  private let figures: Figures
  private let plan: PagePlan
  private let tables: PageTables
  private var json = PageJSON()
  private var texts = PageTexts()

  init(_ figures: Figures, _ plan: PagePlan, _ tables: PageTables) {
    self.figures = figures
    self.plan = plan
    self.tables = tables
  }

  /// The data as JSON.
  consuming func bytes(_ evidence: PageEvidence) -> [UInt8] {
    json.beginObject()
    writeFacts()
    // The brace that would end them counts too.
    let facts = json.bytes.count - json.extraBytes + 1
    json.name("evidence")
    write(evidence, room: PageBounds.bytes - facts - texts.bytes)
    json.name("texts")
    json.beginArray()
    json.values(of: texts.json)
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private mutating func writeFacts() {
    json.name("tables")
    json.beginObject()
    for table in tables.tables where !table.rows.isEmpty { write(table) }
    json.endObject()
    writeOutlets()
    writeActors()
    writeLexicons()
    writeStatuses()
    writeBounds()
    json.name("kept")
    json.string(figures.run.options.evidence.description)
  }
}

// Tables.
extension PageData {
  private mutating func write(_ table: PageTables.Table) {
    let columns = table.definition.columns
    // Columns that this run leaves empty take no room.
    let filled = columns.indices.filter { column in table.rows.contains { $0[column] != .empty } }
    let isContrasts = table.definition.file == ContrastsReport.definition.file
    json.name(table.definition.name)
    json.beginObject()
    json.name("file")
    json.string(table.definition.file)
    json.name("rowIs")
    json.string(table.definition.rowIs)
    json.name("count")
    json.integer(table.count)
    json.name("columns")
    json.beginArray()
    for column in filled { write(columns[column]) }
    if isContrasts { writeMatchColumns() }
    json.endArray()
    json.name("rows")
    json.beginArray()
    if isContrasts {
      for contrast in plan.contrasts {
        let (row, matches) = contrast.excerpted()
        write(row, matches, filled, columns)
      }
    } else {
      for row in table.rows { write(row, [], filled, columns) }
    }
    json.endArray()
    json.endObject()
  }

  private mutating func write(
    _ row: [Cell], _ matches: [Int], _ filled: [Int], _ columns: [ColumnDefinition]
  ) {
    json.beginArray()
    for column in filled { texts.write(row[column], isText: columns[column].isText, to: &json) }
    for match in matches { json.integer(match) }
    json.endArray()
  }

  private mutating func write(_ column: ColumnDefinition) {
    json.beginObject()
    json.name("name")
    json.string(column.name)
    json.name("text")
    json.bool(column.isText)
    json.name("unit")
    json.string(column.unit)
    json.name("meaning")
    json.string(column.meaning)
    if let evidence = column.evidence {
      json.name("evidence")
      json.string(evidence)
    }
    json.endObject()
  }

  /// Where the wordings stand in the examples of a contrast.
  private mutating func writeMatchColumns() {
    for name in ["from_a", "to_a", "from_b", "to_b"] {
      json.beginObject()
      json.name("name")
      json.string(name)
      json.name("text")
      json.bool(false)
      json.endObject()
    }
  }
}

// What stands beside the tables.
extension PageData {
  private mutating func writeOutlets() {
    let outlets = figures.totals.outlets
    json.name("outlets")
    json.beginArray()
    for outlet in outlets.indices.sorted(by: { figures.outletRanks[$0] < figures.outletRanks[$1] })
      .prefix(2_000)
    {
      json.beginArray()
      json.integer(texts.number(ofLine: outlets[outlet]))
      json.bool(plan.outlets.contains(outlet))
      json.endArray()
    }
    json.endArray()
  }

  private mutating func writeActors() {
    json.name("actors")
    json.beginArray()
    for actor in figures.rulebook.actors {
      json.beginArray()
      json.integer(texts.number(ofLine: actor.actor))
      json.integer(texts.number(ofLine: actor.name))
      json.endArray()
    }
    json.endArray()
  }

  private mutating func writeLexicons() {
    json.name("lexicons")
    json.beginArray()
    for (lexicon, rows, found, hits) in tables.lexicons {
      json.beginArray()
      json.string(lexicon)
      for number in [rows, found, hits] { json.integer(number) }
      json.endArray()
    }
    json.endArray()
  }

  private mutating func writeStatuses() {
    json.name("statuses")
    json.beginObject()
    for status in Status.allCases {
      json.name(status.rawValue)
      json.string(status.meaning(figures.thresholds))
    }
    json.endObject()
  }

  /// What is shown of how many.
  private mutating func writeBounds() {
    let concepts = Set(figures.frames.groups.map(\.topic))
    let actors = Set(figures.totals.actorVoices.map(\.key.actor))
    json.name("shown")
    json.beginArray()
    for (what, shown, all) in [
      ("outlets", plan.outlets.count, figures.totals.outlets.count),
      ("actors", plan.actors.count, actors.count),
      ("kinds of events", plan.concepts.count, concepts.count),
      ("contrasts", plan.contrasts.count, plan.contrastCount),
      ("sentences for each count", PageBounds.evidencePerCell, 0),
    ] {
      json.beginArray()
      json.string(what)
      json.integer(shown)
      json.integer(all)
      json.endArray()
    }
    json.endArray()
  }
}

// Evidence.
extension PageData {
  private static let evidenceColumns = [
    "outlet", "date", "article", "title", "voice", "speaker", "lexicon", "row", "pattern", "kind",
    "choice", "actor", "role", "score", "sentence", "from", "to",
  ]

  /// Writes as many rows as there is room for, in bytes.
  private mutating func write(_ evidence: PageEvidence, room: Int) {
    json.beginObject()
    json.name("columns")
    json.beginArray()
    for column in PageData.evidenceColumns { json.string(column) }
    json.endArray()
    json.name("rows")
    json.beginArray()
    // Each row counts with a comma, which the first has not.
    var (known, left) = ([Int: Set<PageEvidence.Hit.Identity>](), room - 1)
    for hit in evidence.inOrder
    where known[hit.source, default: []].insert(hit.identity).inserted {
      let (before, textsBefore) = (json.bytes.count, texts.bytes)
      write(hit, evidence.sources[hit.source])
      left -= json.bytes.count - before + texts.bytes - textsBefore
      guard left > 0 else {
        json.cut(to: before)
        break
      }
    }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ hit: PageEvidence.Hit, _ source: PageEvidence.Source) {
    let (row, rulebook) = (hit.row, figures.rulebook)
    let cited = row.row >= 0 ? rulebook.rows[row.row] : nil
    let isWeighed = row.kind == .stance || row.kind == .tone
    let hasRole = row.actor >= 0 && row.kind != .quote
    let cells: [Cell] = [
      .line(source.outlet), .day(source.date), .line(source.id), .line(source.title),
      .text(row.voice.description), .line(hit.speaker), .text(cited?.lexicon.rawValue ?? ""),
      cited.map { .row($0) } ?? .text(""), .line(cited?.pattern ?? ""),
      .text(row.kind.description), .line(rulebook.choiceName(of: row)),
      .line(row.actor >= 0 ? rulebook.actors[row.actor].actor : ""),
      .text(hasRole ? row.role.description : ""),
      isWeighed ? .decimal(row.score, places: 4) : .empty, .line(hit.excerpt.text),
    ]
    json.beginArray()
    for cell in cells { texts.write(cell, isText: false, to: &json) }
    json.integer(hit.excerpt.match.lowerBound)
    json.integer(hit.excerpt.match.upperBound)
    json.endArray()
  }
}
