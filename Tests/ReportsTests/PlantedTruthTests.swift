// Whether the tables find a preference that is there, and none that is not.

import Aggregates
import Foundation
import Lexicons
import Scoring
import Tables
import Testing

@testable import Reports

/// What framing.csv and contrasts.csv call a find (q < .05) in one corpus.
private struct Finds {
  /// How many rows of each say what was planted.
  var framing = 0
  var contrasts = 0
  /// Rows on another concept, or on two outlets that are alike.
  var wrong = 0
  var all = 0

  init(_ figures: Figures) throws {
    for report: any Report.Type in [FramingReport.self, ContrastsReport.self] {
      let columns = report.definition.columns.map(\.name)
      try report.forEachRow(of: figures) { cells in
        let row = Dictionary(uniqueKeysWithValues: zip(columns, cells))
        // Voice narration has the same hits, as no other voice has any.
        guard row["voice"] == .text("all"), case .decimal(let q, _) = row["q"], q < 50_000 else {
          return
        }
        add(row)
      }
    }
  }

  private mutating func add(_ row: [String: Cell]) {
    all += 1
    let preferring = Cell.text(PlantedTruth.outlets[0])
    let isAboutIt = [row["outlet_a"], row["outlet_b"]].contains(preferring)
    let isFraming = row["outlet"] != nil
    guard (row["concept"] ?? row["topic"]) == .text("c0"), isFraming || isAboutIt else {
      wrong += 1
      return
    }
    if isFraming {
      framing += row["outlet"] == preferring && row["frame"] == .text("f0") ? 1 : 0
    } else {
      contrasts += 1
    }
  }
}

/// The finds of many corpora.
private struct Outcome {
  var runs = 0
  var found = 0
  var inFraming = 0
  var inContrasts = 0
  var withAnyFind = 0
  /// The sum over runs of the share of wrong finds among all.
  var wrong = 0.0

  mutating func add(_ finds: Finds) {
    runs += 1
    if finds.framing + finds.contrasts > 0 { found += 1 }
    if finds.framing > 0 { inFraming += 1 }
    if finds.contrasts > 0 { inContrasts += 1 }
    if finds.all > 0 {
      withAnyFind += 1
      wrong += Double(finds.wrong) / Double(finds.all)
    }
  }

  func share(_ count: Int) -> Double { Double(count) / Double(runs) }

  func print(_ name: String) {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    Swift.print(
      "\(name), \(runs) runs: found \(percent(share(found)))",
      "(framing.csv \(percent(share(inFraming))), contrasts.csv \(percent(share(inContrasts))));",
      "wrong among finds \(percent(wrong / Double(runs))); any find \(percent(share(withAnyFind)))")
  }
}

@Suite struct PlantedTruthTests {
  /// Makes so many corpora, unless `SLANT_RUNS` asks for more.
  private static func measure(_ truth: PlantedTruth, runs: Int) throws -> Outcome {
    let asked = ProcessInfo.processInfo.environment["SLANT_RUNS"].flatMap { Int($0) }
    let rulebook = try rulebook()
    let run = RunFacts(
      version: "", options: ReportOptions(),
      counts: RunCounts(read: 0, scored: 0, rejected: 0, duplicates: 0, outOfPeriod: 0, bytes: 0),
      lexiconFiles: [])
    var outcome = Outcome()
    for seed in 1...(asked ?? runs) {
      let totals = truth.totals(seed: UInt64(seed))
      let figures = Figures(totals: totals, rulebook: rulebook, run: run) {
        NameChoices(totals, rulebook)
      }
      outcome.add(try Finds(figures))
    }
    return outcome
  }

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

  @Test func `a frame used half as often again is found, and little else`() throws {
    let outcome = try PlantedTruthTests.measure(PlantedTruth(preference: 1.5), runs: 20)
    outcome.print("Planted")
    #expect(outcome.share(outcome.found) >= 0.8)
    #expect(outcome.wrong / Double(outcome.runs) <= 0.05)
  }

  @Test func `where nothing is planted nothing is found`() throws {
    let outcome = try PlantedTruthTests.measure(PlantedTruth(preference: 1), runs: 40)
    outcome.print("Nothing planted")
    #expect(outcome.share(outcome.withAnyFind) <= 0.05)
  }

  @Test func `without copies it is found too`() throws {
    let outcome = try PlantedTruthTests.measure(
      PlantedTruth(preference: 1.5, hasCopies: false), runs: 20)
    outcome.print("Planted, no copies")
    #expect(outcome.share(outcome.found) >= 0.8)
    // Of 1,000 runs it is 4 %; twenty may have more.
    #expect(outcome.wrong / Double(outcome.runs) <= (outcome.runs < 200 ? 0.1 : 0.05))
  }
}
