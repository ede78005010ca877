// Cutting inputs into records: the same whatever the blocks, and going on behind what is broken.

import Glibc
import Testing

@testable import Tables

/// What a stream gave: records as text with their lines, and problems.
private struct Reading: Equatable {
  var records: [String] = []
  var problems: [RecordProblem] = []
  var bytesRead = 0
}

private func read(
  _ source: MemoryBytes, layout: RecordLayout = RecordLayout(separator: Sign.comma),
  blockSize: Int = 256 << 10, longest: Int = 1 << 20, padding: Int = 0
) throws(ReadError) -> Reading {
  var stream = RecordStream(
    source, layout: layout, blockSize: blockSize, longest: longest, padding: padding)
  var reading = Reading()
  while let block = try stream.next() {
    for record in block.records {
      let text = String(decoding: block.bytes[record.start..<record.end], as: UTF8.self)
      reading.records.append("\(record.line) \(text)")
    }
    reading.problems += block.problems
    reading.bytesRead += block.bytesRead
    #expect(block.bytes.suffix(padding) == ArraySlice(repeating: 0, count: padding))
  }
  return reading
}

@Suite struct RecordStreamTests {
  private let text = """
    \u{FEFF}outlet,text\r
    RT,"one\r
    two ""three"", four"\r
    \r
    BBC,plain\r
    "CNN","",\r
    AP,stray " quote\r
    AFP,"text" behind\r
    DW,"last"
    """

  private let records = [
    "1 outlet,text", "2 RT,\"one\r\ntwo \"\"three\"\", four\"", "5 BBC,plain", "6 \"CNN\",\"\",",
    "9 DW,\"last\"",
  ]

  @Test(arguments: 1...80)
  func `records are the same whatever the size of blocks`(size: Int) throws {
    let reading = try read(MemoryBytes(text), blockSize: size, padding: size % 3)
    #expect(reading.records == records)
    #expect(
      reading.problems == [
        RecordProblem(kind: .strayQuote, line: 7), RecordProblem(kind: .textAfterQuote, line: 8),
      ])
    #expect(reading.bytesRead == text.utf8.count)
    #expect(try read(MemoryBytes(text, portion: size)) == reading)
  }

  @Test(arguments: [4, 1000])
  func `an open quote costs only the record it stands in`(size: Int) throws {
    let text = "a,b\n1,\"open\n2,x\n3,y\n"
    let reading = try read(MemoryBytes(text), blockSize: size)
    #expect(reading.records == ["1 a,b", "3 2,x", "4 3,y"])
    #expect(reading.problems == [RecordProblem(kind: .unterminatedQuote, line: 2)])
  }

  @Test(arguments: [4, 50, 1000])
  func `a record that is too long is skipped and the next one is read`(size: Int) throws {
    let cell = String(repeating: "long \"\"line\"\"\n", count: 30)
    let text = "a,b\n1,\"\(cell)\"\n2,\(String(repeating: "x", count: 300))\n3,y\n"
    let reading = try read(MemoryBytes(text), blockSize: size, longest: 100)
    #expect(reading.records == ["1 a,b", "34 3,y"])
    #expect(
      reading.problems == [
        RecordProblem(kind: .tooLong(limit: 100), line: 2),
        RecordProblem(kind: .tooLong(limit: 100), line: 33),
      ])
    #expect(reading.bytesRead == text.utf8.count)
  }

  @Test func `behind an open quote too far to remember, reading starts again`() throws {
    let rows = (3..<60).map { "\($0),some cell" }
    let text = "a,b\n1,\"open\n" + rows.joined(separator: "\n") + "\n"
    let reading = try read(MemoryBytes(text), blockSize: 10, longest: 100)
    #expect(reading.records.count == 58)
    #expect(reading.records.last == "59 59,some cell")
    #expect(reading.problems == [RecordProblem(kind: .unterminatedQuote, line: 2)])

    var source = MemoryBytes(text)
    source.canRewind = false
    let lost = try read(source, blockSize: 10, longest: 100)
    #expect(lost.records == ["1 a,b"])
    #expect(lost.problems == reading.problems)
  }

  @Test func `lines are records where there is no separator`() throws {
    let text = "\u{FEFF}{\"a\": 1}\r\n\n  \n\"open\n{}"
    let reading = try read(MemoryBytes(text), layout: .lines)
    #expect(reading.records == ["1 {\"a\": 1}", "3   ", "4 \"open", "5 {}"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a long last line without an end is too long`() throws {
    let reading = try read(
      MemoryBytes("x\n" + String(repeating: "y", count: 500)), layout: .lines, blockSize: 10,
      longest: 100)
    #expect(reading.records == ["1 x"])
    #expect(reading.problems == [RecordProblem(kind: .tooLong(limit: 100), line: 2)])
  }

  @Test func `what was read before a failure is kept and nothing follows`() throws {
    var source = MemoryBytes("a,b\n1,2\n3,4\n", portion: 4)
    source.failsAt = 8
    var stream = RecordStream(source, layout: RecordLayout(separator: Sign.comma), blockSize: 4)
    #expect(try stream.next()?.records.count == 1)
    #expect(try stream.next()?.records.count == 1)
    #expect(throws: ReadError(code: EIO)) { try stream.next() }
    #expect(try stream.next() == nil)
  }

  @Test func `an input without anything has no records`() throws {
    #expect(try read(MemoryBytes("")) == Reading())
    #expect(try read(MemoryBytes("\u{FEFF}\n\r\n")).records.isEmpty)
  }
}
