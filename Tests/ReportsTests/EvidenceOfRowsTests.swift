// Intervals and tests in the tables, each number reckoned with SciPy and statsmodels on the same articles.

import Aggregates
import News
import Scoring
import Tables
import Testing

@testable import Reports

/// RT mostly says "liberated", Reuters "driven from": six articles each.
private let liberated = (rt: [2, 1, 3, 1, 2, 1], reuters: [0, 1, 0, 0, 1, 0])
private let driven = (rt: [0, 1, 0, 1, 0, 0], reuters: [3, 1, 2, 2, 1, 4])
/// Mentions of the army with the sum of their stances.
private let stances = (
  rt: [(2, 900), (1, -300), (3, 1200), (1, 0), (2, 500), (1, 100)],
  reuters: [(1, -500), (2, -900), (1, -100), (3, -1500), (1, -200), (2, 0)]
)

private func twoOutlets(isShared: Bool = false, hasWire: Bool = false) throws -> SmallRun {
  var run = try SmallRun()
  for number in 0..<6 {
    var articles: [ArticleRecord] = []
    for (outlet, hits, others, stance) in [
      ("RT", liberated.rt, driven.rt, stances.rt),
      ("Reuters", liberated.reuters, driven.reuters, stances.reuters),
    ] {
      articles.append(
        run.add(outlet) { record, rulebook in
          if hits[number] > 0 { record.frame("territory", "liberated", hits[number], rulebook) }
          if others[number] > 0 {
            record.frame("territory", "driven-from", others[number], rulebook)
          }
          record.mention(
            "army", as: "army", stance[number].0, stance: stance[number].1, rulebook)
        })
    }
    if hasWire, number == 5 { run.totals.join(cluster: articles.map(GroupedArticle.init)) }
    if isShared { run.totals.addShared(story: articles.map(GroupedArticle.init)) }
  }
  return run
}

