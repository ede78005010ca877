// Web archives (WARC): one article for each page that a server answered with.

import News
import Tables

/// Reads the records of an archive one by one.
struct WARCArticles: BatchReader {
  private let source: String
  private var input: InputBytes
  /// Bytes that were read and not taken yet.
  private var rest: ArraySlice<UInt8> = []
  /// The number of the record that is being read, from 1: archives have no lines.
  private var number = 0
  private var isAtEnd = false

  init(_ input: InputBytes, source: String) {
    self.source = source
    self.input = input
  }

  mutating func next() -> Batch? {
    guard !isAtEnd else { return nil }
    number += 1
    do throws(ReadError) {
      switch try record() {
      case .whole(let record):
        let count = record.content?.count ?? 0
        return Batch(bytesRead: count) { record.article().map { [$0] } ?? [] }
      case .broken: return try skip()
      case .none:
        isAtEnd = true
        return nil
      }
    } catch {
      isAtEnd = !goOn()
      return rejected(isAtEnd ? error.description : "\(error); \(Self.goesOn)")
    }
  }

  private enum Found {
    case whole(WARCRecord)
    /// Nothing says how long it is.
    case broken
  }

  private mutating func record() throws(ReadError) -> Found? {
    let end = try endOfHeaders()
    guard !rest.isEmpty else { return nil }
    guard rest.starts(with: Self.mark) else { return .broken }
    guard let end else { throw Self.cutOff }
    let headers = HeaderLines(rest[..<end])
    guard let length = Int(headers["content-length"]), length >= 0 else {
      return .broken
    }
    rest = rest[end...]
    let content = try take(length)
    try checkMember()
    let place = Place(source: source, line: number)
    return .whole(WARCRecord(headers: headers, content: content, place: place))
  }

  /// Where the headers end that start here; nil where they have no end.
  private mutating func endOfHeaders() throws(ReadError) -> Int? {
    while true {
      dropBlankLines()
      if let end = HeaderLines.end(in: rest) { return end }
      guard rest.count < Self.longestHeaders, try fill() else { return nil }
    }
  }

  private mutating func dropBlankLines() {
    rest = rest.drop { $0 == Sign.cr || $0 == Sign.lf }
  }

  /// Reads on to the record that follows: damage in a member of gzip may show only at its end or behind it.
  private mutating func checkMember() throws(ReadError) {
    do throws(ReadError) {
      dropBlankLines()
      while !rest.starts(with: Self.mark), rest.count < Self.longestHeaders, try fill() {
        dropBlankLines()
      }
    } catch {
      // What fails before it begins is the next record; it will fail again.
      if input.isWithinMember { throw error }
    }
  }

  /// Goes on behind damage, at the next member of gzip that a record starts in; false where there is none.
  private mutating func goOn() -> Bool {
    while input.skipMember() {
      rest = []
      do throws(ReadError) {
        while rest.count < Self.mark.count, try fill() {}
      } catch {
        // It is damaged too, and a loss of its own.
        if rest.isEmpty { return true }
      }
      // A page that was packed itself looks like a member.
      if rest.starts(with: Self.mark) { return true }
    }
    return false
  }

  /// Moves on to the next line that looks like the start of a record.
  private mutating func skip() throws(ReadError) -> Batch {
    let fault =
      rest.starts(with: Self.mark)
      ? "a record without Content-Length" : "no record of an archive starts here"
    let start = [Sign.lf] + Self.mark
    repeat {
      if let next = rest.firstRange(of: start) {
        rest = rest[(next.lowerBound + 1)...]
        return rejected("\(fault); \(Self.goesOn)")
      }
      // The start may be cut in two where reading stopped.
      rest = rest.suffix(start.count - 1)
    } while try fill()
    rest = []
    return rejected("\(fault), and none behind it")
  }

  private func rejected(_ detail: String) -> Batch {
    let place = Place(source: source, line: number)
    return Batch(rejections: [Rejection(place: place, reason: .unreadable, detail: detail)])
  }

  /// What the first line of a record starts with.
  private static let mark = Array("WARC/".utf8)
  private static let longestHeaders = 1 << 20
  private static let goesOn = "reading goes on at the next one"
  private static let cutOff = ReadError(
    message: "the archive ends inside a record; fetch the file again")

  /// The next `length` bytes; nil where that is more than an article may have.
  private mutating func take(_ length: Int) throws(ReadError) -> [UInt8]? {
    let isTooLong = length > ArticleFile.longest
    var left = length
    var content: [UInt8] = []
    while left > 0 {
      if rest.isEmpty, try !fill() {
        throw Self.cutOff
      }
      let part = rest.prefix(left)
      if !isTooLong { content += part }
      left -= part.count
      rest = rest.dropFirst(part.count)
    }
    return isTooLong ? nil : content
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(ReadError) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 256 << 10)
    let count = try input.part(of: &bytes, from: 0)
    rest = rest.isEmpty ? bytes[..<count] : ArraySlice(Array(rest) + bytes[..<count])
    return count > 0
  }
}
