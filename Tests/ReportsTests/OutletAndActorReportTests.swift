// by_outlet.csv, by_actor.csv and by_outlet_and_actor.csv.

import News
import Tables
import Testing

@testable import Reports

/// RT has two articles with four mentions of the army, Reuters two with three, BBC one with one.
private func threeOutlets() throws -> SmallRun {
  var run = try SmallRun()
  for mentions in [1, 3] {
    run.add("RT", day: mentions) { record, rulebook in
      record.narrate(sentences: 10, words: 150, tone: 1000, positive: 1, loaded: 2)
      record.mention(
        "army", as: "army", mentions, stance: 1000 * mentions + 1, agents: 1, rulebook)
    }
  }
  for mentions in [1, 2] {
    run.add("Reuters") { record, rulebook in
      record.narrate(sentences: 8, words: 100, tone: -3)
      record.mention("army", as: "army", mentions, stance: -500, rulebook)
    }
  }
  run.add("BBC") { record, rulebook in
    record.narrate(sentences: 1, words: 5, tone: 0)
    record.mention("army", as: "regime", 1, in: .quotation, rulebook)
  }
  return run
}

@Suite struct OutletAndActorReportTests {
  @Test func `an outlet with enough sentences has shares, others say why not`() throws {
    let rows = try threeOutlets().named(ByOutletReport.self)
    #expect(
      rows.map { $0["outlet"] } == ["BBC", "BBC", "RT", "RT", "Reuters", "Reuters"].map(Cell.text))
    #expect(
      rows.map { $0["voice"] }
        == ["narration", "all", "narration", "all", "narration", "all"].map(Cell.text))
    let rt = rows[3]
    #expect(rt["group"] == .text("state"))
    #expect(rt["articles"] == .integer(2))
    #expect(rt["tone"] == .decimal(100, places: 4))
    #expect(rt["positive_share"] == .decimal(1000, places: 4))
    #expect(rt["negative_share"] == .decimal(0, places: 4))
    #expect(rt["loaded_per_1000"] == .decimal(133_333, places: 4))
    #expect(rt["clusters"] == .integer(2))
    #expect(rt["tone_low"] == nil)
    #expect(rt["status"] == .text("few-articles"))
    #expect(rows[0]["status"] == .text("few-articles"))
    #expect(rows[4]["status"] == .text("few-sentences"))
    #expect(rows[4]["sentences"] == .integer(16))
    #expect(rows[4]["tone"] == nil)
    #expect(rows[4]["loaded_per_1000"] == nil)
  }

  @Test func `an actor is summed over outlets`() throws {
    let rows = try threeOutlets().named(ByActorReport.self)
    #expect(rows.map { $0["voice"] } == ["narration", "quotation", "all"].map(Cell.text))
    let all = rows[2]
    #expect(all["kind"] == .text("army"))
    #expect(all["side"] == .text("east"))
    #expect(all["articles"] == .integer(5))
    #expect(all["mentions"] == .integer(8))
    // (1001 + 3001 - 500 - 500) / 8 = 375.25
    #expect(all["stance"] == .decimal(375, places: 4))
    #expect(all["agent_share"] == .decimal(2500, places: 4))
    #expect(rows[1]["status"] == .text("few-articles"))
  }

  @Test func `an outlet is compared with all others`() throws {
    let rows = try threeOutlets().named(ByOutletAndActorReport.self)
    let rt = try #require(
      rows.first { $0["outlet"] == .text("RT") && $0["voice"] == .text("all") })
    #expect(rt["others_mentions"] == .integer(4))
    #expect(rt["stance"] == .decimal(1001, places: 4))
    #expect(rt["others_stance"] == .decimal(-250, places: 4))
    // 4002/4 + 1000/4 = 1250.5, rounded once
    #expect(rt["difference"] == .decimal(1251, places: 4))
    #expect(rt["p"] == nil)
    #expect(rt["status"] == .text("few-articles"))
  }

  @Test func `a comparison without enough others is empty`() throws {
    var run = try SmallRun()
    for stance in 1...5 {
      run.add("RT") { $0.mention("rebels", as: "rebels", 2, stance: stance, $1) }
    }
    func rt() throws -> [String: Cell] {
      try #require(
        run.named(ByOutletAndActorReport.self).last { $0["outlet"] == .text("RT") })
    }
    let alone = try rt()
    #expect(alone["status"] == .text("one-outlet"))
    #expect(alone["stance"] == .decimal(2, places: 4))
    #expect(alone["others_mentions"] == .integer(0))
    #expect(alone["others_stance"] == nil)

    run.add("BBC") { record, rulebook in record.mention("rebels", as: "rebels", 1, rulebook) }
    let few = try rt()
    #expect(few["status"] == .text("few-others"))
    #expect(few["difference"] == nil)
    #expect(few["stance"] != nil && few["stance_low"] != nil)

    for _ in 0..<3 { run.add("BBC") { $0.mention("rebels", as: "rebels", 1, $1) } }
    #expect(try rt()["difference"] != nil)
    #expect(try rt()["status"] == .text("few-others"))
    run.add("BBC") { $0.mention("rebels", as: "rebels", 1, $1) }
    #expect(try rt()["status"] == .text("no-spread"))
    run.add("BBC") { $0.mention("rebels", as: "rebels", 1, stance: 3, $1) }
    #expect(try rt()["status"] == .text("ok"))
  }
}
