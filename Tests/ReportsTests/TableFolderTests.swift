// The folder as a whole: files, headers and the descriptions of both.

import Lexicons
import News
import Scoring
import Tables
import Testing

@testable import Aggregates
@testable import Reports

/// Writes all files of a small run.
private func write(_ options: ReportOptions) throws -> TemporaryFolder {
  let temporary = TemporaryFolder()
  var run = try SmallRun(options: options)
  run.add("RT", day: 8) { record, rulebook in
    record.narrate(sentences: 3, words: 20, tone: 5000)
    record.mention("army", as: "army", 1, rulebook)
    record.frame("territory", "liberated", 1, rulebook)
    record.rows = [RowCell(row: 0, hits: 2)]
    record.cleaning = [CleaningCell(rule: "noise.csv:3", lines: 2, bytes: 30, example: "Advert")]
    record.title = "=two\nlines"
  }
  let folder = TableFolder(path: temporary.path, options: options)
  let plan = PagePlan(run.figures, Contrasts(run.figures))
  let (warnings, page) = try folder.write(run.figures, Contrasts(run.figures), plan)
  #expect(warnings == [])
  let none = PageTables(plan, run.figures)
  try folder.write(page, PageEvidence(plan, run.figures, EvidenceRanks(.none).close(), of: none))
  var articles = try ArticlesReport(in: folder)
  try articles.append(run.records[0], Membership(cluster: "a-0", isAlone: false, story: "a-9"))
  #expect(try articles.finish() == nil)
  var evidence = try EvidenceReport(in: folder, rulebook: run.rulebook)
  var record = run.records[0]
  record.say([("The army liberated", evidenceRows())])
  evidence.startArticle(record)
  try record.evidence.forEachRow { try evidence.append($0, $1) }
  _ = try evidence.finish()
  try writeSources(of: run.records[0], in: folder)
  try writeTimeline(of: run.records[0], in: folder)
  var rejects = try RejectsReport(in: folder)
  try rejects.append(
    Rejection(place: Place(source: "in.jsonl", line: 7), reason: .noText, detail: "nothing left"))
  _ = try rejects.finish()
  return temporary
}

/// Two quotes of the army, of 7 words in sum.
private func writeSources(of record: ArticleRecord, in folder: TableFolder) throws {
  let run = try SmallRun()
  var record = record
  var sums = SourceSums()
  (sums.quotes, sums.words, sums.neutral, sums.doubt) = (2, 7, 1, 1)
  record.sources = [SourceCell(source: .actor(0), sums: sums)]
  let sources = SourceList(
    actors: run.rulebook.actors.map(\.actor), folder: folder.path, name: "0", memory: 1 << 16)
  try sources.add(record)
  var report = try SourcesReport(in: folder, thresholds: Thresholds(run.rulebook.numbers))
  var page = PageTables(PagePlan(run.figures, Contrasts(run.figures)), run.figures)
  #expect(try report.write([sources], &page) == nil)
}

/// The articles of one month.
private func writeTimeline(of record: ArticleRecord, in folder: TableFolder) throws {
  let run = try SmallRun()
  let actors = run.rulebook.actors.map(\.actor)
  let timeline = Timeline(by: .month, actors: actors, folder: folder.path, memory: 1 << 16)
  for _ in 1...6 { try timeline.add(record) }
  var report = try TimelineReport(
    in: folder, actors: actors, thresholds: Thresholds(run.rulebook.numbers))
  var page = PageTables(PagePlan(run.figures, Contrasts(run.figures)), run.figures)
  #expect(try report.write(timeline, &page) == nil)
}

/// A name, a frame and what bears on an actor.
private func evidenceRows() -> [EvidenceRow] {
  let name = EvidenceRow(
    kind: .name, choice: 0, actor: 0, voice: .narration, rank: 1, sentence: 0, position: 4,
    speaker: .unknown, row: 0, role: .agent, weight: 0, score: 0, context: 0..<18, match: 4..<8)
  var frame = name
  frame.kind = .frame
  frame.actor = -1
  frame.choice = 2
  var stance = name
  stance.kind = .stance
  stance.choice = -1
  stance.weight = -15_000
  stance.score = -6_000
  return [name, frame, stance]
}

