// The kept articles on their way to where copies and stories are found: in order of date, then as if by lot.

import News
import Scoring

/// Takes the articles of one part of the merge, with what they are recognised by and their cells.
///
/// Cells wait in a file: only those of articles in a group are asked for again.
package final class ArticleQueue {
  let sort: ExternalSort
  let cells: ScratchFile
  private let number: Int
  private var encoder = ByteEncoder()

  /// A queue that keeps in `folder`, which exists, what `memory` bytes do not hold; `number`, from 0, tells it from
  /// those of the other parts.
  package init(folder: String, number: Int, memory: Int) throws(SortError) {
    sort = ExternalSort(pathPrefix: "\(folder)/queue-\(number)-", limit: memory)
    cells = try ScratchFile(path: "\(folder)/cells-\(number)")
    self.number = number
  }

  /// Adds an article with the cells that it has.
  func add(_ record: ArticleRecord) throws(SortError) {
    var cells = ByteEncoder()
    record.encodeCells(into: &cells)
    try add(record, cells: cells.written)
  }

  /// Adds an article; `cells` are its cells as the store holds them.
  package func add(
    _ record: ArticleRecord, cells encoded: UnsafeRawBufferPointer
  ) throws(SortError) {
    encoder.removeAll()
    record.encodeHeading(into: &encoder)
    encoder.append(encoded: encoded)
    let start = try cells.append(encoder.written)
    let place = CellsPlace(part: number, bytes: start..<start + encoder.count)
    encoder.removeAll()
    encoder.appendKey(UInt32(bitPattern: record.date?.number ?? -1))
    encoder.appendKey(ArticleQueue.lot(of: record))
    encoder.appendKey(record.id)
    LineupEntry(record, cells: place).encode(into: &encoder)
    try sort.add(encoder.written)
  }

  /// What orders the articles of a day as if by lot, whatever their outlets are called.
  ///
  /// By ids alone, a story would have other articles once an outlet has another name.
  private static func lot(of record: ArticleRecord) -> UInt64 {
    var encoder = ByteEncoder()
    encoder.append(record.title)
    record.likeness.encode(into: &encoder)
    return ContentHash.key(of: Array(encoder.written)).low
  }
}

/// Where the cells of an article stand.
struct CellsPlace: Hashable {
  var part: Int
  var bytes: Range<Int>
}

/// An article as the lineup holds it.
struct LineupEntry {
  var likeness: Likeness
  var day: Day?
  var id: String
  var outlet: String
  var cells: CellsPlace

  init(_ record: ArticleRecord, cells: CellsPlace) {
    likeness = record.likeness
    day = record.date
    id = record.id
    outlet = record.outlet
    self.cells = cells
  }

  func encode(into encoder: inout ByteEncoder) {
    likeness.encode(into: &encoder)
    encoder.appendKey(UInt32(bitPattern: day?.number ?? -1))
    encoder.append(id)
    encoder.append(outlet)
    encoder.append(cells.part)
    encoder.append(cells.bytes.lowerBound)
    encoder.append(cells.bytes.count)
  }

  init(decoding decoder: inout ByteDecoder) {
    likeness = Likeness(decoding: &decoder)
    day = ArticleRecord.day(Int32(bitPattern: decoder.key(UInt32.self)))
    id = decoder.text()
    outlet = decoder.text()
    let part = decoder.integer()
    let start = decoder.integer()
    cells = CellsPlace(part: part, bytes: start..<start + decoder.integer())
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
  init(decoding decoder: inout ByteDecoder) {
    self.init()
    words = decoder.integer()
    level = decoder.integer()
    shingles = decoder.numbers(UInt32.self)
    passages = decoder.numbers(UInt64.self)
  }
}
