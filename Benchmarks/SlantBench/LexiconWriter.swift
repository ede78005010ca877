// Lexicons of any size: the real ones, and rows made of the words of the sample.

import Foundation

/// Writes lexicon folders with as many rows as asked for.
///
/// Made rows are what large lexicons have: words of the articles, two or three side by side as no
/// article has them, so that the matcher must look and seldom finds; and words that nobody writes.
struct LexiconWriter {
  private let words: [String]
  private static let syllables = ["ba", "lo", "ti", "re", "mu", "san", "vor", "kel", "di", "pra"]

  init(words sample: Sample) {
    var seen: Set<Substring> = []
    for article in sample.articles {
      for word in article.text.lowercased().split(whereSeparator: { !$0.isLetter || !$0.isASCII })
      where word.count > 3 { seen.insert(word) }
    }
    words = seen.map(String.init).sorted()
  }

  /// Copies a lexicon folder and fills it up to a number of rows.
  func write(copyOf lexicons: String, rows: Int, to folder: URL) throws {
    try FileManager.default.copyItem(at: URL(fileURLWithPath: lexicons), to: folder)
    let missing = max(0, rows - (try Self.count(folder)))
    var random = SplitMix(seed: 1)
    var patterns: Set<String> = []
    while patterns.count < missing { patterns.insert(pattern(&random)) }
    let lines = patterns.sorted().enumerated().map { "\($1),\($0 % 2 == 0 ? 1 : -1)" }
    let file = folder.appendingPathComponent("sentiment", isDirectory: true)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    try ("pattern,weight\n" + lines.joined(separator: "\n") + "\n").write(
      to: file.appendingPathComponent("made.csv"), atomically: false, encoding: .utf8)
  }

  private func pattern(_ random: inout SplitMix) -> String {
    let ending = random.next(below: 2) == 0 ? "~" : ""
    switch random.next(below: 6) {
    case 0: return (0..<4).map { _ in pick(Self.syllables, &random) }.joined() + ending
    case 1...3: return pick(words, &random) + " " + pick(words, &random) + ending
    default: return (0..<3).map { _ in pick(words, &random) }.joined(separator: " ")
    }
  }

  private func pick(_ texts: [String], _ random: inout SplitMix) -> String {
    texts[random.next(below: texts.count)]
  }

  private static func count(_ folder: URL) throws -> Int {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".csv") }.map { path in
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      return text.count { $0 == "\n" } - 1
    }.reduce(0, +)
  }
}
