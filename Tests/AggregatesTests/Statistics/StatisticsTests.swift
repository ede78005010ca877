// The statistics held against SciPy and statsmodels on generated tables (reference.py says how).

import Foundation
import Testing

@testable import Aggregates

/// A row of reference.csv.
struct ReferenceRow: Sendable, CustomTestStringConvertible {
  var subject: String
  var input: [Double]
  var expected: [Double]

  var testDescription: String { "\(subject) \(input.prefix(6))" }

  var whole: [Int] { input.map { Int($0) } }

  /// The input as clusters of so many numbers each.
  func clusters(of size: Int) -> [[Int]] {
    stride(from: 0, to: input.count, by: size).map { Array(whole[$0..<$0 + size]) }
  }

  static func all(_ subject: String) throws -> [ReferenceRow] {
    let text = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "reference.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",")
      func numbers(_ cell: Substring) -> [Double] {
        cell.split(separator: " ").compactMap(Double.init)
      }
      return ReferenceRow(
        subject: String(cells[0]), input: numbers(cells[1]), expected: numbers(cells[2]))
    }
    let found = rows.filter { $0.subject == subject }
    #expect(!found.isEmpty, "reference.csv has no \(subject)")
    return found
  }

  /// Expects what was computed to be what the row says, but for rounding: a part in 10^9.
  ///
  /// `nought` is what does not differ from 0: far out in the tails little does.
  func expect(
    _ computed: [Double?], nought: Double = 1e-290, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(computed.count == expected.count, sourceLocation: location)
    for (number, value) in zip(computed, expected) {
      let difference = ((number ?? .nan) - value).magnitude
      #expect(
        difference <= 1e-9 * value.magnitude + nought,
        "\(testDescription): \(computed) is not \(expected)", sourceLocation: location)
    }
  }
}

@Suite struct StatisticsTests {
  private func sums(_ clusters: [[Int]], _ x: Int, _ y: Int) -> RatioSums {
    var sums = RatioSums()
    for cluster in clusters where cluster[x] > 0 { sums.add(x: cluster[x], y: cluster[y]) }
    return sums
  }

  @Test func `Student's t`() throws {
    for row in try ReferenceRow.all("critical") { row.expect([StudentT.critical(row.whole[0])]) }
    for row in try ReferenceRow.all("student") {
      row.expect([StudentT.twoSided(row.input[0], row.whole[1])])
    }
  }

  @Test func `the normal distribution`() throws {
    for row in try ReferenceRow.all("normal") { row.expect([Normal.twoSided(row.input[0])]) }
  }

  @Test func `a mean over clusters`() throws {
    for row in try ReferenceRow.all("ratio") {
      let sums = sums(row.clusters(of: 2), 0, 1)
      row.expect([sums.ratio, sums.variance, sums.interval?.low, sums.interval?.high])
    }
  }

  @Test func `a difference over clusters that both sides may have`() throws {
    for row in try ReferenceRow.all("difference") {
      let clusters = row.clusters(of: 4)
      var common = CrossSums()
      for cluster in clusters {
        common.add((x: cluster[0], y: cluster[1]), (x: cluster[2], y: cluster[3]))
      }
      let difference = RatioDifference(sums(clusters, 0, 1), sums(clusters, 2, 3), common: common)
      row.expect([
        difference?.estimate, difference?.variance, difference?.p, difference?.interval.low,
        difference?.interval.high,
      ])
    }
  }

  @Test func `a share`() throws {
    for row in try ReferenceRow.all("wilson") {
      let interval = Share.wilson(row.input[0] / row.input[1], row.input[1])
      row.expect([interval.low, interval.high], nought: 1e-15)
    }
    for row in try ReferenceRow.all("share") {
      let share = Share(sums(row.clusters(of: 2), 0, 1))
      row.expect(
        [share?.designEffect, share?.interval?.low, share?.interval?.high], nought: 1e-15)
    }
  }

  @Test func `log-odds`() throws {
    for row in try ReferenceRow.all("log-odds") {
      func side(_ hits: Int) -> LogOdds {
        LogOdds(
          hits: row.input[hits], total: row.input[hits + 1], prior: row.input[4],
          priorTotal: row.input[5])
      }
      let z = side(0).z(against: side(2))
      row.expect([side(0).ratio(to: side(2)), z, Normal.twoSided(z)])
    }
  }

