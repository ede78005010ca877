// All articles in order of date, then as if by lot, each with a number: what copies and stories are found in.

import News
import Scoring

/// The articles from the earliest to the latest, then those without a date.
///
/// Memory holds twenty bytes of each, and tables of a fixed size. What articles are recognised by, and what
/// is summed up over groups of them, waits in a file. Numbers hang on the set of articles alone, so whatever
/// is found by them does too.
package struct Lineup: Sendable {
  private let file: ScratchFile
  /// Where each article starts in the file, and where the last ends.
  private var starts: [Int] = [0]
  private var days: [Int32] = []
  private var outletNumbers: [UInt32] = []
  private(set) var wordCounts: [UInt32] = []
  /// Which passages stand in two articles or more.
  private(set) var repeated = RepeatedPassages()
  private(set) var rarity = Rarity()

  /// How many bytes each sort that looks through the lineup holds in memory.
  static let memory = 4 << 20
  /// How many bytes are read at a time where all are read.
  private static let block = 1 << 18

  /// Lines up the articles of all parts, whose queues come in order of their numbers and are empty
  /// afterwards.
  ///
  /// `folder` exists and holds what memory does not; `check` is called now and then, and what it throws
  /// ends the work.
  package init(
    _ queues: [ArticleQueue], folder: String, check: () throws -> Void = {}
  ) throws {
    file = ScratchFile(path: "\(folder)/lineup")
    var outlets = OutletNumbers()
    try ExternalSort.merge(queues.map(\.sort)) { bytes in
      if count % 1024 == 0 { try check() }
      var decoder = ByteDecoder(bytes)
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt64.self)
      _ = decoder.keyText()
      let start = decoder.position
      let entry = LineupEntry(decoding: &decoder)
      _ = try file.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
      add(entry, &outlets, bytes.count - start)
    }
    try file.flush()
  }

  private mutating func add(_ entry: LineupEntry, _ outlets: inout OutletNumbers, _ size: Int) {
    starts.append(starts[count] + size)
    days.append(entry.heading.day.map { Int32($0.serial) } ?? .max)
    outletNumbers.append(UInt32(outlets.number(of: entry.heading.outlet)))
    wordCounts.append(UInt32(entry.likeness.fingerprint.words))
    repeated.note(entry.likeness.fingerprint.passages)
    rarity.note(entry.likeness.topic)
  }

  /// How many articles there are; their numbers start from 0.
  package var count: Int { starts.count - 1 }

  func outlet(of article: Int) -> UInt32 { outletNumbers[article] }

  func isDated(_ article: Int) -> Bool { days[article] != .max }

  /// How many days lie between two articles; nil where one has no date.
  func days(from first: Int, to second: Int) -> Int? {
    guard isDated(first), isDated(second) else { return nil }
    return Int(abs(days[second] - days[first]))
  }
}

// What waits in files.
extension Lineup {
  /// Reads what is asked of an article; the buffer is kept from call to call.
  func read<Value>(
    _ article: Int, _ buffer: inout [UInt8], _ value: (inout ByteDecoder) -> Value
  ) throws(SortError) -> Value {
    try file.read(starts[article]..<starts[article + 1], into: &buffer)
    return buffer.withUnsafeBytes { bytes in
      var decoder = ByteDecoder(bytes)
      return value(&decoder)
    }
  }

  /// Reads every article from the first to the last, in large blocks.
  func readAll(_ body: (Int, inout ByteDecoder) throws -> Void) throws {
    var buffer: [UInt8] = []
    var first = 0
    while first < count {
      var end = first + 1
      while end < count, starts[end + 1] - starts[first] <= Lineup.block { end += 1 }
      try file.read(starts[first]..<starts[end], into: &buffer)
      try buffer.withUnsafeBytes { bytes in
        for article in first..<end {
          var decoder = ByteDecoder(bytes, at: starts[article] - starts[first])
          try body(article, &decoder)
        }
      }
      first = end
    }
  }

  /// An article with what is summed up over groups.
  func article(_ number: Int, _ buffer: inout [UInt8]) throws(SortError) -> GroupedArticle {
    try read(number, &buffer) { GroupedArticle(decodingEntry: &$0) }
  }
}
