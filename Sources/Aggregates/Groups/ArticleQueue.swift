// The kept articles on their way to where copies and stories are found: in order of date, then as if by lot.

import News
import Scoring

/// Takes the articles of one part of the merge, with what they are recognised by and what is summed up over
/// groups of them.
package final class ArticleQueue {
  let sort: ExternalSort
  private var encoder = ByteEncoder()

  /// A queue that keeps in `folder`, which exists, what `memory` bytes do not hold; `number` tells it from
  /// those of the other parts.
  package init(folder: String, number: Int, memory: Int) {
    sort = ExternalSort(path: "\(folder)/queue-\(number)", limit: memory)
  }

  /// Adds an article with what it was recognised by and the cells that it has.
  func add(_ record: ArticleRecord) throws(SortError) {
    var likeness = ByteEncoder()
    var cells = ByteEncoder()
    record.likeness.encode(into: &likeness)
    record.encodeCells(into: &cells)
    try add(record, StoredParts(likeness: likeness.written, cells: cells.written))
  }

  /// Adds an article of which a store has more.
  package func add(_ record: ArticleRecord, _ parts: StoredParts) throws(SortError) {
    let lot = lot(of: record.title, parts.likeness)
    encoder.removeAll()
    encoder.appendKey(UInt32(bitPattern: record.date?.number ?? -1))
    encoder.appendKey(lot)
    encoder.appendKey(record.id)
    encoder.append(encoded: parts.likeness)
    LineupEntry.Heading(record).encode(into: &encoder)
    GroupedArticle.encode(record.voices, cells: parts.cells, into: &encoder)
    try sort.add(encoder.written)
  }

  /// What orders the articles of a day as if by lot, whatever their outlets are called.
  ///
  /// By ids alone, a story would have other articles once an outlet has another name.
  private func lot(of title: String, _ likeness: UnsafeRawBufferPointer) -> UInt64 {
    encoder.removeAll()
    encoder.append(title)
    encoder.append(encoded: likeness)
    return ContentHash.key(of: Array(encoder.written)).low
  }
}

/// An article as the lineup holds it; what is summed up of it stands behind.
struct LineupEntry {
  var likeness: Likeness
  var heading: Heading

  /// What tells an article from others.
  struct Heading {
    var day: Day?
    var id: String
    var outlet: String
  }

  init(decoding decoder: inout ByteDecoder) {
    likeness = Likeness(decoding: &decoder)
    heading = Heading(decoding: &decoder)
  }
}

extension LineupEntry.Heading {
  init(_ record: ArticleRecord) {
    (day, id, outlet) = (record.date, record.id, record.outlet)
  }

  func encode(into encoder: inout ByteEncoder) {
    encoder.appendKey(UInt32(bitPattern: day?.number ?? -1))
    encoder.append(id)
    encoder.append(outlet)
  }

  init(decoding decoder: inout ByteDecoder) {
    day = ArticleRecord.day(Int32(bitPattern: decoder.key(UInt32.self)))
    id = decoder.text()
    outlet = decoder.text()
  }

  /// Reads the heading of an encoded entry and nothing else of it.
  init(decodingEntry decoder: inout ByteDecoder) {
    Likeness.skip(&decoder)
    self.init(decoding: &decoder)
  }
}

extension Likeness {
  func encode(into encoder: inout ByteEncoder) {
    encoder.append(fingerprint.words)
    encoder.append(fingerprint.level)
    encoder.append(plain: fingerprint.shingles)
    encoder.append(plain: fingerprint.passages)
    encoder.append(plain: topic.words)
    encoder.append(topic.counts)
  }

  init(decoding decoder: inout ByteDecoder) {
    self.init()
    fingerprint = Fingerprint(decoding: &decoder)
    topic.words = decoder.numbers(UInt32.self)
    topic.counts = decoder.blob()
  }

  /// Goes behind an encoded likeness.
  static func skip(_ decoder: inout ByteDecoder) {
    for _ in 0..<2 { _ = decoder.integer() }
    decoder.skipNumbers(UInt32.self)
    decoder.skipNumbers(UInt64.self)
    decoder.skipNumbers(UInt32.self)
    decoder.skipNumbers(UInt8.self)
  }
}

extension Topic {
  /// Reads the topic of an encoded likeness and nothing else of it.
  init(decodingLikeness decoder: inout ByteDecoder) {
    self.init()
    for _ in 0..<2 { _ = decoder.integer() }
    decoder.skipNumbers(UInt32.self)
    decoder.skipNumbers(UInt64.self)
    words = decoder.numbers(UInt32.self)
    counts = decoder.blob()
  }
}

extension Fingerprint {
  /// Reads the passages of an encoded fingerprint and nothing else of it.
  static func passages(decoding decoder: inout ByteDecoder) -> [UInt64] {
    for _ in 0..<2 { _ = decoder.integer() }
    decoder.skipNumbers(UInt32.self)
    return decoder.numbers(UInt64.self)
  }

  init(decoding decoder: inout ByteDecoder) {
    self.init()
    words = decoder.integer()
    level = decoder.integer()
    shingles = decoder.numbers(UInt32.self)
    passages = decoder.numbers(UInt64.self)
  }
}
