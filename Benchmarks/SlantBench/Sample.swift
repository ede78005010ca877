// The articles from which a corpus is made, read as simply as can be: their form is known.

import Foundation

/// An article as it stands in a corpus.
struct SampleArticle {
  var outlet: String
  var date: String
  var title: String
  /// Lines end with LF; an empty line parts paragraphs.
  var text: String
}

/// Articles to start from, at least one.
struct Sample {
  let articles: [SampleArticle]

  /// Reads the articles at a path.
  ///
  /// - Parameter path: JSON Lines, packed with gzip or not, or a folder with a folder per outlet.
  /// - Throws: `BenchError` where there are none, or what Foundation says where they cannot be read.
  init(path: String) throws {
    let url = URL(fileURLWithPath: path)
    if url.pathExtension == "gz" {
      articles = try Self.jsonLines(Child.output(of: ["gzip", "-dc", path]))
    } else if url.pathExtension == "jsonl" {
      articles = try Self.jsonLines(Data(contentsOf: url))
    } else {
      articles = try Self.folder(url)
    }
    guard !articles.isEmpty else { throw BenchError("\(path) holds no articles to start from") }
  }

  private static func jsonLines(_ content: Data) throws -> [SampleArticle] {
    try content.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      guard let text = fields?["text"] as? String else { return nil }
      return SampleArticle(
        outlet: fields?["outlet"] as? String ?? "Unknown", date: fields?["date"] as? String ?? "",
        title: fields?["title"] as? String ?? "", text: text)
    }
  }

  /// Without its manifest a folder says no dates, which speed does not depend on.
  private static func folder(_ url: URL) throws -> [SampleArticle] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
    return try paths.filter { $0.hasSuffix(".txt") }.map { path in
      let file = url.appendingPathComponent(path)
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
      return SampleArticle(
        outlet: file.deletingLastPathComponent().lastPathComponent, date: "2025-03-07",
        title: String(lines.first ?? ""), text: String(lines.dropFirst().first ?? ""))
    }
  }
}
