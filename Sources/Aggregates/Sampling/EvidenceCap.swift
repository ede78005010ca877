// Which rows of evidence are kept: all, none, or those of lowest rank in each cell.

import News
import Scoring

/// What `--evidence` says, applied to the rows that were met so far.
///
/// Each worker has one, and leaves out rows that no cell will keep. Together they know exactly
/// which of the others stay: limits only fall, so a row that one of them left out is none of these.
package struct EvidenceCap: Sendable {
  /// Of how many rows of each cell it is known which they are, whatever is kept.
  package static let leading = 5

  private let limit: EvidenceLimit
  private var ranks: LowestRanks
  private var outlets = OutletNumbers()

  package init(_ limit: EvidenceLimit) {
    self.limit = limit
    ranks =
      switch limit {
      case .full: LowestRanks(count: EvidenceCap.leading)
      case .none: LowestRanks(count: 0)
      case .atMost(let count): LowestRanks(count: count)
      }
  }

  /// What several know together, once all rows have been met.
  package init(merging caps: consuming [EvidenceCap], _ limit: EvidenceLimit) {
    var outlets = OutletNumbers()
    let numbers = caps.map { $0.outlets.names.map { outlets.number(of: $0) } }
    self.limit = limit
    self.outlets = outlets
    ranks = LowestRanks(closing: caps.map(\.ranks), numbers, lowest: EvidenceCap.leading)
  }

  /// The number that an outlet has here.
  mutating func number(of outlet: String) -> Int { outlets.number(of: outlet) }

  /// Whether a row may be kept in the end; notes it if so.
  mutating func admits(_ rank: UInt64, in cell: @autoclosure () -> EvidenceCell) -> Bool {
    switch limit {
    case .none: return false
    case .full:
      _ = ranks.admits(rank, in: cell())
      return true
    case .atMost: return ranks.admits(rank, in: cell())
    }
  }

  /// Calls `body` with each cell, whose outlet has its number here, and its lowest ranks, lowest first.
  package func forEachCell(_ body: (EvidenceCell, _ lowest: ArraySlice<UInt64>) -> Void) {
    ranks.forEachCell(body)
  }

  /// The outlets by their numbers here.
  package var outletNames: [String] { outlets.names }

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
