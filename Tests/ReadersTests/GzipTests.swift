// Compressed files of every format, whole and damaged.

import CZlib
import News
import Testing

@testable import Readers

@Suite struct GzipTests {
  private let first = #"{"outlet": "Post", "text": "one"}"# + "\n"
  private let second = #"{"outlet": "Post", "text": "two"}"# + "\n"

  @Test func `Every format is read compressed`() throws {
    let corpus = try Corpus()
    try corpus.add("star/a.txt.gz", gzip(["The text.\n"]))
    try corpus.add("b.csv.gz", gzip(["outlet,text\nHerald,Words\n"]))
    try corpus.add("c.jsonl.gz", gzip([first]))
    try corpus.add("d.NDJSON.GZ", gzip([second]))
    #expect(
      try corpus.read("").lines == [
        "b.csv.gz:2 Herald Words", "c.jsonl.gz:1 Post one", "d.NDJSON.GZ:1 Post two",
        "star/a.txt.gz:1 star The text.\n",
      ])
  }

  @Test func `A compressed manifest is one`() throws {
    let corpus = try Corpus()
    try corpus.add("a.txt.gz", gzip(["The text.\n"]))
    try corpus.add("articles.csv.gz", gzip(["path,outlet\na.txt.gz,Herald\n"]))
    #expect(try corpus.read("").lines == ["a.txt.gz:1 Herald The text.\n"])
  }

  @Test func `Several members are read as one, and zeros behind them are nothing`() throws {
    let corpus = try Corpus()
    let half = first.index(first.startIndex, offsetBy: 9)
    try corpus.add(
      "a.jsonl.gz",
      gzip([String(first[..<half])]) + gzip([String(first[half...])]) + gzip([second])
        + [UInt8](repeating: 0, count: 600))
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.lines == ["a.jsonl.gz:1 Post one", "a.jsonl.gz:2 Post two"])
    #expect(reading.refusals == [])
    #expect(reading.totalBytes == nil)
  }

  @Test(arguments: [1, 8, 9, 40])
  func `A file that was cut off is rejected, what came before is kept`(
    missing: Int
  ) throws {
    let corpus = try Corpus()
    try corpus.add("a.jsonl.gz", Array(gzip([first, second]).dropLast(missing)))
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.lines.first == "a.jsonl.gz:1 Post one")
    let line = reading.lines.count + 1
    #expect(
      reading.refusals == [
        "a.jsonl.gz:\(line) unreadable: the gzip data ends too early; fetch the file again"
      ])
  }

  @Test func `Damage in the middle ends a file, what came before is kept`() throws {
    let corpus = try Corpus()
    var bytes = gzip([first, second])
    // The second block says its length twice, the second time wrong.
    bytes[10 + 5 + first.utf8.count + 3] ^= 0xFF
    try corpus.add("a.jsonl.gz", bytes)
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.lines == ["a.jsonl.gz:1 Post one"])
    #expect(
      reading.refusals == [
        "a.jsonl.gz:2 unreadable: the gzip data is damaged (invalid stored block lengths); "
          + "fetch the file again"
      ])
  }

  @Test func `Damage costs its member, the next one is read`() throws {
    let corpus = try Corpus()
    var broken = gzip([second, second])
    broken[10 + 5 + second.utf8.count + 3] ^= 0xFF
    // As many members as do not fit into one block of packed bytes.
    let third = (1...2000).flatMap { _ in gzip([first]) }
    try corpus.add("a.jsonl.gz", gzip([first]) + broken + third + broken + gzip([second]))
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.articles.count == 2004)
    #expect(reading.lines.last == "a.jsonl.gz:2006 Post two")
    #expect(
      reading.refusals
        == [3, 2005].map {
          "a.jsonl.gz:\($0) unreadable: the gzip data is damaged (invalid stored block lengths); "
            + "fetch the file again; reading goes on at the next member"
        })
  }

  @Test func `A text that was cut off is no article`() throws {
    let corpus = try Corpus()
    try corpus.add("star/a.txt.gz", gzip(["The text.\n"]).dropLast())
    #expect(
      try corpus.read("").refusals == [
        "star/a.txt.gz:1 unreadable: the gzip data ends too early; fetch the file again"
      ])
  }

  @Test func `Something else behind a member is damage`() throws {
    let corpus = try Corpus()
    try corpus.add("a.jsonl.gz", gzip([first]) + Array("more".utf8))
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.lines == ["a.jsonl.gz:1 Post one"])
    #expect(reading.refusals.count == 1)
  }

  @Test func `A file that is not compressed is read as it is, whatever its name`() throws {
    let corpus = try Corpus(["a.jsonl.gz": first])
    try corpus.add("b.jsonl", gzip([second]))
    #expect(try corpus.read("").lines == ["a.jsonl.gz:1 Post one", "b.jsonl:1 Post two"])
  }

  @Test func `Many blocks are read in order`() throws {
    let corpus = try Corpus()
    let lines = (1...30_000).map { "{\"outlet\": \"Post\", \"text\": \"number \($0)\"}\n" }
    try corpus.add("a.jsonl.gz", gzip(lines))
    let reading = try corpus.read("a.jsonl.gz")
    #expect(reading.articles.count == 30_000)
    #expect(reading.lines.last == "a.jsonl.gz:30000 Post number 30000")
  }
}

extension Corpus {
  fileprivate func add(_ name: String, _ bytes: ArraySlice<UInt8>) throws {
    try add(name, Array(bytes))
  }
}

/// A gzip member whose blocks are stored as they are.
func gzip(_ blocks: [String]) -> [UInt8] { gzip(blocks.map { Array($0.utf8) }) }

/// A gzip member of one stored block.
func gzip(_ block: [UInt8]) -> [UInt8] { gzip([block]) }

private func gzip(_ blocks: [[UInt8]]) -> [UInt8] {
  var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  for (number, block) in blocks.enumerated() {
    let count = UInt16(block.count)
    bytes.append(number == blocks.count - 1 ? 1 : 0)
    bytes += [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes += block
  }
  let all = Array(blocks.joined())
  let sum = UInt32(crc32(0, all, UInt32(all.count)))
  for number in [sum, UInt32(all.count)] {
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  return bytes
}
