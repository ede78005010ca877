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

  /// Appends those rows of an outlet that are kept.
  func appendKept(_ evidence: ArticleEvidence, of outlet: String, to encoder: inout ByteEncoder) {
    switch limit {
    case .full: evidence.append(to: &encoder) { _, _ in true }
    case .none: return
    case .atMost:
      guard let ranks = outlets[outlet] else { return }
      evidence.append(to: &encoder) { ranks.keeps($0, in: $1) }
    }
  }
}
