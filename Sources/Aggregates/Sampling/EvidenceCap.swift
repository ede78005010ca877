// Which rows of evidence are kept: all, none, or those of lowest rank in each cell.

import News
import Scoring

/// What `--evidence` says, applied to the rows of all articles.
package struct EvidenceCap: Sendable {
  /// Of how many rows of each cell it is known which they are, whatever is kept.
  package static let leading = 5

  private let limit: EvidenceLimit
  private let outlets: [String: LowestRanks]

  init(_ limit: EvidenceLimit, _ outlets: [String: LowestRanks]) {
    self.limit = limit
    self.outlets = outlets
  }

  /// Calls `body` with each cell of an outlet and its lowest ranks, lowest first.
  package func forEachCell(
    of outlet: String, _ body: (EvidenceCell, _ lowest: ArraySlice<UInt64>) -> Void
  ) {
    outlets[outlet]?.forEachCell(body)
  }

  /// Those rows of an outlet that are kept.
  func kept(_ rows: [EvidenceRow], of outlet: String) -> [EvidenceRow] {
    switch limit {
    case .full: return rows
    case .none: return []
    case .atMost:
      guard let ranks = outlets[outlet] else { return [] }
      return rows.filter { ranks.keeps($0.rank, in: EvidenceCell($0)) }
    }
  }
}
