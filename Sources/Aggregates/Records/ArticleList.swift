// The kept articles on their way to articles.csv and evidence.csv: in the order of these, their
// evidence capped by cell.

import News
import Scoring

/// Puts records in order of outlet, date and id; their cells are left behind.
///
/// Evidence stands in the order of its articles, so it travels with them: a sentence that many hits
/// stand in is sorted once.
package final class ArticleList {
  private let sort: ExternalSort
  private let limit: EvidenceLimit
  private var ranks: LowestRanks
  private var outlets: [String: Int] = [:]
  private var encoder = ByteEncoder()

  package init(folder: String, limit: EvidenceLimit, memory: Int) {
    sort = ExternalSort(pathPrefix: "\(folder)/articles-", limit: memory)
    self.limit = limit
    ranks = LowestRanks(limit)
  }

  package func add(_ record: ArticleRecord) throws(SortError) {
    let outlet = outlets[record.outlet] ?? outlets.count
    outlets[record.outlet] = outlet
    var entry = record
    entry.actors = []
    entry.labels = []
    entry.frames = []
    entry.rows = []
    entry.cleaning = []
    entry.examples = []
    switch limit {
    case .full: break
    case .none: entry.keepEvidence { _ in false }
    case .atMost: entry.keepEvidence { ranks.admits($0.rank, in: EvidenceCell(outlet, $0)) }
    }
    encoder.removeAll()
    encoder.appendKey(record.outlet)
    encoder.appendKey(UInt32(bitPattern: record.date?.number ?? -1))
    encoder.appendKey(record.id)
    entry.encode(into: &encoder)
    try sort.add(encoder.written)
  }

  /// Calls `body` with each article in order, without its cells, with the evidence that is kept in
  /// order of place.
  package func readAll(_ body: (ArticleRecord) throws -> Void) throws {
    try ExternalSort.merge([sort]) { bytes in
      var decoder = ByteDecoder(bytes)
      _ = decoder.keyText()
      _ = decoder.key(UInt32.self)
      _ = decoder.keyText()
      var record = ArticleRecord(decoding: &decoder)
      if case .atMost = limit, let outlet = outlets[record.outlet] {
        record.evidence.removeAll { !ranks.keeps($0.rank, in: EvidenceCell(outlet, $0)) }
      }
      record.evidence.sort { $0.precedes($1) }
      try body(record)
    }
  }
}

extension ArticleRecord {
  /// Drops rows of evidence, and the sentences that only these stood in.
  fileprivate mutating func keepEvidence(_ isKept: (EvidenceRow) -> Bool) {
    let rows = evidence.filter(isKept)
    guard rows.count < evidence.count else { return }
    var quotes = QuotedText()
    evidence = quoted.withUnsafeBufferPointer { text in rows.map { quotes.take($0, from: text) } }
    quoted = quotes.bytes
  }
}

extension EvidenceRow {
  /// Whether the row stands before another of its article.
  fileprivate func precedes(_ other: EvidenceRow) -> Bool {
    if position != other.position { return position < other.position }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    if actor != other.actor { return actor < other.actor }
    return (row, rank) < (other.row, other.rank)
  }
}
