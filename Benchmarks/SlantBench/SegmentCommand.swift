// slant-bench segment: how fast articles in memory become sentences with voices, on one core.

import ArgumentParser
import Foundation
import Lexicons
import News
import Scoring

/// Cleans and segments the articles of a corpus and finds who speaks, and nothing else, beside `wc -w`.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Measures cleaning, sentences and voices on one core.")

  @Option(help: "Not asked: the stages run inside the benchmark.")
  var slant = ""
  @Option(help: "The folder of lexicons.")
  var lexicons: String
  @Option(help: "Articles to start from: JSON Lines, packed with gzip or not, or a folder of .txt.")
  var sample: String
  @Option(help: "How often each contender runs; the fastest round counts.")
  var rounds = 10
  @Argument(help: "Article text to measure on.")
  var size: ByteSize

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be 1 or more") }
  }

  func run() throws {
    signal(SIGINT, SIG_IGN)
    let bench = try Bench(slant: slant, lexicons: lexicons)
    defer { bench.remove() }
    let bytes = try bench.makeCorpus(from: sample, size: size)
    let articles = try bench.articles
    let stages = try Stages.all(lexicons)
    var words: [Double] = []
    var seconds = [[Double]](repeating: [], count: stages.count)
    for _ in 1...rounds {
      words.append(try bench.countWords().cpuSeconds)
      for (number, stage) in stages.enumerated() {
        seconds[number].append(cpuSeconds { stage.run(over: articles) })
      }
    }
    let rows =
      [("LC_ALL=C wc -w", words)] + zip(stages, seconds).map { ($0.name, $1) }
    report(rows, bytes, articles.count, stages[0].found)
  }

  private func report(
    _ rows: [(name: String, seconds: [Double])], _ bytes: Int, _ articles: Int,
    _ found: VoiceCounts
  ) {
    let megabytes = Double(bytes) / 1e6
    print(
      String(format: "%d articles, %.1f MB of text, 1 core", articles, megabytes),
      "\(found.tokens) words and signs, \(found.sentences) sentences, \(found.spans) spans of speech",
      separator: "\n")
    print(pad("", 34) + "      MB/s     CPU s  / wc -w")
    let words = least(of: rows[0].seconds)
    for row in rows {
      let seconds = least(of: row.seconds)
      print(
        pad(row.name, 34)
          + String(format: "%10.1f%10.3f%9.2f", megabytes / seconds, seconds, words / seconds))
    }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }

  /// What else runs on the machine only adds.
  private func least(of seconds: [Double]) -> Double { seconds.min() ?? 0 }

  /// What this process takes of a core, whatever else the machine does meanwhile.
  private func cpuSeconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

/// Some of the stages that an article passes, with the lexicons that they need.
private final class Stages {
  let name: String
  private(set) var found = VoiceCounts()
  private var scorer: Scorer

  private init(_ name: String, _ lexicons: Lexicons) throws {
    self.name = name
    scorer = Scorer(rulebook: try Rulebook(lexicons))
  }

  static func all(_ folder: String) throws -> [Stages] {
    let lexicons = try Lexicons.load(folder: folder).lexicons.forVoices
    var nameless = lexicons
    nameless.names = []
    return [
      try Stages("clean, sentences, voices", nameless),
      try Stages("the same, speakers as actors", lexicons),
    ]
  }

  func run(over articles: [Article]) {
    found = VoiceCounts()
    for article in articles { found.add(scorer.countVoices(of: Repair.repaired(article))) }
  }
}

extension Bench {
  /// The articles of the corpus in memory.
  fileprivate var articles: [Article] {
    get throws {
      try Sample(path: folder.appendingPathComponent(CorpusWriter.jsonName).path).articles
        .enumerated().map { number, article in
          Article(
            outlet: article.outlet, date: nil, url: "", title: article.title,
            text: Array(article.text.utf8),
            place: Place(source: CorpusWriter.jsonName, line: number + 1))
        }
    }
  }
}
