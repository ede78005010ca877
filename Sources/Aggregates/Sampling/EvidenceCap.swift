// Which rows of evidence are kept: all, none, or those of lowest rank in each cell.

import News
import Scoring

/// What `--evidence` says, applied to the rows that were met so far.
///
/// Each worker has one, and leaves out rows that no cell will keep. Together they know exactly
/// which of the others stay: limits only fall, so a row that one of them left out is none of these.
package struct EvidenceCap: Sendable {
  private let limit: EvidenceLimit
  private var ranks: LowestRanks
  private var outlets = OutletNumbers()

  package init(_ limit: EvidenceLimit) {
    self.limit = limit
    if case .atMost(let count) = limit {
      ranks = LowestRanks(count: count)
    } else {
      ranks = LowestRanks(count: 0)
    }
  }

  /// What several know together.
  package init(merging caps: [EvidenceCap], _ limit: EvidenceLimit) {
    self = caps.first ?? EvidenceCap(limit)
    for cap in caps.dropFirst() { merge(cap) }
  }

  private mutating func merge(_ other: EvidenceCap) {
    let numbers = other.outlets.names.map { outlets.number(of: $0) }
    other.ranks.forEachCell { cell, ranks in
      let cell = cell.moved(to: numbers[cell.outlet])
      for rank in ranks { _ = self.ranks.admits(rank, in: cell) }
    }
  }

  /// The number that an outlet has here.
  mutating func number(of outlet: String) -> Int { outlets.number(of: outlet) }

  /// Whether a row may be kept in the end; notes it if so.
  mutating func admits(_ rank: UInt64, in cell: @autoclosure () -> EvidenceCell) -> Bool {
    switch limit {
    case .full: true
    case .none: false
    case .atMost: ranks.admits(rank, in: cell())
    }
  }

  /// Those rows of an outlet that are kept, once all have been met.
  func kept(_ rows: [EvidenceRow], of outlet: String) -> [EvidenceRow] {
    switch limit {
    case .full: return rows
    case .none: return []
    case .atMost:
      guard let number = outlets[outlet] else { return [] }
      return rows.filter { ranks.keeps($0.rank, in: EvidenceCell(number, $0)) }
    }
  }
}
