// index.html: what the tables say, for people who would rather look.

import Aggregates
import CPage
import Lexicons
import News
import Scoring
import Tables

/// The page of a run, made of the rows of its tables and of the evidence behind them.
package struct Page {
  /// The name of its file.
  package static let file = "index.html"

  private let figures: Figures
  private let plan: PagePlan
  private var tables: PageTables

  init(_ figures: Figures, _ plan: PagePlan, _ tables: PageTables) {
    self.figures = figures
    self.plan = plan
    self.tables = tables
  }

  /// Adds the tables that are made article by article.
  package mutating func add(_ others: PageTables) { tables.add(others) }

  /// The text of index.html.
  func text(_ evidence: PageEvidence) -> String {
    var texts = PageTexts()
    let shown = tables.tables.filter { !$0.rows.isEmpty }.map { json(of: $0, &texts) }
    let facts: [(name: String, value: JSON)] = [
      ("tables", .object(shown)),
      ("outlets", outlets(&texts)),
      ("actors", actors(&texts)),
      ("lexicons", lexicons),
      ("statuses", statuses),
      ("shown", bounds),
      ("kept", .string(figures.run.options.evidence.description)),
    ]
    let room = PageBounds.bytes - JSON.object(facts).line.utf8.count - texts.bytes
    let rows = evidenceRows(evidence, &texts, room: room)
    let data = JSON.object(
      facts + [
        ("evidence", .object([("columns", Page.evidenceColumns), ("rows", .array(rows))])),
        ("texts", .array(texts.texts.map(JSON.string))),
      ])
    return Page.template(style: Page.style, script: Page.script, data: Page.inert(data.line))
  }

  /// JSON that cannot end the element it stands in, whatever an article says: `<` is only ever in strings.
  static func inert(_ json: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count + 1024)
    for byte in json.utf8 {
      if byte == UInt8(ascii: "<") { bytes += Array(#"\u003c"#.utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// The files of the page.
extension Page {
  static var style: String { String(cString: page_style()) }
  static var script: String { String(cString: page_script()) }

  /// The page with its parts in the places that name them.
  private static func template(style: String, script: String, data: String) -> String {
    let parts = ["style": style, "script": script, "data": data]
    var text = ""
    // Only the frame is searched for marks: what stands in a part is none.
    for piece in String(cString: page_frame()).split(separator: "{{") {
      let halves = piece.split(separator: "}}", maxSplits: 1)
      if halves.count == 2 { text += parts[String(halves[0]), default: ""] }
      text += halves[halves.count - 1]
    }
    return text
  }
}

// The data of the page.
extension Page {
  private func json(
    of table: PageTables.Table, _ texts: inout PageTexts
  ) -> (name: String, value: JSON) {
    let columns = table.definition.columns
    // Columns that this run leaves empty take no room.
    let filled = columns.indices.filter { column in table.rows.contains { $0[column] != .empty } }
    var names = filled.map { Page.description(of: columns[$0]) }
    let isContrasts = table.definition.file == ContrastsReport.definition.file
    if isContrasts { names += Page.matchColumns }
    let shown = isContrasts ? plan.contrasts.map { $0.excerpted() } : table.rows.map { ($0, []) }
    let rows = shown.map { row, matches in
      let values = filled.map { texts.value(of: row[$0], isText: columns[$0].isText) }
      return JSON.written(JSON.array(values + matches.map(JSON.integer)).line)
    }
    return (
      table.definition.name,
      .object([
        ("file", .string(table.definition.file)),
        ("rowIs", .string(table.definition.rowIs)),
        ("count", .integer(table.count)),
        ("columns", .array(names)),
        ("rows", .array(rows)),
      ])
    )
  }

  private static func description(of column: ColumnDefinition) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("name", .string(column.name)), ("text", .bool(column.isText)),
      ("unit", .string(column.unit)),
      ("meaning", .string(column.meaning)),
    ]
    if let evidence = column.evidence { members.append(("evidence", .string(evidence))) }
    return .object(members)
  }

  /// Where the wordings stand in the examples of a contrast.
  private static let matchColumns = ["from_a", "to_a", "from_b", "to_b"].map { name in
    JSON.object([("name", .string(name)), ("text", .bool(false))])
  }

  private func outlets(_ texts: inout PageTexts) -> JSON {
    .array(
      figures.totals.outlets.indices.sorted { figures.outletRanks[$0] < figures.outletRanks[$1] }
        .prefix(2_000).map { outlet in
          .array([
            .integer(texts.number(ofLine: figures.totals.outlets[outlet])),
            .bool(plan.outlets.contains(outlet)),
          ])
        })
  }

  private func actors(_ texts: inout PageTexts) -> JSON {
    .array(
      figures.rulebook.actors.map { actor in
        .array([
          .integer(texts.number(ofLine: actor.actor)), .integer(texts.number(ofLine: actor.name)),
        ])
      })
  }

  private var lexicons: JSON {
    .array(
      tables.lexicons.map { lexicon, rows, found, hits in
        .array([.string(lexicon), .integer(rows), .integer(found), .integer(hits)])
      })
  }

  private var statuses: JSON {
    .object(Status.allCases.map { ($0.rawValue, .string($0.meaning(figures.thresholds))) })
  }

  /// What is shown of how many.
  private var bounds: JSON {
    let concepts = Set(figures.frames.groups.map(\.topic))
    let actors = Set(figures.totals.actorVoices.keys.map(\.actor))
    return .array(
      [
        ("outlets", plan.outlets.count, figures.totals.outlets.count),
        ("actors", plan.actors.count, actors.count),
        ("kinds of events", plan.concepts.count, concepts.count),
        ("contrasts", plan.contrasts.count, plan.contrastCount),
        ("sentences for each count", PageBounds.evidencePerCell, 0),
      ].map { .array([.string($0), .integer($1), .integer($2)]) })
  }
}

// Evidence.
extension Page {
  private static let evidenceColumns = JSON.array(
    [
      "outlet", "date", "article", "title", "voice", "speaker", "lexicon", "row", "pattern", "kind",
      "choice", "actor", "role", "score", "sentence", "from", "to",
    ].map(JSON.string))

  /// As many rows as there is room for, in bytes.
  private func evidenceRows(
    _ evidence: PageEvidence, _ texts: inout PageTexts, room: Int
  ) -> [JSON] {
    var (rows, known, left) = ([JSON](), [Int: Set<PageEvidence.Hit.Identity>](), room)
    for hit in evidence.inOrder
    where known[hit.source, default: []].insert(hit.identity).inserted {
      let before = texts.bytes
      let row = json(of: hit, evidence.sources[hit.source], &texts).line
      left -= row.utf8.count + 1 + texts.bytes - before
      guard left > 0 else { break }
      rows.append(.written(row))
    }
    return rows
  }

  private func json(
    of hit: PageEvidence.Hit, _ source: PageEvidence.Source, _ texts: inout PageTexts
  ) -> JSON {
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
    return .array(
      cells.map { texts.value(of: $0, isText: false) } + [
        .integer(hit.excerpt.match.lowerBound), .integer(hit.excerpt.match.upperBound),
      ])
  }
}
