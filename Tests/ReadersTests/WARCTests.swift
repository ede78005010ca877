// Web archives: pages as servers sent them.

import News
import Testing

@testable import Readers

@Suite struct WARCTests {
  private let prose = "The council said on Tuesday that the bridge will open again next week."

  private func record(_ body: [UInt8], type: String = "response", headers: String = "") -> [UInt8] {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(headers)\r\n"
    let content = Array(answer.utf8) + body
    let start = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2025-05-12T08:00:00Z\r
      WARC-Target-URI: https://www.star.example/a\r\nContent-Length: \(content.count)\r\n\r\n
      """
    return Array(start.utf8) + content + Array("\r\n\r\n".utf8)
  }

  private var page: String { "<html><body><p>\(prose)</p></body></html>" }

  @Test func `Pages are articles, other records are passed over`() throws {
    let corpus = try Corpus()
    try corpus.add("a.warc", record([], type: "request") + record(Array(page.utf8)))
    let reading = try corpus.read("")
    #expect(reading.lines == ["a.warc:2 star.example 2025-05-12 \(prose)"])
    #expect(reading.articles.first?.url == "https://www.star.example/a")
    #expect(reading.refusals == [])
  }

  @Test func `Chunked and compressed pages are read`() throws {
    let corpus = try Corpus()
    let size = String(page.utf8.count, radix: 16)
    let chunked = record(
      Array("\(size)\r\n\(page)\r\n0\r\n\r\n".utf8), headers: "Transfer-Encoding: chunked\r\n")
    try corpus.add("a.warc", chunked + record(gzip([page]), headers: "Content-Encoding: gzip\r\n"))
    #expect(try corpus.read("").articles.count == 2)
  }

  @Test func `A page that is too long or packed otherwise is rejected, the next one is read`()
    throws
  {
    let corpus = try Corpus()
    let long = [UInt8](repeating: 0x20, count: 17 << 20)
    try corpus.add(
      "a.warc",
      record(long) + record([1, 2, 3], headers: "Content-Encoding: br\r\n")
        + record(Array(page.utf8)))
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.line) == [3])
    #expect(
      reading.refusals == [
        "a.warc:1 too-long: a page longer than 16 MiB",
        "a.warc:2 unreadable: a page packed as `br`; slant unpacks gzip only",
      ])
  }

  @Test func `A compressed archive has a member for each record`() throws {
    let corpus = try Corpus()
    let text = String(decoding: record(Array(page.utf8)), as: UTF8.self)
    try corpus.add("a.warc.gz", gzip([text]) + gzip([text]))
    #expect(try corpus.read("").articles.count == 2)
  }

  /// How a member can be damaged; its data is one stored block.
  enum Damage: CaseIterable {
    case data, blockLength, blockHeader, memberHeader, swallowsTheNext, end

    func done(to member: [UInt8], before next: [UInt8]) -> [UInt8] {
      var member = member
      switch self {
      case .data: member[member.count - 40] ^= 1
      case .blockLength: member[11] ^= 1
      case .blockHeader: member[10] = 7
      case .memberHeader: member[2] = 9
      case .swallowsTheNext:
        let length = UInt16(member.count - 10 - 5 - 8 + next.count / 2)
        for (index, byte) in [length, ~length].enumerated() {
          member[11 + 2 * index] = UInt8(byte & 0xFF)
          member[12 + 2 * index] = UInt8(byte >> 8)
        }
      case .end: member.removeLast(30)
      }
      return member
    }
  }

  @Test(arguments: Damage.allCases)
  func `A damaged member of a compressed archive costs its record`(damage: Damage) throws {
    let corpus = try Corpus()
    // The page is packed as well, and so begins like a member.
    let good = gzip(record(gzip([page]), headers: "Content-Encoding: gzip\r\n"))
    let bad = damage.done(to: good, before: good)
    try corpus.add("a.warc.gz", good + bad + good + bad + good)
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.line) == [1, 3, 5])
    #expect(reading.rejections.map(\.place.line) == [2, 4], "\(reading.refusals)")
    #expect(
      reading.refusals.allSatisfy { $0.hasSuffix("; reading goes on at the next one") },
      "\(reading.refusals)")
  }

  @Test func `Two damaged members are two losses, at the end as well`() throws {
    let corpus = try Corpus()
    let good = gzip(record(Array(page.utf8)))
    let bad = Damage.blockHeader.done(to: good, before: [])
    try corpus.add("a.warc.gz", good + bad + bad + good + bad + bad)
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.line) == [1, 4])
    #expect(reading.rejections.map(\.place.line) == [2, 3, 5, 6])
  }

  @Test func `A broken record is rejected, the next one is read`() throws {
    let corpus = try Corpus()
    let good = record(Array(page.utf8))
    let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n\(page)\r\n\r\n".utf8)
    let badLength = Array("WARC/1.0\r\nContent-Length: many\r\n\r\n".utf8)
    try corpus.add(
      "a.warc",
      good + noLength + good + Array("garbage\n\n".utf8) + good + badLength + good
        + Array("the end".utf8))
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.line) == [1, 3, 5, 7])
    let goesOn = "; reading goes on at the next one"
    #expect(
      reading.refusals == [
        "a.warc:2 unreadable: a record without Content-Length\(goesOn)",
        "a.warc:4 unreadable: no record of an archive starts here\(goesOn)",
        "a.warc:6 unreadable: a record without Content-Length\(goesOn)",
        "a.warc:8 unreadable: no record of an archive starts here, and none behind it",
      ])
  }

  @Test func `A record that says too little of its length is followed by what it left out`() throws
  {
    let corpus = try Corpus()
    let text = String(decoding: record(Array(page.utf8)), as: UTF8.self)
    let short = text.replacingLength { $0 - 20 }
    try corpus.add("a.warc", Array((short + text).utf8))
    let reading = try corpus.read("")
    #expect(reading.articles.map(\.place.line) == [1, 3])
    #expect(reading.refusals.count == 1)
  }

  /// A block is 256 KiB: the start of a record may stand on either side of its end.
  @Test(arguments: -8...8)
  func `The next record is found across two blocks`(offset: Int) throws {
    let corpus = try Corpus()
    let garbage = [UInt8](repeating: 0x78, count: (256 << 10) + offset) + [0x0A]
    try corpus.add("a.warc", garbage + record(Array(page.utf8)))
    #expect(try corpus.read("").articles.map(\.place.line) == [2])
  }

  @Test func `An archive that is none is rejected once`() throws {
    let corpus = try Corpus(["a.warc": page, "b.warc": "", "c.warc": "WARC/1.0\r\nWARC-Ty"])
    let reading = try corpus.read("")
    #expect(
      reading.refusals == [
        "a.warc:1 unreadable: no record of an archive starts here, and none behind it",
        "c.warc:1 unreadable: the archive ends inside a record; fetch the file again",
      ])
  }

  @Test func `An archive that was cut off keeps what came before`() throws {
    let corpus = try Corpus()
    try corpus.add("a.warc", record(Array(page.utf8)) + record(Array(page.utf8)).dropLast(9))
    let reading = try corpus.read("")
    #expect(reading.articles.count == 1)
    #expect(
      reading.refusals == [
        "a.warc:2 unreadable: the archive ends inside a record; fetch the file again"
      ])
  }
}

extension String {
  /// The record with another number behind Content-Length.
  fileprivate func replacingLength(_ change: (Int) -> Int) -> String {
    let name = "Content-Length: "
    guard let start = firstRange(of: name)?.upperBound else { return self }
    let digits = self[start...].prefix { $0.isNumber }
    return self[..<start] + String(change(Int(digits) ?? 0)) + self[digits.endIndex...]
  }
}
