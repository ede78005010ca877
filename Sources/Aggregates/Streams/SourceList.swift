// The speakers of all articles on their way to sources.csv: summed up by external sort, for there is no
// end to the names that texts have for them.

import Scoring

/// A row of sources.csv.
package struct SourceRow: Sendable {
  package var outlet: String
  package var speaker: String
  package var sums: SourceSums
  /// What all speakers of the outlet have, and in how many articles.
  package var all: SourceSums
  package var articles: Int
}

/// Sums quotes up by outlet and speaker.
///
/// Whether a speaker has rows of its own depends on its quotes in all outlets: so quotes are sorted by
/// speaker first, and what comes of that by outlet.
package final class SourceList {
  package static let unknown = "(unknown)"
  package static let others = "(others)"

  private let actors: [String]
  private let bySpeaker: ExternalSort
  private let byOutlet: ExternalSort
  private var encoder = ByteEncoder()
  private var outlets: [String: (sums: SourceSums, articles: Int)] = [:]
  /// The speakers of the present outlet that are not in the sort yet.
  private var recent: [Speaker: SourceSums] = [:]
  private var recentOutlet = ""

  private struct Speaker: Hashable {
    var name: String
    var isActor: Bool
  }

  /// - Parameters:
  ///   - actors: the ids of actors by their numbers.
  ///   - folder: an existing folder for what memory does not hold.
  ///   - memory: how many bytes are held in memory.
  package init(actors: [String], folder: String, memory: Int) {
    self.actors = actors
    bySpeaker = ExternalSort(pathPrefix: "\(folder)/speakers-", limit: memory / 2)
    byOutlet = ExternalSort(pathPrefix: "\(folder)/sources-", limit: memory / 2)
  }

  /// Adds the quotes of an article; articles come by outlet, so that most of it is summed up at once.
  package func add(_ record: ArticleRecord) throws(SortError) {
    guard !record.sources.isEmpty else { return }
    if record.outlet != recentOutlet || recent.count >= 1 << 13 {
      try sortRecent()
      recentOutlet = record.outlet
    }
    outlets[record.outlet, default: (SourceSums(), 0)].articles += 1
    for cell in record.sources {
      outlets[record.outlet]?.sums.add(cell.sums)
      recent[speaker(of: cell.source), default: SourceSums()].add(cell.sums)
    }
  }

  private func speaker(of source: Source) -> Speaker {
    switch source {
    case .unknown: Speaker(name: SourceList.unknown, isActor: true)
    case .actor(let number): Speaker(name: actors[number], isActor: true)
    case .named(let name): Speaker(name: name, isActor: false)
    }
  }

  private func sortRecent() throws(SortError) {
    for (speaker, sums) in recent {
      encoder.removeAll()
      encoder.appendKey(speaker.name)
      encoder.appendKey(recentOutlet)
      encoder.append(speaker.isActor ? 1 : 0)
      sums.encode(into: &encoder)
      try bySpeaker.add(encoder.written)
    }
    recent.removeAll(keepingCapacity: true)
  }
}

// Reading back.
extension SourceList {
  /// One speaker in all outlets.
  private struct Group {
    var name = ""
    var isActor = false
    var outlets: [(name: String, sums: SourceSums)] = []

    mutating func add(_ sums: SourceSums, _ outlet: String) {
      if outlets.last?.name != outlet { outlets.append((outlet, SourceSums())) }
      outlets[outlets.count - 1].sums.add(sums)
    }
  }

  /// Calls `body` with each row, by outlet, then by quotes and words, most first; those that stand for
  /// several speakers come last.
  ///
  /// - Parameters:
  ///   - least: from how many quotes in all outlets on a speaker that is no actor has rows.
  ///   - body: what is done with a row.
  /// - Throws: a `SortError`, or what `body` throws.
  package func readAll(least: Int, _ body: (SourceRow) throws -> Void) throws {
    try sortRecent()
    var others: [String: SourceSums] = [:]
    var group = Group()
    try ExternalSort.merge([bySpeaker]) { bytes in
      var decoder = ByteDecoder(bytes)
      let name = decoder.keyText()
      if name != group.name {
        try sort(group, least, &others)
        group = Group(name: name)
      }
      let outlet = decoder.keyText()
      if decoder.integer() == 1 { group.isActor = true }
      group.add(SourceSums(decoding: &decoder), outlet)
    }
    try sort(group, least, &others)
    for (outlet, sums) in others { try sort(SourceList.others, sums, outlet) }
    try ExternalSort.merge([byOutlet]) { try body(row(decoding: $0)) }
  }

  private func sort(
    _ group: Group, _ least: Int, _ others: inout [String: SourceSums]
  ) throws(SortError) {
    let quotes = group.outlets.reduce(0) { $0 + $1.sums.quotes }
    for (outlet, sums) in group.outlets {
      if group.isActor || quotes >= least {
        try sort(group.name, sums, outlet)
      } else {
        others[outlet, default: SourceSums()].add(sums)
      }
    }
  }

  private func sort(_ speaker: String, _ sums: SourceSums, _ outlet: String) throws(SortError) {
    encoder.removeAll()
    encoder.appendKey(outlet)
    let order = [SourceList.unknown, SourceList.others].firstIndex(of: speaker).map { $0 + 1 } ?? 0
    encoder.appendKey(UInt8(order))
    encoder.appendKey(~UInt64(sums.quotes))
    encoder.appendKey(~UInt64(sums.words))
    encoder.appendKey(speaker)
    sums.encode(into: &encoder)
    try byOutlet.add(encoder.written)
  }

  private func row(decoding bytes: UnsafeRawBufferPointer) -> SourceRow {
    var decoder = ByteDecoder(bytes)
    let outlet = decoder.keyText()
    _ = decoder.key(UInt8.self)
    _ = decoder.key(UInt64.self)
    _ = decoder.key(UInt64.self)
    let speaker = decoder.keyText()
    let sums = SourceSums(decoding: &decoder)
    let all = outlets[outlet, default: (SourceSums(), 0)]
    return SourceRow(
      outlet: outlet, speaker: speaker, sums: sums, all: all.sums, articles: all.articles)
  }
}
