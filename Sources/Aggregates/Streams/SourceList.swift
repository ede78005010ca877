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
  private var outlets = OutletNumbers()
  /// By the number of the outlet, what all its speakers have.
  private var sums: [(sums: SourceSums, articles: Int)] = []

  /// - Parameters:
  ///   - actors: the ids of actors by their numbers.
  ///   - folder: an existing folder for what memory does not hold.
  ///   - name: what tells this list's files from those of others.
  ///   - memory: how many bytes are held in memory.
  package init(actors: [String], folder: String, name: String, memory: Int) {
    self.actors = actors
    bySpeaker = ExternalSort(path: "\(folder)/speakers-\(name)", limit: memory / 2)
    byOutlet = ExternalSort(path: "\(folder)/sources-\(name)", limit: memory / 2)
  }

  /// Adds the quotes of an article.
  package func add(_ record: ArticleRecord) throws(SortError) {
    guard !record.sources.isEmpty else { return }
    let outlet = number(of: record.outlet)
    sums[outlet].articles += 1
    for cell in record.sources {
      sums[outlet].sums.add(cell.sums)
      encoder.removeAll()
      encoder.appendKey(name(of: cell.source))
      encoder.appendKey(record.outlet)
      if case .named = cell.source { encoder.append(0) } else { encoder.append(1) }
      cell.sums.encode(into: &encoder)
      try bySpeaker.add(encoder.written)
    }
  }

  private func number(of name: String) -> Int {
    let outlet = outlets.number(of: name)
    if outlet == sums.count { sums.append((SourceSums(), 0)) }
    return outlet
  }

  /// Holds nothing in memory until more is added, where that could not hold all.
  package func settle() throws(SortError) { try bySpeaker.settle() }

  private func name(of source: Source) -> String {
    switch source {
    case .unknown: SourceList.unknown
    case .actor(let number): actors[number]
    case .named(let name): name
    }
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

  /// Calls `body` with each row of several lists, by outlet, then by quotes and words, most first; those
  /// that stand for several speakers come last.
  ///
  /// - Parameters:
  ///   - lists: what different articles were added to.
  ///   - least: from how many quotes in all outlets on a speaker that is no actor has rows.
  ///   - body: what is done with a row.
  /// - Throws: a `SortError`, or what `body` throws.
  package static func readAll(
    _ lists: [SourceList], least: Int, _ body: (SourceRow) throws -> Void
  ) throws {
    guard let first = lists.first else { return }
    for list in lists.dropFirst() { first.addSums(of: list) }
    try first.readAll(lists.map(\.bySpeaker), least: least, body)
  }

  private func addSums(of other: SourceList) {
    for (name, all) in zip(other.outlets.names, other.sums) {
      let outlet = number(of: name)
      sums[outlet].sums.add(all.sums)
      sums[outlet].articles += all.articles
    }
  }

  private func readAll(
    _ sorts: [ExternalSort], least: Int, _ body: (SourceRow) throws -> Void
  ) throws {
    var others: [String: SourceSums] = [:]
    var group = Group()
    try ExternalSort.merge(sorts) { bytes in
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
    let own = SourceSums(decoding: &decoder)
    let all = sums[outlets.number(of: outlet)]
    return SourceRow(
      outlet: outlet, speaker: speaker, sums: own, all: all.sums, articles: all.articles)
  }
}
