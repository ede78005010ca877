// Stores merge as sets: the same totals whatever the order and the shards.

import Glibc
import News
import Scoring
import Testing

@testable import Aggregates

/// What a merge kept and dropped, and its totals in an order that does not hang on the input's.
private struct Merged: Equatable {
  var kept: [String] = []
  var dropped: [String] = []
  var tables: [String] = []

  init(_ shards: [[ArticleRecord]], limit: Int = 2000, parts: Int = 1) throws {
    let folder = TemporaryFolder()
    let stores = shards.indices.map {
      RecordStore(folder: folder.path, name: "\($0)", limit: limit, parts: parts)
    }
    for (store, records) in zip(stores, shards) { for record in records { try store.add(record) } }
    let totals = try (0..<parts).map { part in
      try RecordStore.mergeRecords(stores, part: part) { record, _ in
        kept.append(record.id)
      } drop: { place, kept in
        dropped.append("\(place) \(kept.id)")
      }
    }
    tables = Merged.tables(of: Totals(merging: stores.map { $0.takeTotals() } + totals))
  }

  private static func tables(of totals: Totals) -> [String] {
    let outlets = totals.outlets
    var lines = ["\(totals.articles) \(totals.undated) \(totals.inputHash)"]
    lines.append("\(totals.toneAndLength)")
    lines.append("\(String(describing: totals.firstDay)) \(String(describing: totals.lastDay))")
    for (cell, sums) in totals.outletVoices {
      lines.append("voice \(outlets[cell.outlet]) \(cell.voice) \(sums)")
    }
    for (cell, sums) in totals.actorVoices {
      lines.append("actor \(outlets[cell.outlet]) \(cell.actor) \(cell.voice) \(sums)")
    }
    for (name, cells) in [("label", totals.labels), ("frame", totals.frames)] {
      for (cell, sums) in cells.topics {
        lines.append("\(name)s \(outlets[cell.outlet]) \(cell.topic) \(cell.voice) \(sums)")
      }
      for (cell, sums) in cells.choices {
        lines.append("\(name) \(outlets[cell.outlet]) \(cell.choice) \(cell.voice) \(sums)")
      }
    }
    for (row, sums) in totals.rows.enumerated() where sums.hits > 0 || sums.articles > 0 {
      let names = sums.outlets.map { outlets[$0] }.sorted()
      lines.append("row \(row) \(sums.hits) \(sums.articles) \(names)")
    }
    for (cell, sums) in totals.cleaning {
      lines.append("cleaning \(outlets[cell.outlet]) \(cell.rule) \(sums)")
    }
    for (name, cells) in [("label", totals.labelExamples), ("frame", totals.frameExamples)] {
      for (cell, example) in cells {
        let outlet = outlets[cell.outlet]
        lines.append("example \(name) \(outlet) \(cell.choice) \(cell.voice) \(example)")
      }
    }
    return lines.sorted()
  }
}

struct MergeTests {
  /// Records of which every fourth has a copy that was found elsewhere.
  private func records(_ random: inout SplitMix) -> [ArticleRecord] {
    var records = (0..<80).map { random.record($0) }
    for number in stride(from: 0, to: 80, by: 4) {
      var copy = records[number]
      copy.id += "-copy"
      copy.place = Place(source: "copy.jsonl", line: number)
      copy.url = "https://x/\(random.below(9))"
      copy.date = Day(year: 2016, month: 1 + random.below(12), day: 1 + random.below(28))
      records.append(copy)
    }
    return records
  }

  @Test func `Any order and any shards give the same totals`() throws {
    var random = SplitMix(seed: 7)
    var records = records(&random)
    let whole = try Merged([records], limit: 1 << 20)
    #expect(whole.kept.count == 80)
    #expect(whole.dropped.count == 20)
    for count in [1, 2, 3, 7] {
      records.shuffle(using: &random)
      var shards = [[ArticleRecord]](repeating: [], count: count)
      for record in records { shards[random.below(count)].append(record) }
      #expect(try Merged(shards) == whole)
      let parted = try Merged(shards, parts: 3)
      #expect(parted.tables == whole.tables)
      #expect(Set(parted.kept) == Set(whole.kept))
    }
  }

  @Test func `The stores and parts of many workers need few files`() async {
    // The limit is one of a process; more stores would need no more than one file each.
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 64, rlim_max: 64)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
      var random = SplitMix(seed: 9)
      let records = (0..<400).map { random.record($0) }
      let shards = (0..<16).map { shard in
        records.indices.filter { $0 % 16 == shard }.map { records[$0] }
      }
      #expect(try Merged(shards, limit: 16, parts: 16).kept.count == 400)
    }
  }

  @Test func `Of copies the one with the least date, URL and source stays`() throws {
    var random = SplitMix(seed: 8)
    let first = random.record(1)
    func copy(_ id: String, _ day: Int?, _ url: String, _ source: String) -> ArticleRecord {
      var copy = first
      copy.id = id
      copy.date = day.flatMap { Day(year: 2016, month: 12, day: $0) }
      copy.url = url
      copy.place.source = source
      return copy
    }
    let copies = [
      copy("late", 9, "a", "a"), copy("url", 8, "b", "a"), copy("source", 8, "a", "b"),
      copy("least", 8, "a", "a"), copy("undated", nil, "a", "a"),
    ]
    for order in [copies, copies.reversed()] {
      let merged = try Merged(order.map { [$0] })
      #expect(merged.kept == ["least"])
      #expect(merged.dropped.count == 4)
    }
  }

  @Test func `Copies leave no trace in the totals`() throws {
    var random = SplitMix(seed: 10)
    let records = (0..<40).map { random.record($0) }
    let plain = try Merged([records])
    let twice = try Merged([records + records[..<9], Array(records[5..<20] + records[17..<30])])
    #expect(twice.tables == plain.tables)
    #expect(twice.dropped.count == 9 + 15 + 13)
  }

  @Test func `Equal texts of other outlets are no copies`() throws {
    var random = SplitMix(seed: 9)
    let merged = try Merged([[random.record(1), random.record(2)]])
    #expect(merged.kept.count == 2)
  }
}
