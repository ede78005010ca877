// The tables of README.md are those of a run over the sample corpus.
//
// After a change that is meant, write them anew and read `git diff README.md`:
//
//   SLANT_RECORD=1 make test FILTER=ReadmeTablesTests

import Foundation
import Testing

struct ReadmeTablesTests {
  @Test func `README shows what a run gives`() throws {
    let copy = try WorkingCopy()
    let run = try copy.run("slant run corpus")
    try #require(run.code == 0, "\(run.error)")
    let readme = try Document("README.md").text
    var renewed = readme
    for (name, table) in [("wordings", try wordings(copy)), ("names", try names(copy))] {
      let (begin, end) = ("<!-- \(name): begin -->\n", "<!-- \(name): end -->")
      let start = try #require(renewed.range(of: begin)?.upperBound)
      let stop = try #require(renewed.range(of: end)?.lowerBound)
      renewed.replaceSubrange(start..<stop, with: table.joined(separator: "\n") + "\n")
    }
    if ProcessInfo.processInfo.environment["SLANT_RECORD"] != nil {
      try renewed.write(
        toFile: Repository.path + "/README.md", atomically: true, encoding: .utf8)
    } else {
      #expect(readme == renewed, "write it anew: SLANT_RECORD=1 make test FILTER=ReadmeTablesTests")
    }
  }

  private let outlets = ["Varosian Herald", "Open Square", "Continental Ledger", "Daily Rattle"]

  /// How each outlet words who took the districts, with the voices apart.
  private func wordings(_ copy: WorkingCopy) throws -> [String] {
    let framing = try copy.report("framing.csv").filter {
      $0["concept"] == "territory-control" && $0["basis"] == "all" && $0["hits"] != "0"
    }
    let contrasts = try copy.report("contrasts.csv")
    var table = [
      "| outlet | wording | own voice | reported | quoted | a sentence |",
      "|---|---|---|---|---|---|",
    ]
    for outlet in outlets {
      let rows = framing.filter { $0["outlet"] == outlet }
      for all in byHits(rows.filter { $0["voice"] == "all" }, "hits") {
        let frame = all["frame"] ?? ""
        func hits(_ voices: String...) -> String {
          let sum = rows.reduce(0) { sum, row in
            let isCounted = row["frame"] == frame && voices.contains(row["voice"] ?? "")
            return sum + (isCounted ? row.number("hits") : 0)
          }
          return sum == 0 ? "" : String(sum)
        }
        let sentence = example(of: frame, in: outlet, contrasts)
        table.append(
          "| \(outlet) | \(frame) | \(hits("headline", "narration")) | \(hits("indirect")) | "
            + "\(hits("quotation", "scare")) | \(sentence) |")
      }
    }
    return table
  }

  /// What each outlet calls actors most often in its narration.
  private func names(_ copy: WorkingCopy) throws -> [String] {
    let naming = try copy.report("naming.csv").filter { $0["voice"] == "narration" }
    var table = [
      "| actor | \(outlets.joined(separator: " | ")) |",
      "|---" + String(repeating: "|---", count: outlets.count) + "|",
    ]
    for actor in ["government", "osric-valdane", "rebels", "protesters", "migrants", "police"] {
      let cells = outlets.map { outlet in
        let rows = naming.filter { $0["outlet"] == outlet && $0["actor"] == actor }
        guard let row = byHits(rows, "mentions").first else { return "" }
        return "\(row["label"] ?? ""), \(row["mentions"] ?? "") of \(row["total"] ?? "")"
      }
      table.append("| `\(actor)` | \(cells.joined(separator: " | ")) |")
    }
    return table
  }

  private func byHits(_ rows: [[String: String]], _ column: String) -> [[String: String]] {
    rows.enumerated().sorted {
      (-$0.element.number(column), $0.offset) < (-$1.element.number(column), $1.offset)
    }.map(\.element)
  }

  private func example(
    of frame: String, in outlet: String, _ contrasts: [[String: String]]
  ) -> String {
    for row in contrasts where row["voice"] == "all" && row["kind"] == "frame" {
      for side in ["a", "b"] where row["outlet_\(side)"] == outlet {
        if row["choice_\(side)"] == frame { return row["example_\(side)"] ?? "" }
      }
    }
    return ""
  }
}

extension [String: String] {
  fileprivate func number(_ column: String) -> Int { Int(self[column] ?? "") ?? 0 }
}