  @Test func `many comparisons`() throws {
    for row in try ReferenceRow.all("benjamini-hochberg") {
      row.expect(BenjaminiHochberg.adjusted(row.input))
    }
  }

  @Test func `keyness, dispersion and correlation`() throws {
    for row in try ReferenceRow.all("keyness") {
      let counts = row.whole
      row.expect([Keyness.g2(counts[0], of: counts[1], against: counts[2], of: counts[3])])
    }
    for row in try ReferenceRow.all("dispersion") {
      let parts = row.clusters(of: 2)
      let deviation = Dispersion.deviation(parts.map { $0[0] }, sizes: parts.map { $0[1] })
      row.expect([deviation.dp, deviation.normalised])
    }
    for row in try ReferenceRow.all("correlation") {
      var sums = CorrelationSums()
      for pair in row.clusters(of: 2) { sums.add(pair[0], pair[1]) }
      row.expect([sums.correlation])
    }
  }
}

// What no table of another program has.
extension StatisticsTests {
  @Test func `the values that methods are known by`() throws {
    let eight = Share.wilson(0.8, 10)
    #expect((eight.low - 0.490).magnitude < 0.0005 && (eight.high - 0.943).magnitude < 0.0005)
    let left = LogOdds(hits: 12, total: 5000, prior: 0.7, priorTotal: 500)
    let right = LogOdds(hits: 2, total: 6000, prior: 0.7, priorTotal: 500)
    #expect((left.z(against: right) - 2.5616).magnitude < 0.00005)
  }

  @Test func `sums as large as they can be lose nothing`() {
    // Ratios of 1/2 but for one cluster that is off by one: a double would find no difference at all.
    let x = 1 << 40
    var sums = RatioSums()
    for _ in 0..<1000 { sums.add(x: 2 * x, y: x) }
    #expect(sums.variance == 0)
    #expect(sums.interval == nil)
    sums.add(x: 2 * x, y: x + 1)
    #expect((sums.variance ?? 0) > 0)
    let largest = RatioSums(
      units: 9, x: .max, y: .min, xx: .max, xy: .min, yy: .max)
    // X^2 * 2^127 - 2 * X * Y * -2^127 + Y^2 * 2^127 with X = 2^63 and Y = -2^63 leaves almost nothing.
    #expect(largest.errorSquares.double < 0x1p200)
    let product = Wide(Int128.max) * Wide(Int.max) * Wide(Int.max) * Wide(Int.min)
    #expect(product.double == -0x1p316)
    #expect((product - product).double == 0)
    #expect((Wide(-3) * Wide(7) + Wide(22)).double == 1)
  }

  @Test func `clusters that do not differ say nothing of others`() {
    var same = RatioSums()
    var mixed = RatioSums()
    for number in 0..<20 {
      same.add(x: 2, y: 0)
      mixed.add(x: 2, y: number % 3)
    }
    #expect(same.interval == nil)
    #expect(RatioDifference(same, mixed) == nil)
    #expect(RatioDifference(mixed, same) == nil)
    #expect(RatioDifference(mixed, mixed)?.p == 1)
  }

  @Test func `too few clusters have no interval`() {
    var sums = RatioSums()
    for number in 1...4 { sums.add(x: 9, y: number) }
    #expect(sums.variance != nil && sums.interval == nil)
    #expect(Share(sums)?.designEffect == 1 && Share(sums)?.interval == nil)
    sums.add(x: 9, y: 5)
    #expect(sums.interval != nil && Share(sums)?.interval != nil)
  }

  @Test func `equal texts on both sides do not count as agreement of two`() {
    // Every cluster is printed by both: their difference is always nought, whatever they say.
    var (one, common) = (RatioSums(), CrossSums())
    for number in 0..<9 {
      one.add(x: 3, y: number * 100)
      common.add((x: 3, y: number * 100), (x: 3, y: number * 100))
    }
    #expect(RatioDifference(one, one, common: common) == nil)
    #expect(RatioDifference(one, one) != nil)
  }
}
