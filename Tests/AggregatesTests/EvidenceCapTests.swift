// The evidence that a cell keeps: the same rows for any order and any shards.

import News
import Scoring
import Testing

@testable import Aggregates

struct EvidenceCapTests {
  /// The rows that are kept of records, some of which are left out as they are met.
  private func kept(
    _ records: [ArticleRecord], _ limit: EvidenceLimit, memory: Int = 4096
  ) throws -> [String] {
    let ranks = EvidenceRanks(limit)
    return try kept(records.map { thinned($0, ranks) }, ranks.close(), memory: memory)
  }

  private func kept(
    _ records: [ArticleRecord], _ cap: EvidenceCap, memory: Int = 4096
  ) throws -> [String] {
    let folder = TemporaryFolder()
    let lists = (0..<2).map { number in
      ArticleList(folder: folder.path, name: "\(number)", memory: memory)
    }
    for (number, record) in records.enumerated() { try lists[number % 2].add(record, cap) }
    var rows: [String] = []
    try ArticleList.readAll(lists) { record, _ in
      rows += record.evidence.told.map { "\(record.outlet) \(record.id) \($0)" }
    }
    return rows
  }

  /// A record without the rows of which it is known already that no cell will keep them.
  private func thinned(_ record: ArticleRecord, _ ranks: EvidenceRanks) -> ArticleRecord {
    var record = record
    let rows = record.evidence.rows
    let admitted = ranks.ranks(of: record.outlet).choose { choice in
      choice.admitted(rows.map { EvidenceCell($0.row) }) { rows[$0].row.rank }
    }
    record.evidence = ArticleEvidence(admitted.map { rows[$0] })
    return record
  }

  private func records(_ count: Int) -> [ArticleRecord] {
    var random = SplitMix(seed: 11)
    return (0..<count).map { random.record($0) }
  }

  /// The rows of lowest rank of each cell, found by sorting everything.
  private func plainlyCapped(_ records: [ArticleRecord], _ count: Int) -> Set<UInt64> {
    var cells: [String: [UInt64]] = [:]
    for record in records {
      for (row, _) in record.evidence.rows {
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
      sum + record.evidence.rows.count { ranks.contains($0.row.rank) }
    }
    let rows = try kept(records, .atMost(3))
    #expect(rows.count == expected)
    #expect(rows.count < records.reduce(0) { $0 + $1.evidence.rows.count })
    for rank in ranks { #expect(rows.contains { $0.contains("rank: \(rank),") }) }
  }

  @Test func `Any order and any number of workers keep the same rows`() async throws {
    var random = SplitMix(seed: 12)
    var records = records(200)
    let whole = try kept(records, .atMost(3))
    for count in [1, 2, 5] {
      records.shuffle(using: &random)
      let ranks = EvidenceRanks(.atMost(3))
      let met = await withTaskGroup(of: [ArticleRecord].self) { [records] group in
        for worker in 0..<count {
          group.addTask {
            stride(from: worker, to: records.count, by: count).map { thinned(records[$0], ranks) }
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(try kept(met, ranks.close()) == whole)
    }
  }

  @Test(arguments: [EvidenceLimit.atMost(3), .atMost(8), .full])
  func `The lowest ranks of every cell are known, whatever is kept`(limit: EvidenceLimit) {
    let records = records(200)
    let most = limit == .atMost(3) ? 3 : EvidenceCap.leading
    let ranks = EvidenceRanks(limit)
    // Some are met twice.
    for record in records + records.prefix(90) { _ = thinned(record, ranks) }
    let cap = ranks.close()
    var lowest: Set<UInt64> = []
    for outlet in Set(records.map(\.outlet)) {
      cap.forEachCell(of: outlet) { _, ranks in
        #expect(ranks.sorted() == Array(ranks))
        lowest.formUnion(ranks)
      }
    }
    #expect(lowest == plainlyCapped(records, most))
  }

  @Test func `A row that was met twice counts once`() throws {
    let records = records(120)
    let rows = try kept(records, .atMost(3))
    let ranks = EvidenceRanks(.atMost(3))
    for record in records + records { _ = thinned(record, ranks) }
    let cap = ranks.close()
    #expect(try kept(records, cap) == rows)
  }

  @Test func `A cell tells what it is of`() throws {
    for record in records(40) {
      for (row, _) in record.evidence.rows {
        let cell = EvidenceCell(row)
        #expect(cell != EvidenceCell())
        #expect((cell.kind, cell.choice, cell.actor) == (row.kind, row.choice, row.actor))
      }
    }
    var row = try #require(records(40).flatMap(\.evidence.rows).first).row
    (row.choice, row.actor) = (-1, -33)
    #expect((EvidenceCell(row).choice, EvidenceCell(row).actor) == (-1, -33))
  }

  @Test func `Rows come by outlet, date, article and position`() throws {
    var records = records(60)
    let rows = try kept(records, .full)
    #expect(rows.count == records.reduce(0) { $0 + $1.evidence.rows.count })
    records.sort { left, right in
      let dates = [left, right].map { UInt32(bitPattern: $0.date?.number ?? -1) }
      return (left.outlet, dates[0], left.id) < (right.outlet, dates[1], right.id)
    }
    let expected = records.flatMap { record in
      record.evidence.rows.map { _ in "\(record.outlet) \(record.id) " }
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
