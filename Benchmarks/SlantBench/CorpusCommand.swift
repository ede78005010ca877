// slant-bench corpus: makes a corpus and ends. A process of its own: see `Child`.

import ArgumentParser
import Foundation

/// Writes `articles.jsonl` and `articles.txt`, the same articles as JSON Lines and as mere text.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Makes a corpus of the asked size in a folder.")

  @Option(help: "Articles to start from: JSON Lines, packed with gzip or not, or a folder of .txt.")
  var sample: String
  @Option(help: "How much article text, such as 64M or 1G.")
  var size: ByteSize
  @Option(help: "Another seed makes another corpus.")
  var seed: UInt64 = 1
  @Argument(help: "The folder to write to.")
  var folder: String

  func run() throws {
    let sample = try Sample(path: sample)
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let writer = try CorpusWriter(folder: folder)
    var recombination = Recombination(of: sample, seed: seed)
    var originals = sample.articles.makeIterator()
    while writer.textBytes < size.bytes {
      try writer.write(originals.next() ?? recombination.next())
    }
    try writer.close()
  }
}
