// The evidence of a run on its way to evidence.csv: capped by cell, then put in reading order.

package import News
import Scoring

/// A row of evidence with what its article says.
package struct CitedEvidence: Sendable {
  package var outlet: String
  package var date: Day?
  package var article: String
  package var row: EvidenceRow
}

/// Collects the evidence of kept articles and gives it back in order.
package final class EvidenceStore {
  private let byCell: ExternalSort
  private let inOrder: ExternalSort
  private let limit: EvidenceLimit
  private var encoder = ByteEncoder()
  private var ranks: LowestRanks
  private var outlets: [String: Int] = [:]

  package init(folder: String, limit: EvidenceLimit, memory: Int) {
    byCell = ExternalSort(pathPrefix: "\(folder)/evidence-cells-", limit: memory / 2)
    inOrder = ExternalSort(pathPrefix: "\(folder)/evidence-order-", limit: memory / 2)
    self.limit = limit
    if case .atMost(let count) = limit {
      ranks = LowestRanks(count: count)
    } else {
      ranks = LowestRanks(count: 0)
    }
  }

  /// Takes the evidence of a kept article.
  package func add(_ record: ArticleRecord) throws(SortError) {
    let number = outlets[record.outlet] ?? outlets.count
    outlets[record.outlet] = number
    for row in record.evidence {
      let evidence = CitedEvidence(
        outlet: record.outlet, date: record.date, article: record.id, row: row)
      if case .full = limit {
        try addInOrder(evidence)
      } else if ranks.admits(row.rank, in: cell(of: row, number)) {
        try addByCell(evidence)
      }
    }
  }

  private func cell(of row: EvidenceRow, _ outlet: Int) -> EvidenceCell {
    EvidenceCell(
      outlet: outlet, kind: row.kind, choice: row.choice, actor: row.actor,
      voice: row.voice.rawValue)
  }

  /// The item is the cell, the rank, and what `inOrder` will sort: nothing is decoded on the way.
  private func addByCell(_ evidence: CitedEvidence) throws(SortError) {
    encoder.removeAll()
    let row = evidence.row
    encoder.appendKey(evidence.outlet)
    encoder.appendKey(row.kind.rawValue)
    encoder.appendKey(UInt32(row.choice + 1))
    encoder.appendKey(UInt32(row.actor + 1))
    encoder.appendKey(row.voice.rawValue)
    encoder.appendKey(row.rank)
    appendInOrder(evidence)
    try byCell.add(encoder.bytes)
  }

  private func addInOrder(_ evidence: CitedEvidence) throws(SortError) {
    encoder.removeAll()
    appendInOrder(evidence)
    try inOrder.add(encoder.bytes)
  }

  private func appendInOrder(_ evidence: CitedEvidence) {
    let row = evidence.row
    encoder.appendKey(evidence.outlet)
    encoder.appendKey(UInt32(bitPattern: evidence.date?.number ?? -1))
    encoder.appendKey(evidence.article)
    encoder.appendKey(UInt32(row.position))
    encoder.appendKey(row.kind.rawValue)
    encoder.appendKey(UInt32(row.actor + 1))
    encoder.appendKey(UInt32(row.row))
    encoder.appendKey(row.rank)
    append(evidence)
  }

  private func append(_ evidence: CitedEvidence) {
    encoder.append(evidence.outlet)
    encoder.append(Int(evidence.date?.number ?? 0))
    encoder.append(evidence.article)
    evidence.row.encode(into: &encoder)
  }
}

extension EvidenceStore {
  /// Calls `body` with the rows that are kept, by outlet, date, article and position.
  package func readAll(_ body: (CitedEvidence) throws -> Void) throws {
    try cap()
    try ExternalSort.merge([inOrder]) { bytes in
      var decoder = ByteDecoder(bytes)
      _ = decoder.keyText()
      _ = decoder.key(UInt32.self)
      _ = decoder.keyText()
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt8.self)
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt64.self)
      try body(CitedEvidence(decoding: &decoder))
    }
  }

  /// Keeps the rows of lowest rank of each cell.
  private func cap() throws {
    guard case .atMost(let count) = limit else { return }
    var cell: [UInt8] = []
    var kept = 0
    try ExternalSort.merge([byCell]) { bytes in
      var decoder = ByteDecoder(bytes)
      _ = decoder.keyText()
      _ = decoder.key(UInt8.self)
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt32.self)
      _ = decoder.key(UInt8.self)
      let own = bytes[0..<decoder.position]
      if !own.elementsEqual(cell) {
        cell = Array(own)
        kept = 0
      }
      _ = decoder.key(UInt64.self)
      guard kept < count else { return }
      kept += 1
      try inOrder.add(Array(bytes[decoder.position...]))
    }
  }
}

extension CitedEvidence {
  fileprivate init(decoding decoder: inout ByteDecoder) {
    outlet = decoder.text()
    let number = decoder.integer()
    date = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    article = decoder.text()
    row = EvidenceRow(decoding: &decoder)
  }
}