@Suite struct EvidenceOfRowsTests {
  private func row(
    _ run: SmallRun, _ report: any Report.Type, _ cells: [String: String]
  ) throws -> [String: Cell] {
    try #require(
      run.named(report).first { row in
        row["voice"] == .text("all") && cells.allSatisfy { row[$0.key] == .text($0.value) }
      })
  }

  @Test func `a share has its interval and its odds against all others`() throws {
    let row = try row(twoOutlets(), FramingReport.self, ["outlet": "RT", "frame": "liberated"])
    #expect(row["share"] == .decimal(8333, places: 4))
    #expect(row["share_low"] == .decimal(4633, places: 4))
    #expect(row["share_high"] == .decimal(9666, places: 4))
    #expect(row["log_odds"] == .decimal(28_053, places: 4))
    #expect(row["z"] == .decimal(29_998, places: 4))
    // Both frames of both outlets are one test: four rows with the same p.
    #expect(row["q"] == .decimal(2702, places: 6))
    #expect(row["status"] == .text("ok"))
  }

  @Test func `hits in bursts are worth less`() throws {
    let row = try row(
      twoOutlets(), FramingReport.self, ["outlet": "Reuters", "frame": "liberated"])
    #expect(row["share_low"] == .decimal(241, places: 4))
    #expect(row["share_high"] == .decimal(4893, places: 4))
    #expect(row["z"] == .decimal(-29_998, places: 4))
  }

  @Test func `a contrast says how strong its evidence is`() throws {
    let row = try row(twoOutlets(), ContrastsReport.self, ["kind": "frame"])
    #expect(row["choice_a"] == .text("liberated") && row["outlet_a"] == .text("RT"))
    #expect(row["log_odds"] == .decimal(28_053, places: 4))
    #expect(row["z"] == .decimal(29_998, places: 4))
    #expect(row["q"] == .decimal(2702, places: 6))
    #expect(row["status"] == .text("ok"))
  }

  @Test func `a difference of stances has its interval and its p`() throws {
    let row = try row(
      twoOutlets(), ByOutletAndActorReport.self, ["outlet": "RT", "actor": "army"])
    #expect(row["clusters"] == .integer(6))
    #expect(row["stance_low"] == .decimal(-8, places: 4))
    #expect(row["stance_high"] == .decimal(488, places: 4))
    #expect(row["difference"] == .decimal(560, places: 4))
    #expect(row["difference_low"] == .decimal(216, places: 4))
    #expect(row["difference_high"] == .decimal(904, places: 4))
    #expect(row["p"] == .decimal(8599, places: 6))
    #expect(row["q"] == .decimal(8599, places: 6))
    #expect(row["status"] == .text("ok"))
  }

  @Test func `a wire text that both print is one cluster`() throws {
    let run = try twoOutlets(hasWire: true)
    let outlet = try row(run, ByOutletAndActorReport.self, ["outlet": "RT", "actor": "army"])
    #expect(outlet["difference_low"] == .decimal(196, places: 4))
    #expect(outlet["difference_high"] == .decimal(924, places: 4))
    #expect(outlet["p"] == .decimal(10_757, places: 6))
    let all = try row(run, ByActorReport.self, ["actor": "army"])
    #expect(all["articles"] == .integer(12))
    #expect(all["clusters"] == .integer(11))
    #expect(all["stance"] == .decimal(-40, places: 4))
    #expect(all["stance_low"] == .decimal(-326, places: 4))
    #expect(all["stance_high"] == .decimal(246, places: 4))
  }

  @Test func `rows on shared stories stand only where there are some`() throws {
    let reports: [any Report.Type] = [
      ByOutletAndActorReport.self, FramingReport.self, ContrastsReport.self,
    ]
    for report in reports {
      let alone = try twoOutlets().named(report)
      #expect(alone.allSatisfy { $0["basis"] == .text("all") })
      // Each pair of articles is a story, so both bases hold the same hits.
      let both = try twoOutlets(isShared: true).named(report)
      #expect(both.count == 2 * alone.count)
      for row in both where row["voice"] == .text("all") {
        var other = row
        other["basis"] = .text(row["basis"] == .text("all") ? "shared" : "all")
        let same = both.filter { $0["share"] == row["share"] && $0["z"] == other["z"] }
        #expect(same.contains { $0["basis"] == other["basis"] })
      }
    }
    // What the two say of one story is paired: their difference varies as stories do.
    let row = try #require(
      twoOutlets(isShared: true).named(ByOutletAndActorReport.self).first {
        $0["basis"] == .text("shared") && $0["voice"] == .text("all")
      })
    #expect(row["clusters"] == .integer(6) && row["others_mentions"] == .integer(10))
    #expect(row["p"] != .decimal(8599, places: 6) && row["status"] == .text("ok"))
  }

  @Test func `a choice that only others make has a row where it could have been made`() throws {
    var run = try SmallRun()
    for number in 0..<6 {
      run.add("RT") { $0.frame("territory", "liberated", 1 + number % 2, $1) }
      run.add("Reuters") { $0.frame("territory", "driven-from", 2, $1) }
    }
    run.add("BBC") { $0.frame("territory", "liberated", 9, $1) }
    let never = try row(run, FramingReport.self, ["outlet": "RT", "frame": "driven-from"])
    #expect(never["hits"] == .integer(0) && never["articles"] == .integer(0))
    #expect(never["share"] == .decimal(0, places: 4) && never["share_high"] != nil)
    #expect(never["status"] == .text("ok"))
    let thin = try run.named(FramingReport.self).filter { $0["outlet"] == .text("BBC") }
    #expect(thin.allSatisfy { $0["frame"] == .text("liberated") })
  }

  @Test func `one choice is nothing to compare`() throws {
    var run = try SmallRun()
    for outlet in ["RT", "Reuters"] {
      for _ in 0..<6 { run.add(outlet) { $0.frame("talks", "talks", 1, $1) } }
    }
    let row = try row(run, FramingReport.self, ["outlet": "RT"])
    #expect(row["share"] == .decimal(10_000, places: 4) && row["z"] == nil)
    #expect(row["status"] == .text("one-choice"))
  }

  @Test func `the strongest evidence stands first, then what is not tested by its hits`() throws {
    var run = try twoOutlets()
    for _ in 0..<9 {
      run.add("RT") { $0.mention("rebels", as: "terrorists", 4, $1) }
      run.add("Reuters") { $0.mention("rebels", as: "rebels", 4, $1) }
      run.add("BBC") { $0.mention("army", as: "regime", 99, $1) }
    }
    run.add("AP") { $0.mention("army", as: "army", 90, $1) }
    let rows = try run.named(ContrastsReport.self).filter { $0["voice"] == .text("all") }
    let strengths = rows.prefix { $0["z"] != nil }
    #expect(strengths.count >= 2 && strengths.count < rows.count)
    #expect(rows[0]["topic"] == .text("rebels"))
    #expect(rows[strengths.count...].allSatisfy { $0["z"] == nil && $0["q"] == nil })
    #expect(rows[strengths.count]["hits_a"] == .integer(90))
  }

  @Test func `minimums of a run go before those of scoring.csv`() throws {
    let options = ReportOptions(minimums: Minimums(articles: 7, mentions: 99))
    var run = try SmallRun(options: options)
    for record in try twoOutlets().records {
      run.totals.add(record)
      run.totals.count(record)
    }
    let row = try row(run, FramingReport.self, ["outlet": "RT", "frame": "liberated"])
    #expect(row["status"] == .text("few-articles") && row["share"] == nil)
    let facts = try run.rows(of: RunReport.self)
    #expect(facts.contains([.text("min_articles"), .integer(7)]))
    #expect(facts.contains([.text("min_mentions"), .integer(99)]))
    #expect(facts.contains([.text("min_hits"), .integer(3)]))
  }

  @Test func `tone and length are held against each other`() throws {
    var run = try SmallRun()
    for number in 1...4 {
      run.add("RT") {
        $0.narrate(sentences: 2, words: 100 * number, tone: 2 * number * (number == 4 ? 1 : 3))
        _ = $1
      }
    }
    // Tones 3, 6, 9 and 4 at 100, 200, 300 and 400 words.
    let facts = try run.rows(of: RunReport.self)
    #expect(facts.contains([.text("tone_length_correlation"), .decimal(2928, places: 4)]))
  }
}
