// Law 6: where evidence is thin, shares and scores are empty and the status says why; counts are there.

import Foundation
import Testing

struct NoSilentZeroTests {
  /// The figures of each table that stand or fall with its status.
  private static let figures = [
    "by_outlet.csv": [
      "tone", "positive_share", "negative_share", "loaded_per_1000", "hedges_per_1000",
    ],
    "by_actor.csv": ["stance", "agent_share", "target_share"],
    "by_outlet_and_actor.csv": ["stance", "agent_share", "target_share"],
    "naming.csv": ["share"], "framing.csv": ["share"],
  ]
  private static let counts = [
    "articles", "sentences", "words", "mentions", "hits", "total", "hits_a", "total_a", "hits_b",
    "total_b", "others_mentions",
  ]

  @Test(arguments: [["corpus"], ["corpus", "tiny"], ["tiny"]])
  func `Figures are empty where the status says so, and counts never`(inputs: [String]) throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    try sandbox.write(
      #"{"outlet":"Tiny","text":"Russia liberated the town."}"# + "\n", to: "tiny.jsonl")
    let paths = inputs.map { $0 == "tiny" ? "tiny.jsonl" : "'\(Program.corpus)'" }
    let run = try sandbox.run("slant run \(paths.joined(separator: " "))")
    try #require(run.code == 0, "\(run.error)")
    for (name, figures) in Self.figures {
      for row in try sandbox.table("reports/\(name)").rows {
        let isThin = row["status"]?.hasPrefix("few-") == true && row["status"] != "few-others"
        for figure in figures {
          #expect(row[figure]?.isEmpty == isThin, "\(name) \(figure) \(row)")
        }
      }
    }
    for row in try sandbox.table("reports/contrasts.csv").rows {
      let isThin =
        row["status"]?.hasPrefix("few-") == true && row["status"] != "few-of-pair"
      #expect((row["share_a"] == "" || row["share_b"] == "") == isThin, "\(row)")
      #expect(row["example_a"] != "" && row["example_b"] != "", "\(row)")
    }
    for name in Self.figures.keys + ["contrasts.csv"] {
      for row in try sandbox.table("reports/\(name)").rows {
        for count in Self.counts where row[count] != nil {
          #expect(Int(row[count] ?? "") != nil, "\(name) \(count) \(row)")
        }
      }
    }
  }

  @Test func `Nothing is compared with nothing`() throws {
    let sandbox = try Sandbox()
    let lines = (1...3).map {
      #"{"outlet":"Northern Star","text":"The army left on day \#($0). It liberated the town."}"#
    }
    let other = #"{"outlet":"Southern Post","text":"The army left."}"#
    try sandbox.write(Inputs.file(lines), to: "one.jsonl")
    try sandbox.write(Inputs.file(lines + [other]), to: "two.jsonl")
    for (name, status) in [("one", "one-outlet"), ("two", "few-others")] {
      #expect(try sandbox.run("slant run \(name).jsonl --reports \(name)").code == 0)
      let table = try sandbox.table("\(name)/by_outlet_and_actor.csv")
      let rows = table.rows(["outlet": "Northern Star", "actor": "army", "voice": "all"])
      let row = try #require(rows.first)
      #expect(row["status"] == status)
      // Three times by name, three times as "it".
      #expect(row["mentions"] == "6" && row["stance"] != "")
      #expect(row["others_stance"] == "" && row["difference"] == "")
    }
  }
}
