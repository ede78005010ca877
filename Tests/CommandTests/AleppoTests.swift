// The example that slant was made for: five reports on Aleppo, where they are at hand.

import Foundation
import Testing

@Suite(
  .enabled(
    if: Program.isThere(Program.aleppo),
    "the five articles are not part of the repository: \(Program.aleppo) is not there"))
struct AleppoTests {
  private let sandbox: Sandbox
  private let run: Outcome

  init() throws {
    sandbox = try Sandbox(lexicons: Program.lexicons)
    run = try sandbox.run("slant run '\(Program.aleppo)' --evidence full")
    try #require(run.code == 0, "\(run.error)")
  }

  @Test func `Five articles are scored`() {
    #expect(run.lastLine == "slant: read 5 = scored 5 + rejected 0 + duplicates 0")
  }

  @Test func `One outlet liberates what the other says rebels were driven from`() throws {
    let rows = try sandbox.table("reports/contrasts.csv").rows(
      ["voice": "all", "topic": "territory-control", "basis": "all"])
    let row = try #require(
      rows.first { $0["choice_a"] == "liberated" && $0["choice_b"] == "driven-out" }, "\(rows)")
    #expect([row["outlet_a"], row["outlet_b"]] == ["RT", "Reuters"])
    #expect(row["example_a"]?.contains("liberated 15 more eastern Aleppo neighborhoods") == true)
    #expect(row["example_b"]?.contains("driven rebels from most of their territory") == true)
  }

  @Test(arguments: [
    ("RT", "liberated", "indirect"), ("RT", "recaptured", "narration"),
    ("Reuters", "driven rebels from", "narration"),
  ])
  func `A wording has the voice in which it stands`(
    outlet: String, match: String, voice: String
  ) throws {
    let rows = try sandbox.table("reports/evidence.csv").rows(
      ["outlet": outlet, "kind": "frame", "match": match])
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0["voice"] == voice }, "\(rows)")
  }

  @Test func `The army drives and the rebels are driven`() throws {
    let rows = try sandbox.table("reports/evidence.csv").rows(
      ["outlet": "Reuters", "match": "driven rebels from", "kind": "stance"])
    let roles = Set(rows.map { "\($0["actor"] ?? "") \($0["role"] ?? "")" })
    #expect(roles.contains { $0.hasPrefix("syrian-") && $0.hasSuffix(" agent") }, "\(roles)")
    #expect(roles.contains { $0.hasSuffix(" target") }, "\(roles)")
  }

  @Test func `A regime is named in the words of others, a government in the outlet's own`() throws {
    let naming = try sandbox.table("reports/naming.csv")
    let regimes = naming.rows.filter {
      $0["label"]?.contains("regime") == true && $0["voice"] != "all"
    }
    #expect(!regimes.isEmpty)
    #expect(regimes.allSatisfy { ["quotation", "indirect"].contains($0["voice"]) }, "\(regimes)")
    let governments = naming.rows.filter { $0["label"]?.contains("government") == true }
    #expect(governments.contains { $0["voice"] == "narration" }, "\(governments)")
  }

  /// lines.csv says for some lines of the texts what they are; only bodies and headlines are texts.
  @Test func `No evidence comes from tickers, adverts, icons, captions or bylines`() throws {
    let labels = try ReportTable(text("lines.csv")).rows
    let rows = try ReportTable(text("articles.csv")).rows
    let sentences = try sandbox.table("reports/evidence.csv").rows.map { row in
      (
        outlet: row["outlet"],
        text: (row["left"] ?? "") + (row["match"] ?? "") + (row["right"] ?? "")
      )
    }
    var checked = 0
    for article in rows {
      let path = article["path"] ?? ""
      let lines = try text(path).components(separatedBy: "\n")
      let folder = path.components(separatedBy: "/").dropLast().last
      for label in labels where label["outlet"] == folder && Self.isNoText(label["label"]) {
        let line = try #require(Int(label["line"] ?? ""))
        // Tickers run several headlines together; parts too short to tell anything are left out.
        for part in lines[line - 1].components(separatedBy: " // ") where part.count > 12 {
          checked += 1
          let found = sentences.first { $0.outlet == article["outlet"] && $0.text.contains(part) }
          #expect(found == nil, "\(path):\(line)")
        }
      }
    }
    #expect(checked > 50)
  }

  private static func isNoText(_ label: String?) -> Bool {
    !["body", "headline", nil].contains(label)
  }

  private func text(_ path: String) throws -> String {
    let url = URL(fileURLWithPath: "\(Program.aleppo)/\(path)")
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}
