// Where the records of a run wait for the merge: one store a worker, sorted by content.

package import News
import Scoring

/// What a store has of an article that is copied on, not read.
package struct StoredParts {
  let likeness: UnsafeRawBufferPointer
  let cells: UnsafeRawBufferPointer
}

/// The records and rejections of one worker.
///
/// Sums need no order: they are added up here already, so that the merge has only to take back those
/// of copies.
package final class RecordStore {
  /// By key, in parts that can be merged side by side: copies of an article are in one part.
  private let records: [ExternalSort]
  private let rejections: ExternalSort
  /// The sums of all records, copies among them; examples are taken from those that stay.
  package private(set) var totals = Totals()
  private var encoder = ByteEncoder()

  /// - Parameters:
  ///   - folder: an existing folder for what memory does not hold.
  ///   - name: what tells this store's files from those of other workers.
  ///   - limit: how many bytes of records are held in memory.
  ///   - parts: in how many parts they are kept, the same for all stores that are merged.
  package init(folder: String, name: String, limit: Int, parts: Int) {
    // One file for all parts: as many as parts and stores together would be more than a process may open.
    let file = ScratchFile(path: "\(folder)/records-\(name)")
    records = (0..<parts).map { _ in
      ExternalSort(sharing: file, limit: limit / parts)
    }
    rejections = ExternalSort(path: "\(folder)/rejects-\(name)", limit: limit / 8)
  }

  package func add(_ record: ArticleRecord) throws(SortError) {
    encoder.removeAll()
    record.encode(into: &encoder)
    try records[Int(record.key.high % UInt64(records.count))].add(encoder.written)
    totals.sum(record, times: 1)
  }

  /// Ends what is written; parts may be merged side by side from then on.
  package func settle() throws(SortError) {
    for part in records { try part.settle() }
  }

  /// Hands the sums of all records over, copies among them.
  package func takeTotals() -> Totals {
    defer { totals = Totals() }
    return totals
  }

  /// Adds a record that is not scored; copies are known only when articles are merged.
  package func add(_ rejection: Rejection) throws(SortError) {
    encoder.removeAll()
    encoder.appendKey(rejection.place.source)
    encoder.appendKey(UInt64(rejection.place.line))
    encoder.appendKey(rejection.reason.rawValue)
    encoder.append(rejection.detail)
    try rejections.add(encoder.written)
  }

  /// Calls `keep` with each article of a part once and in order of content, and `drop` with each further
  /// copy.
  ///
  /// - Returns: how many articles were kept, their days, and what the totals of the stores have too
  ///   much; merged with these it gives the totals.
  package static func mergeRecords(
    _ stores: [RecordStore], part: Int,
    keep: (ArticleRecord, StoredParts) throws -> Void,
    drop: (_ copy: Place, _ kept: ArticleRecord) throws -> Void
  ) throws -> Totals {
    var totals = Totals()
    var last: ArticleRecord?
    try ExternalSort.merge(stores.map { $0.records[part] }) { bytes in
      if let kept = last, kept.key == ArticleRecord.key(of: bytes) {
        let copy = ArticleRecord(decoding: bytes)
        totals.takeBack(copy)
        try drop(copy.place, kept)
      } else {
        var decoder = ByteDecoder(bytes)
        let record = ArticleRecord(decodingArticle: &decoder)
        last = record
        totals.count(record)
        let start = decoder.position
        Likeness.skip(&decoder)
        let likeness = UnsafeRawBufferPointer(rebasing: bytes[start..<decoder.position])
        totals.addExamples(&decoder, of: record.outlet)
        let cells = UnsafeRawBufferPointer(rebasing: bytes[decoder.position...])
        try keep(record, StoredParts(likeness: likeness, cells: cells))
      }
    }
    return totals
  }

  /// Calls `body` with each rejection in order of place.
  package static func mergeRejections(
    _ stores: [RecordStore], _ body: (Rejection) throws -> Void
  ) throws {
    try ExternalSort.merge(stores.map(\.rejections)) { bytes in
      var decoder = ByteDecoder(bytes)
      let source = decoder.keyText()
      let place = Place(source: source, line: Int(decoder.key(UInt64.self)))
      let reason = Rejection.Reason(rawValue: decoder.keyText()) ?? .unreadable
      try body(Rejection(place: place, reason: reason, detail: decoder.text()))
    }
  }
}
