// index.html as text: its data are JSON that articles cannot break out of, the same in any order, and never too long.

import Foundation
import Lexicons
import News
import Scoring
import Tables
import Testing

@testable import Aggregates
@testable import Reports

/// The page of a run whose articles come in an order of their own.
private func page(_ run: SmallRun, of records: [ArticleRecord]? = nil) throws -> String {
  let plan = PagePlan(run.figures, Contrasts(run.figures))
  var tables = PageTables(plan, run.figures)
  for report in AllTables.ofTotals {
    tables.begin(report.definition)
    if report == ContrastsReport.self { tables.take(contrasts: plan) }
    try report.forEachRow(of: run.figures) { row in
      if report != ContrastsReport.self { tables.take(row) }
    }
  }
  var evidence = PageEvidence(plan, run.figures, cap(of: run.records), of: tables)
  for record in records ?? run.records {
    evidence.startArticle(record)
    record.evidence.forEachRow { evidence.append($0, $1, of: record) }
  }
  let parts = Page(run.figures, plan, tables).parts(evidence)
  return String(decoding: parts.joined(), as: UTF8.self)
}

/// What is known of the evidence of articles.
private func cap(of records: [ArticleRecord]) -> EvidenceCap {
  let ranks = EvidenceRanks(.full)
  for record in records { ranks.note(record) }
  return ranks.close()
}

