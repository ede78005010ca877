// How many rows of evidence a cell keeps, and which: those of lowest rank, however the input was cut.

import News
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
package struct EvidenceCell: QuickKey {
  var outlet: Int
  var kind: Evidence.Kind
  var choice: Int
  var actor: Int
  var voice: Voice

  init(_ outlet: Int, _ row: EvidenceRow) {
    self.init(outlet, row.kind, choice: row.choice, actor: row.actor, row.voice)
  }

  init(_ outlet: Int, _ kind: Evidence.Kind, choice: Int, actor: Int, _ voice: Voice) {
    self.outlet = outlet
    self.kind = kind
    self.choice = choice
    self.actor = actor
    self.voice = voice
  }

  package var mixed: UInt64 {
    UInt64(truncatingIfNeeded: outlet << 48 ^ choice << 26 ^ actor << 6)
      ^ UInt64(kind.rawValue) << 3 ^ UInt64(voice.rawValue)
  }
}

/// The lowest ranks seen in each cell.
///
/// A row above them can be left out: the rows that push it out are in the set whatever else is
/// merged to it.
struct LowestRanks {
  fileprivate struct Cell {
    /// In order.
    var ranks: [UInt64] = []
    var highest: UInt64 = 0
  }

  private var numbers: [EvidenceCell: Int] = [:]
  private var cells: [Cell] = []
  private let count: Int

  init(count: Int) { self.count = count }

  init(_ limit: EvidenceLimit) {
    if case .atMost(let count) = limit { self.count = count } else { count = 0 }
  }

  /// Whether a row may be among the lowest of its cell; notes it if so.
  ///
  /// A rank seen before may be.
  mutating func admits(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    guard let number = numbers[cell] else {
      numbers[cell] = cells.count
      cells.append(Cell())
      return cells[cells.count - 1].admits(rank, count)
    }
    return cells[number].admits(rank, count)
  }

  /// Whether a rank that was admitted is among the lowest still.
  func keeps(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    guard let number = numbers[cell] else { return false }
    return cells[number].ranks.count < count || rank <= cells[number].highest
  }
}

extension LowestRanks.Cell {
  fileprivate mutating func admits(_ rank: UInt64, _ count: Int) -> Bool {
    if ranks.count == count, rank > highest || count == 0 { return false }
    let place = place(of: rank)
    if place < ranks.count, ranks[place] == rank { return true }
    if ranks.count == count { ranks.removeLast() }
    ranks.insert(rank, at: place)
    highest = ranks[ranks.count - 1]
    return true
  }

  /// Where a rank stands, or would.
  private func place(of rank: UInt64) -> Int {
    var (low, high) = (0, ranks.count)
    while low < high {
      let middle = (low + high) / 2
      if ranks[middle] < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
