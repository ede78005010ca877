// The kept articles in the order of articles.csv.

import News

/// Puts records in order of outlet, date and id; evidence and cells are left behind.
package final class ArticleList {
  private let sort: ExternalSort
  private var encoder = ByteEncoder()

  package init(folder: String, memory: Int) {
    sort = ExternalSort(pathPrefix: "\(folder)/articles-", limit: memory)
  }

  package func add(_ record: ArticleRecord) throws(SortError) {
    var entry = record
    entry.actors = []
    entry.labels = []
    entry.frames = []
    entry.rows = []
    entry.cleaning = []
    entry.evidence = []
    entry.examples = []
    entry.encode(into: &encoder)
    var key = ByteEncoder()
    key.appendKey(record.outlet)
    key.appendKey(UInt32(bitPattern: record.date?.number ?? -1))
    key.appendKey(record.id)
    try sort.add(key.bytes + encoder.bytes)
  }

  /// Calls `body` with each article in order, without its cells.
  package func readAll(_ body: (ArticleRecord) throws -> Void) throws {
    try ExternalSort.merge([sort]) { bytes in
      var decoder = ByteDecoder(bytes)
      _ = decoder.keyText()
      _ = decoder.key(UInt32.self)
      _ = decoder.keyText()
      try body(
        ArticleRecord(decoding: UnsafeRawBufferPointer(rebasing: bytes[decoder.position...])))
    }
  }
}
