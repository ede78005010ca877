// Mentions by outlet, actor and period: what the records say, whatever fits in memory.

import Foundation
import News
import Scoring
import Testing

@testable import Aggregates

private let actors = ["kerry", "army", "rebels", "assad"]

/// The rows of records that come by outlet and date, as lines.
private func rows(
  _ records: [ArticleRecord], by unit: PeriodUnit = .month, memory: Int = 1 << 20,
  cluster: (ArticleRecord) -> String? = { _ in nil }
) throws -> [String] {
  let folder = TemporaryFolder()
  let timeline = Timeline(by: unit, actors: actors, folder: folder.path, memory: memory)
  for record in records { try timeline.add(record, cluster: cluster(record)) }
  var lines: [String] = []
  try timeline.readAll { row in
    let period = row.period?.description ?? "undated"
    let stance = row.stance
    lines.append(
      "\(row.outlet)|\(actors[row.actor])|\(period)|\(row.articles)|\(stance.x)|\(stance.y)|"
        + "\(stance.units)|\(stance.xx)|\(stance.xy)|\(stance.yy)")
  }
  return lines
}

struct TimelineTests {
  /// Records by outlet and date, each with one cell for an actor in all voices.
  private func records(_ count: Int) -> [ArticleRecord] {
    var random = SplitMix(seed: 21)
    return (0..<count).map { random.record($0) }.map { record in
      var record = record
      var known: Set<Int> = []
      record.actors = record.actors.filter {
        $0.voice == VoiceSums.all && known.insert($0.actor).inserted
      }
      return record
    }.sorted { left, right in
      let dates = [left, right].map { UInt32(bitPattern: $0.date?.number ?? -1) }
      return (left.outlet, dates[0]) < (right.outlet, dates[1])
    }
  }

  @Test func `Rows are what the records of a period add up to`() throws {
    let records = records(300)
    var expected: [String: RatioSums] = [:]
    for record in records {
      let date = record.date?.description.prefix(7) ?? "undated"
      for cell in record.actors {
        let key = "\(record.outlet)|\(actors[cell.actor])|\(date)"
        expected[key, default: RatioSums()].add(x: cell.sums.mentions, y: cell.sums.stance)
      }
    }
    let lines = expected.map { key, sums in
      "\(key)|\(sums.units)|\(sums.x)|\(sums.y)|\(sums.units)|\(sums.xx)|\(sums.xy)|\(sums.yy)"
    }
    #expect(lines.count > 40)
    #expect(try rows(records) == lines.sorted())
  }

  @Test(arguments: PeriodUnit.allCases)
  func `Memory does not matter`(unit: PeriodUnit) throws {
    let records = records(300)
    #expect(try rows(records, by: unit, memory: 200) == rows(records, by: unit))
  }

  @Test func `Copies count each, and are one cluster of their period`() throws {
    var record = try #require(records(100).first { !$0.actors.isEmpty && $0.date != nil })
    record.actors = [record.actors[0]]
    record.actors[0].sums.mentions = 2
    record.actors[0].sums.stance = 50
    let copies = try rows([record, record, record]) { _ in "c" }
    let fields = copies[0].split(separator: "|").dropFirst(3).joined(separator: "|")
    #expect(copies.count == 1)
    #expect(fields == "3|6|150|1|36|900|22500")
    let mixed =
      try rows([record, record], memory: 1) { _ in "c" }
      + rows([record, record]) { _ in nil }
    #expect(mixed.map { $0.split(separator: "|")[6] } == ["1", "2"])
  }

  @Test func `Weeks are those of ISO 8601`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var date = try #require(calendar.date(from: DateComponents(year: 1999, month: 12, day: 20)))
    for _ in 0..<12_000 {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekOfYear, .yearForWeekOfYear], from: date)
      let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      let week = Period(of: try #require(day), unit: .week)
      #expect(week.number == (parts.yearForWeekOfYear ?? 0) * 100 + (parts.weekOfYear ?? 0))
      date += 86_400
    }
  }

  @Test(arguments: [
    (PeriodUnit.day, "2016-12-05"), (.week, "2016-W49"), (.month, "2016-12"),
  ])
  func `Periods are written by ISO 8601`(unit: PeriodUnit, text: String) throws {
    let day = try #require(Day(year: 2016, month: 12, day: 5))
    #expect(Period(of: day, unit: unit).description == text)
  }

  @Test func `A week may be of another year than its day`() throws {
    let first = try #require(Day(year: 2021, month: 1, day: 3))
    #expect(Period(of: first, unit: .week).description == "2020-W53")
    let last = try #require(Day(year: 2018, month: 12, day: 31))
    #expect(Period(of: last, unit: .week).description == "2019-W01")
  }
}
