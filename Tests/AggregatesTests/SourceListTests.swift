// Quotes summed up by outlet and speaker, whatever the order, the memory and the shards.

import News
import Scoring
import Testing

@testable import Aggregates

private let actors = ["army", "kerry", "police", "rebels"]

/// The rows of some records, as lines.
private func rows(
  _ records: [ArticleRecord], least: Int = 2, memory: Int = 1 << 20, lists count: Int = 1
) throws -> [String] {
  let folder = TemporaryFolder()
  let lists = (0..<count).map {
    SourceList(actors: actors, folder: folder.path, name: String($0), memory: memory)
  }
  for (number, record) in records.enumerated() { try lists[number % count].add(record) }
  var lines: [String] = []
  try SourceList.readAll(lists, least: least) { row in
    lines.append(
      "\(row.outlet)|\(row.speaker)|\(row.sums.quotes)|\(row.sums.words)|\(row.all.quotes)|\(row.articles)"
    )
  }
  return lines
}

struct SourceListTests {
  private func record(_ outlet: String, _ quotes: [(Source, Int)]) -> ArticleRecord {
    var random = SplitMix(seed: 3)
    var record = random.record(1)
    record.outlet = outlet
    record.sources = quotes.map { source, count in
      var sums = SourceSums()
      sums.quotes = count
      sums.words = 10 * count
      return SourceCell(source: source, sums: sums)
    }
    return record
  }

  @Test func `Speakers come by quotes, with the unknown and the others last`() throws {
    let lines = try rows([
      record("A", [(.actor(1), 1), (.named("haddad"), 2), (.unknown, 9), (.named("once"), 1)]),
      record("A", [(.named("haddad"), 2)]), record("B", [(.named("haddad"), 1)]),
    ])
    #expect(
      lines == [
        "A|haddad|4|40|15|2", "A|kerry|1|10|15|2", "A|(unknown)|9|90|15|2", "A|(others)|1|10|15|2",
        "B|haddad|1|10|1|1",
      ])
  }

  @Test func `A description in the words of an actor's id is the same speaker`() throws {
    let lines = try rows([record("A", [(.actor(2), 1), (.named("police"), 1)])])
    #expect(lines == ["A|police|2|20|2|1"])
  }

  @Test func `Any order, memory and number of articles at a time give the same rows`() throws {
    var random = SplitMix(seed: 5)
    var records = (0..<300).map { random.record($0) }
    let whole = try rows(records)
    #expect(whole.count > 20)
    for memory in [200, 5_000, 1 << 20] {
      records.shuffle(using: &random)
      #expect(try rows(records, memory: memory) == whole)
      #expect(try rows(records, memory: memory, lists: 3) == whole)
    }
  }

  @Test func `No quote is lost to the others`() throws {
    var random = SplitMix(seed: 6)
    let records = (0..<200).map { random.record($0) }
    let quotes = records.flatMap(\.sources).reduce(0) { $0 + $1.sums.quotes }
    var named: [Source: Int] = [:]
    for cell in records.flatMap(\.sources) {
      if case .named = cell.source { named[cell.source, default: 0] += cell.sums.quotes }
    }
    let fewest = try #require(named.values.min())
    for least in [1, 2, 40, 1_000_000] {
      let lines = try rows(records, least: least)
      #expect(lines.reduce(0) { $0 + (Int($1.split(separator: "|")[2]) ?? 0) } == quotes)
      #expect(lines.contains { $0.contains("(others)") } == (fewest < least))
    }
  }
}
