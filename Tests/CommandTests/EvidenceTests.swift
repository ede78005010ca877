// Law 5: every number has its evidence, by the filters that the reports themselves state.

import Foundation
import Testing

struct EvidenceTests {
  @Test func `Every count of the sample corpus equals its rows of evidence`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    let run = try sandbox.run("slant run '\(Program.corpus)' --evidence full")
    try #require(run.code == 0, "\(run.error)")
    try checkCounts(sandbox)
  }

  @Test func `Every count equals its rows of evidence among copies and many names of outlets`()
    throws
  {
    let sandbox = try Sandbox()
    let articles = Inputs.articles(120)
    // An outlet whose name has its accent in one character or in two.
    let accents = articles.prefix(20).enumerated().map { index, line in
      let name = index % 2 == 0 ? "Caf\u{E9} Press" : "Cafe\u{301} Press"
      return line.replacingOccurrences(
        of: #""outlet":"[^"]*""#, with: #""outlet":"\#(name)""#, options: .regularExpression)
    }
    try sandbox.write(Inputs.file(articles + Inputs.bad + articles + accents), to: "in.jsonl")
    try #require(try sandbox.run("slant run in.jsonl --evidence full").code == 1)
    try checkCounts(sandbox)
  }

  @Test(arguments: ["day", "week"])
  func `Every count of a timeline of days or weeks equals its rows of evidence`(unit: String) throws
  {
    let sandbox = try Sandbox()
    try sandbox.write(Inputs.file(Inputs.articles(200)), to: "in.jsonl")
    let run = try sandbox.run("slant run in.jsonl --evidence full --by \(unit)")
    try #require(run.code == 0, "\(run.error)")
    try checkCounts(sandbox)
    let periods = Set(try sandbox.table("reports/timeline.csv").rows.map { $0[unit] })
    #expect(periods.contains(unit == "day" ? "2016-12-08" : "2016-W49"))
    #expect(periods.contains(""))
  }

  private func checkCounts(_ sandbox: Sandbox) throws {
    let evidence = try Evidence(
      sandbox.table("reports/evidence.csv"), sources: sandbox.table("reports/sources.csv"),
      articles: sandbox.table("reports/articles.csv"))
    let package = try Data(contentsOf: sandbox.url("reports/datapackage.json"))
    let columns = try ExplainedColumn.all(in: package).filter { $0.type == "integer" }
    #expect(Set(columns.map(\.table)).count == 8)
    for column in columns {
      var checked = 0
      for row in try sandbox.table("reports/\(column.table)").rows {
        guard let filter = column.filter(for: row) else { continue }
        checked += 1
        let count = filter.count(for: row, in: evidence)
        if String(count) != row[column.name] {
          Issue.record("\(column.table) \(column.name): \(count) rows of evidence for \(row)")
        }
      }
      #expect(checked > 0, "\(column.table) \(column.name)")
    }
  }

  @Test func `Shares and rates of the sample corpus follow from their rows of evidence`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    try #require(try sandbox.run("slant run '\(Program.corpus)' --evidence full").code == 0)
    let evidence = try Evidence(
      sandbox.table("reports/evidence.csv"), sources: sandbox.table("reports/sources.csv"),
      articles: sandbox.table("reports/articles.csv"))
    let package = try Data(contentsOf: sandbox.url("reports/datapackage.json"))
    let wholes = [
      "agent_share": ("mentions", 1.0), "target_share": ("mentions", 1),
      "loaded_per_1000": ("words", 1000), "hedges_per_1000": ("words", 1000),
    ]
    var checked = 0
    for column in try ExplainedColumn.all(in: package) {
      guard let (whole, unit) = wholes[column.name] else { continue }
      for row in try sandbox.table("reports/\(column.table)").rows {
        guard let share = row[column.name].flatMap(Double.init),
          let filter = column.filter(for: row), let total = row[whole].flatMap(Double.init)
        else { continue }
        checked += 1
        let count = Double(filter.count(for: row, in: evidence))
        #expect(abs(share - unit * count / total) < 0.000_051, "\(column.table) \(row)")
      }
    }
    #expect(checked > 100)
  }

  @Test func `The words of all quotes are those of the voices indirect and quotation`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    try #require(try sandbox.run("slant run '\(Program.corpus)'").code == 0)
    let voices = try sandbox.table("reports/by_outlet.csv").rows
    let sources = try sandbox.table("reports/sources.csv").rows
    func words(_ rows: [[String: String]], of outlet: String?) -> Int {
      rows.filter { $0["outlet"] == outlet }.reduce(0) { $0 + (Int($1["words"] ?? "") ?? 0) }
    }
    let spoken = voices.filter { ["indirect", "quotation"].contains($0["voice"]) }
    #expect(Set(sources.map { $0["outlet"] }).count == 4)
    for outlet in Set(voices.map { $0["outlet"] }) {
      #expect(words(sources, of: outlet) == words(spoken, of: outlet))
    }
  }

  @Test func `The tone of an article can be reckoned from its rows of evidence`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    try #require(try sandbox.run("slant run '\(Program.corpus)' --evidence full").code == 0)
    let hits = try sandbox.table("reports/evidence.csv").rows(["kind": "tone"])
    let normaliser = try #require(
      Double(sandbox.table("reports/run.csv").facts["scoring:tone_normaliser"] ?? ""))
    for article in try sandbox.table("reports/articles.csv").rows {
      let own = hits.filter { $0["article"] == article["article"] }
      let sums = Dictionary(grouping: own) { $0["sentence"] ?? "" }.values.map { rows in
        rows.reduce(0) { $0 + (Double($1["score"] ?? "") ?? 0) }
      }
      let tones = sums.reduce(0) { $0 + $1 / ($1 * $1 + normaliser).squareRoot() }
      let sentences = try #require(Double(article["sentences"] ?? ""))
      let tone = try #require(Double(article["tone"] ?? ""))
      #expect(abs(tone - tones / sentences) < 0.0002, "\(article)")
    }
  }

  @Test func `Counts and examples do not depend on how much evidence is kept`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    for limit in ["full", "none", "3", "50"] {
      let run = try sandbox.run(
        "slant run '\(Program.corpus)' --evidence \(limit) --reports \(limit)")
      try #require(run.code == 0, "\(run.error)")
    }
    let full = try sandbox.tree("full")
    for limit in ["none", "3", "50"] {
      let changed = try differences(full, sandbox.tree(limit))
      #expect(changed == ["README.md", "evidence.csv", "index.html", "run.csv"])
    }
    #expect(try sandbox.table("none/evidence.csv").rows.isEmpty)
    // What is kept are rows of the whole, at most 3 in a cell, and a cell of more has exactly 3.
    func cells(_ limit: String) throws -> [[String?]: Int] {
      let cell = ["outlet", "kind", "choice", "actor", "voice"]
      // Speakers that are no actors share cells.
      let rows = try sandbox.table("\(limit)/evidence.csv").rows.filter {
        $0["kind"] != "quote" || $0["actor"] != "" || $0["speaker"] == "(unknown)"
      }
      return Dictionary(grouping: rows) { row in cell.map { row[$0] } }.mapValues(\.count)
    }
    #expect(try cells("full").mapValues { min($0, 3) } == cells("3"))
    let whole = Set(try sandbox.text(of: "full/evidence.csv").split(separator: "\n"))
    #expect(try whole.isSuperset(of: sandbox.text(of: "3/evidence.csv").split(separator: "\n")))
  }
}