/// What stands between the tags of the data.
private func data(in page: String) throws -> String {
  let start = try #require(page.range(of: #"<script type="application/json" id="data">"#))
  let rest = page[start.upperBound...]
  return String(rest[..<(try #require(rest.range(of: "</script>"))).lowerBound])
}

private func object(in page: String) throws -> [String: Any] {
  let bytes = Data(try data(in: page).utf8)
  return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
}

/// A sentence in which the bytes of `match` frame an event or name an actor.
private func sentence(
  _ text: String, _ kind: Evidence.Kind, choice: Int, actor: Int, match: Range<Int>, rank: UInt64
) -> (text: String, rows: [EvidenceRow]) {
  let row = EvidenceRow(
    kind: kind, choice: choice, actor: actor, voice: .narration, rank: rank, sentence: 1,
    position: 0, speaker: .unknown, row: 0, role: .other, weight: 0, score: 0,
    context: 0..<text.utf8.count, match: match)
  return (text, [row])
}

/// Two outlets that differ, with sentences as strangers write them.
private func strangers() throws -> SmallRun {
  var run = try SmallRun()
  let attack = #"</script><script>alert("1")</script><!-- \ "#
  for number in 0..<6 {
    run.add(number < 3 ? "RT" : "BBC \(attack)", day: 1 + number) { record, rulebook in
      record.narrate(sentences: 30, words: 300, tone: 0)
      record.mention("rebels", as: number < 3 ? "rebels" : "terrorists", 4, rulebook)
      record.frame("territory", number < 3 ? "liberated" : "driven-from", 3, rulebook)
      record.title = "\(attack) 😀 \u{202E}\n\(number)"
      let label = number < 3 ? 2 : 3
      record.say([
        sentence(
          "👩‍👩‍👧 \(attack) \(number)", .name, choice: label, actor: 1, match: 0..<4,
          rank: UInt64(number))
      ])
    }
  }
  return run
}

@Suite struct PageTests {
  @Test func `The page has words for every status`() {
    let script = String(decoding: Page.script, as: UTF8.self)
    for status in Status.allCases where status != .fine {
      #expect(script.contains("'\(status.rawValue)': '"))
    }
  }

  @Test func `the data are JSON whatever articles say`() throws {
    let page = try page(strangers())
    let texts = try #require(object(in: page)["texts"] as? [String])
    #expect(texts.contains { $0.contains(#"</script><script>alert("1")</script><!-- \"#) })
    #expect(texts.contains { $0.hasPrefix("👩‍👩‍👧") })
    // One ends the data, the other the program; the style has one of its own kind.
    #expect(page.components(separatedBy: "</script").count == 3)
    #expect(!page.contains("<!-- \\"))
  }

  @Test func `a text that looks like a mark of the frame is a text`() throws {
    var run = try strangers()
    run.records[0].title = "{{script}} {{style}}"
    let texts = try #require(object(in: page(run))["texts"] as? [String])
    #expect(texts.contains("{{script}} {{style}}"))
  }

  @Test func `the page is the same in any order of its articles`() throws {
    let run = try strangers()
    let first = try page(run)
    #expect(try page(run, of: run.records.reversed()) == first)
    #expect(try page(run, of: Array(run.records[3...] + run.records[..<3])) == first)
  }

  @Test func `rows have the cells of their tables`() throws {
    let run = try strangers()
    let object = try object(in: page(run))
    let texts = try #require(object["texts"] as? [String])
    let tables = try #require(object["tables"] as? [String: [String: Any]])
    for report in AllTables.ofTotals where report != ContrastsReport.self {
      guard let table = tables[report.definition.name] else { continue }
      let columns = try #require(table["columns"] as? [[String: Any]])
      let names = columns.compactMap { $0["name"] as? String }
      var expected: [[Cell]] = []
      try report.forEachRow(of: run.figures) { row in
        expected.append(
          names.compactMap { name in
            report.definition.columns.firstIndex { $0.name == name }.map { row[$0] }
          })
      }
      let rows = try #require(table["rows"] as? [[Any]])
      #expect(rows.count == expected.count || report == CoverageReport.self)
      guard rows.count == expected.count else { continue }
      for (row, cells) in zip(rows, expected) {
        for ((value, cell), column) in zip(zip(row, cells), columns) {
          let isText = column["text"] as? Bool ?? false
          let text = (value as? Int).flatMap { isText ? texts[$0] : nil }
          switch cell {
          case .text(let expected): #expect(text == expected)
          case .integer(let expected): #expect(text ?? "\(value)" == "\(expected)")
          case .decimal(let units, let places):
            let number = try #require(isText ? text.flatMap(Double.init) : value as? Double)
            #expect(abs(number * pow(10, Double(places)) - Double(units)) < 1e-6)
          case .empty: #expect(value is NSNull)
          }
        }
      }
    }
  }

  @Test func `examples have their wordings where browsers count them`() throws {
    let object = try object(in: page(strangers()))
    let texts = try #require(object["texts"] as? [String])
    let tables = try #require(object["tables"] as? [String: [String: Any]])
    let table = try #require(tables["contrasts"])
    let columns = try #require(table["columns"] as? [[String: Any]]).compactMap {
      $0["name"] as? String
    }
    let row = try #require((table["rows"] as? [[Any]])?.first)
    let cells = Dictionary(uniqueKeysWithValues: zip(columns, row))
    for side in ["a", "b"] {
      let example = Array(texts[try #require(cells["example_\(side)"] as? Int)].utf16)
      let from = try #require(cells["from_\(side)"] as? Int)
      let to = try #require(cells["to_\(side)"] as? Int)
      #expect(to - from == 3)
      #expect(to == example.count)
    }
  }

  /// As many outlets, actors and sentences as very large corpora have: counts of articles do not matter.
  @Test func `a page of very many cells and sentences stays below 5 MB`() throws {
    var run = try SmallRun(lexicons: manyActors(120))
    let words = String(repeating: "The army marched < on \"home\" ", count: 20)
    for outlet in 0..<30 {
      run.add("Outlet \(outlet)", day: 1) { record, rulebook in
        record.narrate(sentences: 30, words: 300, tone: 0)
        var sentences: [(text: String, rows: [EvidenceRow])] = []
        for actor in 0..<120 {
          let label = "label\((actor + outlet) % 3)"
          record.mention("actor\(actor)", as: label, 5, rulebook)
          record.mention("actor\(actor)", as: "label\(outlet % 2)", 2, in: .quotation, rulebook)
          for number in 0..<12 {
            sentences.append(
              sentence(
                "\(words) \(outlet) \(actor) \(number) \(words)", number < 6 ? .name : .stance,
                choice: number < 6 ? actor * 3 : -1, actor: actor, match: 600..<606,
                rank: UInt64(actor * 100 + number)))
          }
        }
        record.say(sentences)
      }
    }
    let page = try page(run)
    #expect(page.utf8.count < 5_000_000)
    // It is the bound that ends it.
    #expect(page.utf8.count > PageBounds.bytes - 10_000)
    _ = try object(in: page)
  }

  private func manyActors(_ count: Int) -> [String: String] {
    let actors = (0..<count).map { ",actor\($0),Actor \($0),army,\n" }.joined()
    let names = (0..<count).flatMap { actor in
      (0..<3).map { "a\(actor)n\($0),actor\(actor),label\($0),\n" }
    }.joined()
    return SmallRun.lexicons.merging([
      "actors.csv": "pattern,actor,name,kind,side\n" + actors,
      "names.csv": "pattern,actor,label,valence\n" + names,
    ]) { $1 }
  }
}

@Suite struct PageJSONTests {
  private func text(_ write: (inout PageJSON) -> Void) -> String {
    var json = PageJSON()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `values have commas between them, and names none behind`() {
    let text = text { json in
      json.beginObject()
      json.name("a")
      json.beginArray()
      for value in [-7, 0, 120] { json.integer(value) }
      json.null()
      json.beginArray()
      json.endArray()
      json.endArray()
      json.name("b")
      json.bool(true)
      json.endObject()
    }
    #expect(text == #"{"a":[-7,0,120,null,[]],"b":true}"#)
  }

  @Test func `numbers have all their places`() {
    let text = text { json in
      for value in [-5, 0, 12_345, Int.min] { json.decimal(value, places: 4) }
    }
    #expect(text == "-0.0005,0.0000,1.2345,-922337203685477.5808")
  }

  @Test func `strings end no element of a page, and it is known what that takes`() {
    var json = PageJSON()
    json.string("a</b> \"\\ \n\u{1}é")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""a\u003c/b> \"\\ \n\u0001é""#)
    #expect(json.extraBytes == 5)
  }
}

@Suite struct ExcerptTests {
  @Test func `a short sentence stays whole`() {
    let excerpt = Excerpt(of: "Über 👩 the regime", around: 15..<21)
    #expect(excerpt.text == "Über 👩 the regime")
    #expect(excerpt.match == 12..<18)
  }

  @Test func `a long sentence is cut between characters on both sides of its wording`() {
    let side = String(repeating: "é", count: 400)
    let excerpt = Excerpt(of: side + "regime" + side, around: 800..<806)
    #expect(excerpt.text.first == "…" && excerpt.text.last == "…")
    #expect(excerpt.text.utf8.count < 2 * PageBounds.contextBytes + 20)
    let units = Array(excerpt.text.utf16)[excerpt.match]
    #expect(String(decoding: units, as: UTF16.self) == "regime")
    #expect(!excerpt.text.contains("\u{FFFD}"))
  }

  @Test func `a wording that is longer than the page has room for is cut too`() {
    let excerpt = Excerpt(of: String(repeating: "w", count: 9_000), around: 0..<9_000)
    #expect(excerpt.text.utf8.count < 2 * PageBounds.contextBytes)
    #expect(excerpt.match.upperBound == excerpt.text.utf16.count - 1)
  }

  @Test func `ranges beyond a sentence do no harm`() {
    #expect(Excerpt(of: "abc", around: 2..<9).match == 2..<3)
    #expect(Excerpt(of: "", around: 0..<0).text == "")
  }
}
