// slant-bench lexicons: what a larger lexicon costs, in loading and in speed.

import ArgumentParser
import Foundation

/// Runs slant over one corpus with lexicons of several sizes and compares them with the first.
struct LexiconSizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicons", abstract: "Measures loading and speed with lexicons of several sizes.")

  @Option(help: "The program to measure.")
  var slant: String
  @Option(help: "The folder of lexicons that is filled up.")
  var lexicons: String
  @Option(help: "Articles to start from: JSON Lines, packed with gzip or not, or a folder of .txt.")
  var sample: String
  @Option(help: "Article text to measure on.")
  var size: ByteSize
  @Option(help: "How often each size runs; the median counts.")
  var rounds = 3
  @Argument(
    help: "How many rows the lexicons have; the first is what the others are compared with.")
  var rows: [Int]

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be 1 or more") }
    guard !rows.isEmpty else { throw ValidationError("name at least one number of rows") }
  }

  func run() throws {
    let bench = try Bench(slant: slant, lexicons: lexicons)
    defer { bench.remove() }
    let bytes = try bench.makeCorpus(from: sample, size: size)
    let writer = LexiconWriter(words: try Sample(path: sample))
    for rows in rows {
      let folder = bench.folder.appendingPathComponent("\(rows)", isDirectory: true)
      try writer.write(copyOf: lexicons, rows: rows, to: folder)
    }
    var loads: [Int: [Double]] = [:]
    var runs: [Int: [Double]] = [:]
    for _ in 1...rounds {
      for rows in rows {
        let folder = bench.folder.appendingPathComponent("\(rows)").path
        loads[rows, default: []].append(try bench.load(lexicons: folder).cpuSeconds)
        runs[rows, default: []].append(try bench.score(lexicons: folder).cpuSeconds)
      }
    }
    report(bytes, loads.mapValues(Self.median), runs.mapValues(Self.median))
  }

  private func report(_ bytes: Int, _ loads: [Int: Double], _ runs: [Int: Double]) {
    print("      rows   load, CPU s   MB per CPU s   beside \(rows[0]) rows   (aims: < 1, >= 0.80)")
    var first: Double?
    for rows in rows {
      guard let load = loads[rows], let run = runs[rows] else { continue }
      let speed = Double(bytes) / 1e6 / max(run - load, 0.001)
      first = first ?? speed
      let cells = String(format: "%10d%14.2f%15.1f", rows, load, speed)
      print(cells + String(format: "%15.2f", speed / (first ?? speed)))
    }
  }

  private static func median(of values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension Bench {
  /// Loads and compiles lexicons, and scores one word.
  fileprivate func load(lexicons: String) throws -> Cost {
    try Child.run(
      [slant, "explain", "word", "--lexicons", lexicons],
      log: folder.appendingPathComponent("load.log"))
  }

  fileprivate func score(lexicons: String) throws -> Cost {
    try Child.run(
      [
        slant, "run", folder.appendingPathComponent(CorpusWriter.jsonName).path, "--jobs", "1",
        "--lexicons", lexicons, "--reports", folder.appendingPathComponent("reports").path,
      ], log: folder.appendingPathComponent("score.log"))
  }
}
