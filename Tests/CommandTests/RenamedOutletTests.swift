// What an outlet is called decides nothing: neither figures nor finds, nor which sentences are shown.

import Foundation
import Testing

struct RenamedOutletTests {
  /// The rows of all tables, with the name of the outlet and the ids of articles as placeholders.
  private func tables(_ sandbox: Sandbox, _ lines: [String], outlet: String) throws -> [String:
    [String]]
  {
    let renamed = lines.map { $0.replacingOccurrences(of: "Elsewhere", with: outlet) }
    try sandbox.write(Inputs.file(renamed), to: "in.jsonl")
    let run = try sandbox.run("slant run in.jsonl --reports 'of \(outlet)'")
    try #require(run.code == 0, "\(run.error)")
    var names = [outlet: "{outlet}"]
    for row in try sandbox.table("of \(outlet)/articles.csv").rows {
      names[row["article"] ?? ""] = "{id of \(row["title"] ?? "")}"
    }
    var tables: [String: [String]] = [:]
    for file in try sandbox.entries("of \(outlet)") where file.hasSuffix(".csv") {
      let table = try sandbox.table("of \(outlet)/\(file)")
      tables[file] = table.rows.map { row in
        table.columns.map { names[row[$0] ?? ""] ?? row[$0] ?? "" }.joined(separator: "|")
      }.filter { !$0.hasPrefix("input|") }.sorted()
    }
    return tables
  }

  @Test func `With an outlet renamed every table is the same up to its name and the order of rows`()
    throws
  {
    let sandbox = try Sandbox()
    // Words of their own, or all would be copies of few texts.
    var random = Random(seed: 5)
    let lines = Inputs.articles(400).map { line in
      let own = (0..<60).map { _ in "the w\(random.next(below: 9999))" }.joined(separator: " ")
      return line.replacingOccurrences(of: #""text":""#, with: #""text":"There was \#(own). "#)
    }
    let first = try tables(sandbox, lines, outlet: "A Sheet")
    let last = try tables(sandbox, lines, outlet: "Zephyr")
    #expect(first.count > 10)
    for (file, rows) in first { #expect(rows == last[file], "\(file)") }
    // The comparison is of something: rows that are tested, and evidence that was drawn.
    let contrasts = try sandbox.table("of Zephyr/contrasts.csv").rows
    #expect(contrasts.contains { $0["z"] != "" && $0["outlet_a"] == "Zephyr" })
    #expect(try sandbox.table("of Zephyr/naming.csv").rows.contains { $0["q"] != "" })
    let hits = try sandbox.table("of Zephyr/coverage.csv").rows.compactMap { Int($0["hits"] ?? "") }
    let evidence = try sandbox.table("of Zephyr/evidence.csv").rows
    #expect(evidence.count < hits.reduce(0, +))
  }
}
