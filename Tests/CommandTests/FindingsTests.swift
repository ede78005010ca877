// What a reader finds who compares the articles, and whether contrasts.csv puts it in front.

import Foundation
import Testing

/// Findings were written down from reading the articles, before any run on them.
///
/// One counts as put in front where both wordings stand among the first twenty rows, each with its outlet.
struct FindingsTests {
  private static let rowsInFront = 20

  @Test func `Findings on the sample corpus stand in front`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    let run = try sandbox.run("slant run '\(Program.corpus)'")
    try #require(run.code == 0, "\(run.error)")
    let found = try inFront(sandbox, of: "sample")
    #expect(found.count >= 6, "\(found)")
  }

  @Test(
    .enabled(
      if: Program.isThere(Program.codedEvents),
      "the articles are not part of the repository: \(Program.codedEvents) is not there"))
  func `Findings on an event told by five outlets stand in front`() throws {
    let sandbox = try Sandbox(lexicons: Program.lexicons)
    for outlet in ["LL", "L", "M", "R", "RR"] {
      let text = try String(
        contentsOfFile: "\(Program.codedEvents)/2/\(outlet).txt", encoding: .utf8)
      try sandbox.write(text, to: "event/\(outlet)/report.txt")
    }
    let run = try sandbox.run("slant run event")
    try #require(run.code == 0, "\(run.error)")
    let found = try inFront(sandbox, of: "newswcl50/articles/2")
    #expect(found.count == 2, "\(found)")
  }

  /// The findings on a corpus that stand in front.
  private func inFront(_ sandbox: Sandbox, of corpus: String) throws -> [String] {
    let path = "\(Program.repository)/Tests/CommandTests/Findings/findings.csv"
    let findings = try ReportTable(String(contentsOfFile: path, encoding: .utf8))
      .rows(["corpus": corpus])
    try #require(!findings.isEmpty)
    let rows = try sandbox.table("reports/contrasts.csv").rows.prefix(Self.rowsInFront)
    let wordings = Set(rows.flatMap { row in ["a", "b"].map { wording(row, $0) } })
    return findings.filter { finding in
      ["a", "b"].allSatisfy { wordings.contains(wording(finding, $0)) }
    }.map { $0["finding"] ?? "" }
  }

  /// Who words what how, on one side of a contrast or a finding.
  private func wording(_ row: [String: String], _ side: String) -> [String?] {
    [row["topic"], row["outlet_\(side)"], row["choice_\(side)"]]
  }
}
