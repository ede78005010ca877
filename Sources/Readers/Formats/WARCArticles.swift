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
    let place = Place(source: source, line: number + 1)
    do throws(ReadError) {
      guard let record = try record() else {
        isAtEnd = true
        return nil
      }
      let count = record.content?.count ?? 0
      return Batch(bytesRead: count) { record.article().map { [$0] } ?? [] }
    } catch {
      isAtEnd = true
      return Batch(rejections: [
        Rejection(place: place, reason: .unreadable, detail: error.description)
      ])
    }
  }

  private mutating func record() throws(ReadError) -> WARCRecord? {
    var end: Int?
    repeat {
      rest = rest.drop { $0 == Sign.cr || $0 == Sign.lf }
      end = HeaderLines.end(in: rest)
      guard end == nil, rest.count < 1 << 20 else { break }
    } while try fill()
    guard let end, rest.starts(with: "WARC/".utf8) else {
      guard !rest.isEmpty else { return nil }
      throw ReadError(message: "no record of an archive starts here; the rest is left out")
    }
    number += 1
    let headers = HeaderLines(rest[..<end])
    rest = rest[end...]
    guard let length = Int(headers["content-length"]), length >= 0 else {
      throw ReadError(message: "a record without Content-Length; the rest is left out")
    }
    return WARCRecord(
      headers: headers, content: try take(length), place: Place(source: source, line: number))
  }

  /// The next `length` bytes; nil where that is more than an article may have.
  private mutating func take(_ length: Int) throws(ReadError) -> [UInt8]? {
    let isTooLong = length > ArticleFile.longest
    var left = length
    var content: [UInt8] = []
    while left > 0 {
      if rest.isEmpty, try !fill() {
        throw ReadError(message: "the archive ends inside a record; fetch the file again")
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
