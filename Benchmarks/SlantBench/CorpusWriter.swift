// Writes a corpus twice: as JSON Lines for slant, as mere text for wc.

import Foundation

/// The two files of a corpus.
final class CorpusWriter {
  static let jsonName = "articles.jsonl"
  static let textName = "articles.txt"

  /// Bytes of titles and texts so far, with the line ends between them.
  private(set) var textBytes = 0
  private var json: BufferedFile
  private var text: BufferedFile

  init(folder: URL) throws {
    json = try BufferedFile(folder.appendingPathComponent(Self.jsonName))
    text = try BufferedFile(folder.appendingPathComponent(Self.textName))
  }

  func write(_ article: SampleArticle) throws {
    json.bytes += #"{"outlet":"#.utf8
    appendString(article.outlet)
    json.bytes += #","date":"#.utf8
    appendString(article.date)
    json.bytes += #","title":"#.utf8
    appendString(article.title)
    json.bytes += #","text":"#.utf8
    appendString(article.text)
    json.bytes += "}\n".utf8
    text.bytes += article.title.utf8
    text.bytes.append(UInt8(ascii: "\n"))
    text.bytes += article.text.utf8
    text.bytes.append(UInt8(ascii: "\n"))
    textBytes += article.title.utf8.count + article.text.utf8.count + 2
    try json.flushIfLarge()
    try text.flushIfLarge()
  }

  func close() throws {
    try json.close()
    try text.close()
  }

  private func appendString(_ string: String) {
    json.bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.bytes.append(UInt8(ascii: "\\"))
        json.bytes.append(byte)
      case UInt8(ascii: "\n"): json.bytes += #"\n"#.utf8
      case 0..<0x20:
        json.bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
        json.bytes += String(byte, radix: 16).utf8
      default: json.bytes.append(byte)
      }
    }
    json.bytes.append(UInt8(ascii: "\""))
  }
}

/// A file that is written some megabytes at a time.
private struct BufferedFile {
  var bytes: [UInt8] = []
  private let handle: FileHandle

  init(_ url: URL) throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  mutating func flushIfLarge() throws {
    if bytes.count > 4_000_000 { try flush() }
  }

  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