@Suite struct TableFolderTests {
  @Test(arguments: Dialect.allCases)
  func `every table has the columns that its definition names`(dialect: Dialect) throws {
    let folder = try write(ReportOptions(dialect: dialect))
    for table in AllTables.definitions {
      let text = try folder.text(of: table.file)
      let bytes = text.utf8.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      let separator = dialect == .excelEU ? ";" : ","
      #expect(
        String(decoding: header, as: UTF8.self)
          == table.columns.map(\.name).joined(separator: separator))
    }
  }

  @Test func `the rows of streams are written as the design says`() throws {
    let folder = try write(ReportOptions())
    #expect(
      try folder.text(of: "articles.csv").split(separator: "\n").last
        == #"a-0,RT,,"2016-12-08",'=two lines,20,3,0.1667,0,a-0,a-9"#)
    #expect(
      try folder.text(of: "rejects.csv").split(separator: "\n").last
        == "in.jsonl,7,no-text: nothing left")
    #expect(
      try folder.text(of: "sources.csv").split(separator: "\n").last
        == "RT,army,2,7,,1,1,0,few-articles")
    #expect(
      try folder.text(of: "timeline.csv").split(separator: "\n").last
        == #"RT,army,"2016-12",6,6,0.0000,,,no-spread"#)
    let evidence = try folder.text(of: "evidence.csv").split(separator: "\n")
    #expect(
      evidence[1]
        == #"a-0,RT,"2016-12-08",1,narration,,names,names.csv:2,army,name,army,army,agent,0.00,0.0000,"The ",army," liberated""#
    )
    #expect(evidence[2].contains(",frame,territory/liberated,,,,,"))
    #expect(evidence[3].contains(",stance,,army,agent,-1.50,-0.6000,"))
  }

  @Test func `coverage lists rows without hits too`() throws {
    let folder = try write(ReportOptions())
    let rows = try folder.text(of: "coverage.csv").split(separator: "\n")
    #expect(rows.count == 8)
    #expect(rows[1] == "frames,frames.csv:2,liberate~,0,0,0")
    #expect(rows[4] == "names,names.csv:2,army,2,1,1")
    #expect(
      try folder.text(of: "cleaning.csv").split(separator: "\n").last
        == "RT,noise.csv:3,2,30,Advert")
  }

  @Test func `the description for programs lists the same columns`() throws {
    let text = try write(ReportOptions(dialect: .excelEU)).text(of: "datapackage.json")
    for table in AllTables.definitions {
      let start = try #require(
        text.split(separator: "\"path\": \"\(table.file)\"").dropFirst().first)
      let own = start.split(separator: "\"path\": ").first ?? start
      let names = own.split(separator: "\"name\": \"").dropFirst()
        .prefix(table.columns.count).map { String($0.prefix { $0 != "\"" }) }
      #expect(names == table.columns.map(\.name))
    }
    #expect(text.contains(#""delimiter": ";""#))
    #expect(text.contains(#""decimalChar": ",""#))
  }

  @Test func `the description for people names every column and status`() throws {
    let text = try write(ReportOptions()).text(of: "README.md")
    for table in AllTables.definitions {
      #expect(text.contains("**\(table.file)**"))
      for column in table.columns { #expect(text.contains("| `\(column.name)` |")) }
    }
    for status in Status.allCases { #expect(text.contains("| `\(status.rawValue)` |")) }
    for head in ["| voice |", "| status |", "| Column |"] { #expect(text.contains("\n\n\(head)")) }
    #expect(!text.contains("Optional("))
  }

  @Test func `a table that spreadsheets cut off is warned of`() {
    #expect(TableFile.warning("evidence.csv", rows: 1_048_575) == nil)
    #expect(
      TableFile.warning("evidence.csv", rows: 1_048_576)
        == "evidence.csv has 1048576 rows: spreadsheets show the first 1048575 only")
  }
}
