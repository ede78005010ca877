// Runs slant and wc over a corpus in a temporary folder.

import Foundation

/// A corpus in a temporary folder, which `remove` takes away, and the programs to run on it.
struct Bench {
  let slant: String
  let lexicons: String
  let folder: URL
  let cores = ProcessInfo.processInfo.activeProcessorCount

  init(slant: String, lexicons: String) throws {
    self.slant = slant
    self.lexicons = lexicons
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "slant-bench-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts a corpus into the folder, in place of the one before.
  ///
  /// - Returns: The bytes of article text in it.
  func makeCorpus(from sample: String, size: ByteSize) throws -> Int {
    let bench = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    _ = try Child.run(
      [bench, "corpus", "--sample", sample, "--size", String(size.bytes), folder.path],
      log: log("corpus"))
    let status = try FileManager.default.attributesOfItem(atPath: path(CorpusWriter.textName))
    return (status[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Rounds in which every contender runs once, so that whatever else the machine does meets them all.
  func measure(rounds: Int, onRound: (Int) -> Void) throws -> [Contender: Cost] {
    var costs: [Contender: [Cost]] = [:]
    for round in 1...rounds {
      onRound(round)
      for contender in Contender.all(cores: cores) {
        costs[contender, default: []].append(try run(contender))
      }
    }
    return costs.mapValues(Self.median)
  }

  private func run(_ contender: Contender) throws -> Cost {
    switch contender {
    case .wordCount: try countWords()
    case .oneWorker: try start(workers: 1).wait()
    case .twoWorkers: try start(workers: 2).wait()
    case .allCores: try start(workers: cores).wait()
    case .sideBySide: try runSideBySide()
    }
  }

  /// What the last run of slant wrote.
  var figures: ReportFigures {
    get throws { try ReportFigures(folder: folder.appendingPathComponent("reports")) }
  }

  func countWords() throws -> Cost {
    let arguments = ["env", "LC_ALL=C", "wc", "-w", path(CorpusWriter.textName)]
    return try Child.run(arguments, log: log("wc"))
  }

  private func runSideBySide() throws -> Cost {
    let children = try ["reports", "reports-beside"].map { try start(workers: 1, reports: $0) }
    let costs = try children.map { try $0.wait() }
    return Cost(
      seconds: costs.map(\.seconds).max() ?? 0, cpuSeconds: costs.map(\.cpuSeconds).reduce(0, +),
      peakBytes: costs.map(\.peakBytes).reduce(0, +))
  }

  private func start(workers: Int, reports: String = "reports") throws -> Child {
    try Child(
      [
        slant, "run", path(CorpusWriter.jsonName), "--lexicons", lexicons,
        "--reports", path(reports), "--jobs", String(workers),
      ], log: log(reports))
  }

  private func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  private func log(_ name: String) -> URL {
    folder.appendingPathComponent(name + ".log")
  }

  /// The middle run, and the highest peak of all runs.
  private static func median(of costs: [Cost]) -> Cost {
    var middle = costs.sorted { $0.seconds < $1.seconds }[costs.count / 2]
    middle.peakBytes = costs.map(\.peakBytes).max() ?? 0
    return middle
  }
}
