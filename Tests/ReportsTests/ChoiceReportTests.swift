// naming.csv, framing.csv and contrasts.csv.

import Aggregates
import News
import Tables
import Testing

@testable import Reports

/// RT says "liberated" 3 times of 4, Reuters "driven from" 5 times of 6.
private func territory() throws -> SmallRun {
  var run = try SmallRun()
  run.add("Reuters") { record, rulebook in
    record.frame("territory", "driven-from", 4, rulebook)
    record.frame("territory", "liberated", 1, rulebook)
  }
  run.add("Reuters") { $0.frame("territory", "driven-from", 1, in: .headline, $1) }
  run.add("RT") { record, rulebook in
    record.frame("territory", "liberated", 2, in: .indirect, rulebook)
    record.frame("territory", "driven-from", 1, rulebook)
  }
  run.add("RT") { $0.frame("territory", "liberated", 1, $1) }
  run.add("RT") { $0.frame("talks", "talks", 3, $1) }
  return run
}

@Suite struct ChoiceReportTests {
  @Test func `frames have their share of the concept`() throws {
    let rows = try territory().named(FramingReport.self).filter { $0["voice"] == .text("all") }
    #expect(
      rows.map { $0["frame"] }
        == ["talks", "driven-from", "liberated", "driven-from", "liberated"].map(Cell.text))
    #expect(rows.map { $0["hits"] } == [3, 1, 3, 5, 1].map(Cell.integer))
    #expect(rows.map { $0["total"] } == [3, 4, 4, 6, 6].map(Cell.integer))
    #expect(rows[2]["share"] == .decimal(7500, places: 4))
    #expect(rows[2]["articles"] == .integer(2))
    #expect(rows[2]["status"] == .text("few-articles"))
    #expect(rows[0]["status"] == .text("few-articles"))
    #expect(rows[0]["share"] == nil)
  }

  @Test func `a contrast sets what each outlet prefers side by side`() throws {
    let rows = try territory().named(ContrastsReport.self)
    let first = rows[0]
    #expect(first["voice"] == .text("all"))
    #expect(first["kind"] == .text("frame"))
    #expect(first["topic"] == .text("territory"))
    // Of the two choices a is the kinder one, whatever the outlets are called.
    #expect(first["outlet_a"] == .text("RT"))
    #expect(first["choice_a"] == .text("liberated"))
    #expect(first["hits_a"] == .integer(3))
    #expect(first["total_a"] == .integer(4))
    #expect(first["share_a"] == .decimal(7500, places: 4))
    #expect(first["outlet_b"] == .text("Reuters"))
    #expect(first["choice_b"] == .text("driven-from"))
    #expect(first["share_b"] == .decimal(8333, places: 4))
    #expect(first["example_a"] == .text("RT says liberated"))
    #expect(first["example_b"] == .text("Reuters says driven-from"))
    #expect(first["status"] == .text("few-articles"))
    #expect(rows.count { $0["voice"] == .text("all") } == 1)
  }

  @Test func `equal shares are no contrast`() throws {
    var run = try SmallRun()
    for outlet in ["A", "B"] {
      run.add(outlet) { record, rulebook in
        record.frame("territory", "liberated", outlet == "A" ? 1 : 2, rulebook)
        record.frame("territory", "driven-from", outlet == "A" ? 2 : 4, rulebook)
      }
    }
    #expect(try run.rows(of: ContrastsReport.self).isEmpty)
  }

  @Test func `of many outlets those with the most articles are set against each other`() throws {
    var run = try SmallRun()
    let small = (0..<PairedOutlets.most).map { "N\(1000 + $0)" }
    for (number, outlet) in (small + ["Z", "Z", "Y", "Y"]).enumerated() {
      run.add(outlet) { record, rulebook in
        record.narrate(sentences: 1, words: 9, tone: 0)
        let frame = number % 2 == 0 ? "liberated" : "driven-from"
        record.frame("territory", frame, 1, rulebook)
      }
    }
    let all = try run.named(ContrastsReport.self)
    run.totals.pairOutlets()
    let some = try run.named(ContrastsReport.self)
    func outlets(_ rows: [[String: Cell]]) -> Set<Cell?> {
      Set(rows.flatMap { [$0["outlet_a"], $0["outlet_b"]] })
    }
    #expect(outlets(all).count == small.count + 2)
    #expect(outlets(some) == Set((small.dropLast(2) + ["Y", "Z"]).map { .text($0) }))
    // What the others choose is in their own rows.
    #expect(try run.named(FramingReport.self).contains { $0["outlet"] == .text("N1099") })
  }

  @Test func `thin contrasts keep counts and examples but not shares`() throws {
    var run = try SmallRun()
    run.add("A") { $0.mention("rebels", as: "terrorists", 1, $1) }
    run.add("B") { $0.mention("rebels", as: "rebels", 9, $1) }
    run.add("B") { $0.mention("rebels", as: "rebels", 9, $1) }
    let row = try #require(run.named(ContrastsReport.self).first)
    #expect(row["kind"] == .text("name"))
    #expect(row["topic"] == .text("rebels"))
    #expect(row["hits_a"] == .integer(18))
    #expect(row["share_a"] == .decimal(10_000, places: 4))
    #expect(row["hits_b"] == .integer(1))
    #expect(row["share_b"] == nil)
    #expect(row["example_b"] != nil)
    #expect(row["status"] == .text("few-articles"))
  }

  @Test func `without evidence a new wording comes before two that stand above`() throws {
    var lexicons = SmallRun.lexicons
    lexicons["names.csv", default: ""] +=
      "militant~,rebels,militants,-1\nfighter~,rebels,fighters,\n"
    var run = try SmallRun(lexicons: lexicons)
    for (outlet, label, count) in [
      ("A", "terrorists", 5), ("B", "rebels", 5), ("C", "militants", 4), ("D", "fighters", 1),
    ] {
      run.add(outlet) { $0.mention("rebels", as: label, count, $1) }
    }
    let rows = try run.named(ContrastsReport.self).filter { $0["voice"] == .text("all") }
    let labels = rows.map { row in ["choice_a", "choice_b"].map { row[$0] } }
    // Rebels beside militants have more hits than fighters have, and weigh more than they do.
    #expect(
      labels
        == [
          ["rebels", "terrorists"], ["militants", "terrorists"], ["fighters", "terrorists"],
          ["rebels", "militants"], ["fighters", "militants"], ["fighters", "rebels"],
        ].map { $0.map(Cell.text) })
  }

  @Test func `labels have their share of the mentions and their valence`() throws {
    var run = try SmallRun()
    for _ in 0..<2 {
      run.add("RT") { record, rulebook in
        record.mention("army", as: "army", 3, rulebook)
        record.mention("army", as: "regime", 1, in: .quotation, rulebook)
      }
    }
    let rows = try run.named(NamingReport.self)
    #expect(rows.map { $0["label"] } == ["army", "army", "regime", "regime"].map(Cell.text))
    #expect(rows.map { $0["voice"] } == ["narration", "all", "quotation", "all"].map(Cell.text))
    #expect(rows[3]["valence"] == .decimal(-150, places: 2))
    #expect(rows[3]["total"] == .integer(8))
    #expect(rows[3]["share"] == .decimal(2500, places: 4))
    #expect(rows[3]["status"] == .text("one-outlet"))
    #expect(rows[2]["status"] == .text("few-mentions"))
  }

  @Test func `rows do not depend on the order of articles`() throws {
    let run = try territory()
    var shuffled = try SmallRun()
    for record in run.records.reversed() {
      shuffled.totals.add(record)
      shuffled.totals.count(record)
    }
    for report in AllTables.ofTotals {
      #expect(try run.rows(of: report) == shuffled.rows(of: report))
    }
  }
}
