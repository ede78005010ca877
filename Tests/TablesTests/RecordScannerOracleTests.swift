// The scanner against one that reads byte by byte and does nothing clever.

import Testing

@testable import Tables

/// The records and the lines of broken ones, found the slow way.
private func naive(_ bytes: [UInt8]) -> (records: [[String]], broken: [Int]) {
  var records: [[String]] = []
  var broken: [Int] = []
  var start = 0
  var line = 1
  while start < bytes.count {
    if let (cells, next) = naiveRecord(bytes, from: start) {
      if cells != [""] || bytes[start] == Sign.quote { records.append(cells) }
      line += bytes[start..<next].count { $0 == Sign.lf }
      start = next
    } else {
      broken.append(line)
      start = (bytes[start...].firstIndex(of: Sign.lf) ?? bytes.count - 1) + 1
      line += 1
    }
  }
  return (records, broken)
}

/// The cells of a record and where the next one starts; nil where quotes are out of order.
private func naiveRecord(_ bytes: [UInt8], from start: Int) -> ([String], Int)? {
  var cells: [[UInt8]] = [[]]
  var index = start
  while index < bytes.count {
    if bytes[index] == Sign.quote, cells[cells.count - 1].isEmpty, isCellStart(bytes, index, start)
    {
      guard let end = quotedCell(bytes, from: index + 1, into: &cells[cells.count - 1]) else {
        return nil
      }
      index = end
      guard index == bytes.count || bytes[index] == Sign.comma || bytes[index] == Sign.lf else {
        return nil
      }
      continue
    }
    switch bytes[index] {
    case Sign.quote: return nil
    case Sign.comma: cells.append([])
    case Sign.lf: return (cells.map { String(decoding: $0, as: UTF8.self) }, index + 1)
    default: cells[cells.count - 1].append(bytes[index])
    }
    index += 1
  }
  return (cells.map { String(decoding: $0, as: UTF8.self) }, index)
}

private func isCellStart(_ bytes: [UInt8], _ index: Int, _ start: Int) -> Bool {
  index == start || bytes[index - 1] == Sign.comma
}

private func quotedCell(_ bytes: [UInt8], from start: Int, into cell: inout [UInt8]) -> Int? {
  var index = start
  while index < bytes.count {
    if bytes[index] == Sign.quote {
      guard index + 1 < bytes.count, bytes[index + 1] == Sign.quote else { return index + 1 }
      index += 1
    }
    cell.append(bytes[index])
    index += 1
  }
  return nil
}

/// Random numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct RecordScannerOracleTests {
  @Test func `random bytes give the same cells and the same broken lines as a naive reader`() throws
  {
    var dice = Dice(state: 1)
    let signs = Array("\"\"\",,\n\nab".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &dice)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &dice)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      var stream = RecordStream(
        MemoryBytes(text), layout: RecordLayout(separator: Sign.comma),
        blockSize: Int.random(in: 1...30, using: &dice))
      var records: [[String]] = []
      var broken: [Int] = []
      while let block = try stream.next() {
        block.decode(separator: Sign.comma) { _, fields in
          records.append((0..<fields.count).map { fields.text($0) })
        }
        broken += block.problems.map(\.line)
      }
      let expected = naive(bytes)
      #expect(records == expected.records, "\(text.debugDescription)")
      #expect(broken == expected.broken, "\(text.debugDescription)")
    }
  }
}
