// Web archives (WARC): one article for each page that a server answered with.

import News
import Tables

/// Reads the records of an archive one by one.
struct WARCArticles: BatchReader {
  private let source: String
  private var input: InputBytes
  /// Bytes that were read and not taken yet.
  private var rest: ArraySlice<UInt8> = []
  /// The number of the record, from 1: archives have no lines.
  private var number = 0
  private var isAtEnd = false

  init(_ input: InputBytes, source: String) {
    self.source = source
    self.input = input
  }

  mutating func next() -> Batch? {
    guard !isAtEnd else { return nil }
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
      isAtEnd = true
      return rejected(error.description)
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
    number += 1
    guard rest.starts(with: Self.mark) else { return .broken }
    guard let end else { throw Self.cutOff }
    let headers = HeaderLines(rest[..<end])
    guard let length = Int(headers["content-length"]), length >= 0 else {
      return .broken
    }
    rest = rest[end...]
    let content = try take(length)
    let place = Place(source: source, line: number)
    return .whole(WARCRecord(headers: headers, content: content, place: place))
  }

  /// Where the headers end that start here; nil where they have no end.
  private mutating func endOfHeaders() throws(ReadError) -> Int? {
    while true {
      rest = rest.drop { $0 == Sign.cr || $0 == Sign.lf }
      if let end = HeaderLines.end(in: rest) { return end }
      guard rest.count < Self.longestHeaders, try fill() else { return nil }
    }
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
        return rejected("\(fault); reading goes on at the next one")
      }
      // The start may be cut in two where reading stopped.
      rest = rest.suffix(start.count - 1)
    } while try fill()
    rest = []
    return rejected("\(fault), and none behind it")
  }

  private func rejected(_ detail: String) -> Batch {
    let place = Place(source: source, line: max(number, 1))
    return Batch(rejections: [Rejection(place: place, reason: .unreadable, detail: detail)])
  }

  /// What the first line of a record starts with.
  private static let mark = Array("WARC/".utf8)
  private static let longestHeaders = 1 << 20
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
