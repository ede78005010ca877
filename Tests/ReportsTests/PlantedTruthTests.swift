// Whether the tables find a preference that is there, and none that is not.

import Aggregates
import Foundation
import Lexicons
import Scoring
import Tables
import Testing

@testable import Reports

/// What the tables of one run call a find.
private struct Finds {
  /// Of the preference: rows of framing.csv and of contrasts.csv.
  var true1 = 0
  var true2 = 0
  /// Of other concepts, and of two outlets that are alike.
  var false1 = 0
  var false2 = 0
  /// Others that follow from the preference, such as that its outlet uses another frame less.
  var all = 0

  init(_ totals: Totals, _ rulebook: Rulebook) throws {
    let run = RunFacts(
      version: "", options: ReportOptions(),
      counts: RunCounts(read: 0, scored: 0, rejected: 0, duplicates: 0, outOfPeriod: 0, bytes: 0),
      lexiconFiles: [])
    let figures = Figures(totals: totals, rulebook: rulebook, run: run)
    for report: any Report.Type in [FramingReport.self, ContrastsReport.self] {
      let columns = report.definition.columns.map(\.name)
      let isFraming = report.definition.name == "framing"
      try report.forEachRow(of: figures) { cells in
        let row = Dictionary(uniqueKeysWithValues: zip(columns, cells))
        guard row["voice"] == .text("all"), case .decimal(let q, _) = row["q"], q < 50_000 else {
          return
        }
        all += 1
        let outlets = ["outlet", "outlet_a", "outlet_b"].compactMap { row[$0] }
        let topic = row["concept"] ?? row["topic"]
        if topic != .text("c0") || !isFraming && !outlets.contains(.text("A")) {
          if isFraming { false1 += 1 } else { false2 += 1 }
        } else if outlets.contains(.text("A")) {
          if isFraming { true1 += row["frame"] == .text("f0") ? 1 : 0 } else { true2 += 1 }
        }
      }
    }
  }
}

@Suite struct PlantedTruthTests {
  private static func rulebook() throws -> Rulebook {
    var rows = "pattern,concept,frame,agent,target\n"
    for concept in 0..<PlantedTruth.concepts {
      for frame in PlantedTruth.shares.indices {
        rows += "word\(concept)x\(frame),c\(concept),f\(frame),,\n"
      }
    }
    let files = [LexiconFile(path: "frames.csv", bytes: Array(rows.utf8))]
    return try Rulebook(Lexicons.read(files).lexicons)
  }

  @Test func `planted`() throws {
    let count = Int(ProcessInfo.processInfo.environment["RUNS"] ?? "") ?? 10
    let rulebook = try PlantedTruthTests.rulebook()
    for (name, truth, count) in [
      ("planted", PlantedTruth(preference: 1.5), count),
      ("harder", PlantedTruth(preference: 1.5, rewordsCopies: false), count),
      ("null", PlantedTruth(preference: 1), count * 5),
    ] {
      let start = Date()
      var f1 = 0, f2 = 0, both = 0, anyFalse = 0, any1 = 0, any2 = 0
      var rate = 0.0
      for seed in 0..<count {
        let finds = try Finds(truth.totals(seed: UInt64(seed + 1)), rulebook)
        if finds.true1 > 0 { f1 += 1 }
        if finds.true2 > 0 { f2 += 1 }
        if finds.true1 > 0 || finds.true2 > 0 { both += 1 }
        if finds.all > 0 {
          anyFalse += 1; rate += Double(finds.false1 + finds.false2) / Double(finds.all)
        }
        if finds.false1 > 0 { any1 += 1 }
        if finds.false2 > 0 { any2 += 1 }
      }
      print(
        "\(name) runs \(count): framing \(f1) contrasts \(f2) either \(both); any find \(anyFalse); false rate \(rate / Double(count)); false framing \(any1), contrasts \(any2); \(Date().timeIntervalSince(start)) s"
      )
    }
  }
}
