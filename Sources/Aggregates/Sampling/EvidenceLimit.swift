// How many rows of evidence a cell keeps, and which: those of lowest rank, however the input was cut.

import Scoring

/// `--evidence`: how many rows each cell of evidence.csv keeps.
package enum EvidenceLimit: Hashable, Sendable {
  case full
  case none
  /// The N rows of lowest rank.
  case atMost(Int)

  package static let standard = EvidenceLimit.atMost(50)

  /// How the option is written.
  package init?(_ text: String) {
    switch text {
    case "full": self = .full
    case "none": self = .none
    default:
      guard let count = Int(text), count >= 0 else { return nil }
      self = count == 0 ? .none : .atMost(count)
    }
  }
}

extension EvidenceLimit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .full: "full"
    case .none: "none"
    case .atMost(let count): String(count)
    }
  }
}

/// A cell of the evidence: what is capped together.
package struct EvidenceCell: Hashable {
  var outlet: Int
  var kind: Evidence.Kind
  var choice: Int
  var actor: Int
  var voice: UInt8
}

/// The lowest ranks seen in each cell.
///
/// A row above them can be left out: the rows that push it out are in the set whatever else is
/// merged to it.
struct LowestRanks {
  fileprivate struct Cell {
    var ranks: [UInt64] = []
    var highest: UInt64 = 0
  }

  private var cells: [EvidenceCell: Cell] = [:]
  private let count: Int

  init(count: Int) { self.count = count }

  /// Whether a row may be among the lowest of its cell; notes it if so.
  ///
  /// A rank seen before may be.
  mutating func admits(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    cells[cell, default: Cell()].admits(rank, count)
  }
}

extension LowestRanks.Cell {
  fileprivate mutating func admits(_ rank: UInt64, _ count: Int) -> Bool {
    if ranks.count == count {
      guard rank <= highest else { return false }
      if ranks.contains(rank) { return true }
      ranks.removeAll { $0 == highest }
    } else if ranks.contains(rank) {
      return true
    }
    ranks.append(rank)
    highest = ranks.max() ?? 0
    return true
  }
}
