// Where the records of a run wait for the merge: one store a worker, sorted by content.

package import News
import Scoring

/// The records and rejections of one worker.
package final class RecordStore {
  private let records: ExternalSort
  private let rejections: ExternalSort
  private var encoder = ByteEncoder()

  /// - Parameters:
  ///   - folder: an existing folder for what memory does not hold.
  ///   - name: what tells this store's files from those of other workers.
  ///   - limit: how many bytes of records are held in memory.
  package init(folder: String, name: String, limit: Int) {
    records = ExternalSort(pathPrefix: "\(folder)/records-\(name)-", limit: limit)
    rejections = ExternalSort(pathPrefix: "\(folder)/rejects-\(name)-", limit: limit / 8)
  }

  package func add(_ record: ArticleRecord) throws(SortError) {
    encoder.removeAll()
    record.encode(into: &encoder)
    try records.add(encoder.written)
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

  /// Calls `keep` with each article once, in order of content, and `drop` with each further copy.
  package static func mergeRecords(
    _ stores: [RecordStore], keep: (ArticleRecord) throws -> Void,
    drop: (_ copy: Place, _ kept: ArticleRecord) throws -> Void
  ) throws {
    var last: ArticleRecord?
    try ExternalSort.merge(stores.map(\.records)) { bytes in
      let record = ArticleRecord(decoding: bytes)
      if let kept = last, kept.key == record.key {
        try drop(record.place, kept)
      } else {
        last = record
        try keep(record)
      }
    }
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
