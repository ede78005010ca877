// Which rows of evidence may be kept, while articles are scored.

import Scoring
import Synchronization

/// The lowest ranks of the evidence of all articles that were met so far, noted by all workers together.
///
/// A worker leaves out rows that no cell will keep. Limits only fall, so it does not matter to what is kept in
/// the end which of them was faster.
package final class EvidenceRanks: Sendable {
  private let limit: EvidenceLimit
  private let outlets = Mutex<[String: OutletRanks]>([:])

  package init(_ limit: EvidenceLimit) { self.limit = limit }

  /// Those of one outlet.
  func ranks(of outlet: String) -> OutletRanks {
    outlets.withLock { outlets in
      if let known = outlets[outlet] { return known }
      let new = OutletRanks(limit)
      outlets[outlet] = new
      return new
    }
  }

  /// Notes all rows of a record.
  package func note(_ record: ArticleRecord) {
    ranks(of: record.outlet).choose { choice in
      record.evidence.forEachRow { row, _ in _ = choice.admits(row.rank, in: EvidenceCell(row)) }
    }
  }

  /// What is known once all articles have been met; nothing is held here any more.
  package func close() -> EvidenceCap {
    let all = outlets.withLock { outlets in
      defer { outlets = [:] }
      return outlets
    }
    return EvidenceCap(limit, all.mapValues { $0.close() })
  }
}

/// The lowest ranks of one outlet.
///
/// An article has one outlet: whoever scores it waits no more than once, and seldom.
final class OutletRanks: Sendable {
  private let choice: Mutex<EvidenceChoice>

  init(_ limit: EvidenceLimit) { choice = Mutex(EvidenceChoice(limit)) }

  /// Chooses rows of an article while no other is chosen from.
  func choose<Chosen: Sendable>(_ body: (inout EvidenceChoice) -> Chosen) -> Chosen {
    choice.withLock { body(&$0) }
  }

  fileprivate func close() -> LowestRanks {
    choice.withLock { choice in
      var ranks = choice.ranks
      choice = EvidenceChoice(.none)
      ranks.close(lowest: EvidenceCap.leading)
      return ranks
    }
  }
}

/// What is known of the rows and the examples of an outlet.
struct EvidenceChoice: Sendable {
  private let limit: EvidenceLimit
  fileprivate private(set) var ranks: LowestRanks
  /// The lowest ranks of examples.
  private var examples = OutletCells<ExampleCell, UInt64>()

  fileprivate init(_ limit: EvidenceLimit) {
    self.limit = limit
    ranks =
      switch limit {
      case .full: LowestRanks(count: EvidenceCap.leading)
      case .none: LowestRanks(count: 0)
      case .atMost(let count): LowestRanks(count: count)
      }
  }

  /// The numbers of those rows of an article that may be kept in the end; notes these.
  mutating func admitted(_ cells: [EvidenceCell], rank: (_ number: Int) -> UInt64) -> [Int] {
    guard limit != .none else { return [] }
    let low = ranks.admitted(cells, rank: rank)
    return limit == .full ? Array(cells.indices) : low
  }

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

  /// Those examples of an article that are no worse than any met for their choice and voice; notes them.
  mutating func best(_ candidates: [ExampleCandidate]) -> [ExampleCandidate] {
    var best: [ExampleCandidate] = []
    examples.changeEach(of: candidates, new: .max, { ExampleCell($0.cell) }) { candidate, lowest in
      guard candidate.rank <= lowest else { return }
      lowest = candidate.rank
      best.append(candidate)
    }
    return best
  }
}

/// A hit that may be the example of a choice.
struct ExampleCandidate: BitwiseCopyable, Sendable {
  /// Its number in the article.
  var number: Int
  var cell: EvidenceCell
  /// The lower, the better.
  var rank: UInt64
}

/// A label or a frame in a voice, in one number.
private struct ExampleCell: QuickKey, Sendable {
  let mixed: UInt64

  init(_ cell: EvidenceCell) {
    mixed = UInt64(cell.choice) << 4 | (cell.isOf(.frame) ? 8 : 0) | cell.voice
  }
}
