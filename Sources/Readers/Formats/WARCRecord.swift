// A record of a web archive: its headers, and the page that a server answered with.

import News
import Tables

/// Header lines, by their names in small letters.
struct HeaderLines {
  private var values: [String: String] = [:]

  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: Sign.lf).dropFirst() {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().trimmed
      values[name] = String(decoding: line[line.index(after: colon)...], as: UTF8.self).trimmed
    }
  }

  subscript(name: String) -> String { values[name, default: ""] }

  /// Where the blank line behind the header lines ends; nil where there is none.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let newline = bytes[start...].firstIndex(of: Sign.lf) {
      if bytes[start..<newline].allSatisfy({ $0 == Sign.cr }), start > bytes.startIndex {
        return newline + 1
      }
      start = newline + 1
    }
    return nil
  }
}

/// A response record.
struct WARCRecord: Sendable {
  let headers: HeaderLines
  /// Nil where it is longer than an article may be.
  let content: [UInt8]?
  let place: Place

  /// The article of the page; nil where the answer is no page.
  func article() -> Result<Article, Rejection>? {
    guard headers["warc-type"] == "response" else { return nil }
    guard let content else { return .failure(rejection(Self.tooLong)) }
    guard let end = HeaderLines.end(in: content[...]) else { return nil }
    let answer = HeaderLines(content[..<end])
    let type = answer["content-type"].lowercased()
    let status = content.prefix(12).split(separator: Sign.blank).dropFirst().first
    guard type.contains("html"), status?.first == UInt8(ascii: "2") else { return nil }
    do throws(TextFault) {
      return .success(try read(try body(content[end...], answer), type))
    } catch {
      return .failure(rejection(error))
    }
  }

  private func rejection(_ fault: TextFault) -> Rejection {
    Rejection(place: place, reason: fault.reason, detail: fault.detail)
  }

  private static let tooLong = TextFault(
    reason: .tooLong, detail: "a page longer than \(ArticleFile.longest >> 20) MiB")

  private func read(_ page: [UInt8], _ type: String) throws(TextFault) -> Article {
    guard let page = try WebPage(page, encoding: PageEncoding.name(in: type)) else {
      throw TextFault(reason: .empty, detail: "the record holds no page")
    }
    let url = headers["warc-target-uri"].filter { $0 != "<" && $0 != ">" }
    let outlet = page.outlet(at: url)
    guard !outlet.isEmpty else {
      throw TextFault(reason: .noOutlet, detail: "the page names no site, the record no address")
    }
    return Article(
      outlet: outlet.composed, date: page.facts.date ?? Day(reading: headers["warc-date"]),
      url: url, title: page.facts.title, text: try page.text(), place: place)
  }

  private func body(
    _ bytes: ArraySlice<UInt8>, _ answer: HeaderLines
  ) throws(TextFault) -> [UInt8] {
    let isChunked = answer["transfer-encoding"].lowercased().contains("chunked")
    // Some archives keep the header of chunks that they have joined.
    let whole = isChunked ? Self.joined(bytes) ?? Array(bytes) : Array(bytes)
    let encoding = answer["content-encoding"].lowercased()
    guard whole.isGzip else {
      // Archives that keep pages unpacked may keep the header too.
      guard ["br", "deflate", "zstd"].contains(encoding), !whole.hasMarkup else { return whole }
      throw TextFault(
        reason: .unreadable, detail: "a page packed as `\(encoding)`; slant unpacks gzip only")
    }
    let page: [UInt8]
    do throws(ReadError) {
      page = try Unpacked.bytes(of: whole, upTo: ArticleFile.longest + 1)
    } catch {
      throw TextFault(reason: .unreadable, detail: error.description)
    }
    guard page.count <= ArticleFile.longest else { throw Self.tooLong }
    return page
  }

  /// The chunks of a body joined; nil where it has none.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes
    while let newline = rest.firstIndex(of: Sign.lf) {
      let digits = rest[..<newline].prefix { $0 != 0x3B && $0 > Sign.blank }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        return nil
      }
      if size == 0 { return result }
      rest = rest[(newline + 1)...]
      result += rest.prefix(size)
      rest = rest.dropFirst(size)
      rest = rest.drop { $0 == Sign.cr || $0 == Sign.lf }
    }
    return result
  }
}

extension [UInt8] {
  /// Whether it is text with elements in it, not packed bytes.
  fileprivate var hasMarkup: Bool {
    let head = String(decoding: prefix(1024), as: UTF8.self).lowercased()
    return head.contains("<html") || head.contains("<!doctype")
  }
}
