// The evidence that a cell keeps: the same rows for any order and any shards.

import News
import Scoring
import Testing

@testable import Aggregates

struct EvidenceCapTests {
  private func kept(
    _ records: [ArticleRecord], _ limit: EvidenceLimit, memory: Int = 4096
  ) throws -> [String] {
    let folder = TemporaryFolder()
    let list = ArticleList(folder: folder.path, limit: limit, memory: memory)
    for record in records { try list.add(record) }
    var rows: [String] = []
    try list.readAll { record in
      rows += record.evidence.map { "\(record.outlet) \(record.id) \(record.told($0))" }
    }
    return rows
  }

  /// Every record without the rows that the lowest ranks of its shard make useless.
  private func thinned(_ records: [ArticleRecord], _ count: Int) -> [ArticleRecord] {
    var ranks = LowestRanks(count: count)
    var outlets: [String: Int] = [:]
    return records.map { record in
      var record = record
      let outlet = outlets[record.outlet] ?? outlets.count
      outlets[record.outlet] = outlet
      record.evidence = record.evidence.filter { row in
        ranks.admits(row.rank, in: EvidenceCell(outlet, row))
      }
      return record
    }
  }

  private func records(_ count: Int) -> [ArticleRecord] {
    var random = SplitMix(seed: 11)
    return (0..<count).map { random.record($0) }
  }

  /// The three rows of lowest rank of each cell, found by sorting everything.
  private func plainlyCapped(_ records: [ArticleRecord], _ count: Int) -> Set<UInt64> {
    var cells: [String: [UInt64]] = [:]
    for record in records {
      for row in record.evidence {
        let cell = "\(record.outlet) \(row.kind) \(row.choice) \(row.actor) \(row.voice)"
        cells[cell, default: []].append(row.rank)
      }
    }
    return Set(cells.values.flatMap { $0.sorted().prefix(count) })
  }

  @Test func `A cell keeps its rows of lowest rank`() throws {
    let records = records(200)
    let ranks = plainlyCapped(records, 3)
    let expected = records.reduce(0) { sum, record in
      sum + record.evidence.count { ranks.contains($0.rank) }
    }
    let rows = try kept(records, .atMost(3))
    #expect(rows.count == expected)
    #expect(rows.count < records.reduce(0) { $0 + $1.evidence.count })
    for rank in ranks { #expect(rows.contains { $0.contains("rank: \(rank),") }) }
  }

  @Test func `Any order and any shards keep the same rows`() throws {
    var random = SplitMix(seed: 12)
    var records = records(200)
    let whole = try kept(records, .atMost(3))
    for count in [1, 2, 5] {
      records.shuffle(using: &random)
      var shards = [[ArticleRecord]](repeating: [], count: count)
      for record in records { shards[random.below(count)].append(record) }
      let merged = shards.flatMap { thinned($0, 3) }.shuffled(using: &random)
      #expect(try kept(merged, .atMost(3)) == whole)
    }
  }

  @Test func `Rows come by outlet, date, article and position`() throws {
    var records = records(60)
    let rows = try kept(records, .full)
    #expect(rows.count == records.reduce(0) { $0 + $1.evidence.count })
    records.sort { left, right in
      let dates = [left, right].map { UInt32(bitPattern: $0.date?.number ?? -1) }
      return (left.outlet, dates[0], left.id) < (right.outlet, dates[1], right.id)
    }
    let expected = records.flatMap { record in
      record.evidence.map { _ in "\(record.outlet) \(record.id) " }
    }
    #expect(zip(rows, expected).allSatisfy { $0.hasPrefix($1) })
  }

  @Test func `None keeps none`() throws {
    #expect(try kept(records(20), .none).isEmpty)
  }

  @Test(arguments: [
    ("full", EvidenceLimit.full), ("none", EvidenceLimit.none), ("0", .none), ("50", .standard),
    ("3", .atMost(3)),
  ])
  func `The option is read`(_ text: String, _ limit: EvidenceLimit) {
    #expect(EvidenceLimit(text) == limit)
  }

  @Test(arguments: ["", "-1", "all", "3.5", " 3"])
  func `What is no limit is refused`(_ text: String) {
    #expect(EvidenceLimit(text) == nil)
  }
}
