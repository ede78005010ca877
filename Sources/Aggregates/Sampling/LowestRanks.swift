// Which rows of evidence a cell keeps: those of lowest rank, however the input was cut.

import News
import Scoring

/// A cell of the evidence: what is capped together.
struct EvidenceCell: Equatable, BitwiseCopyable {
  /// Outlet, kind and voice, never 0; choice and actor.
  fileprivate let place: UInt64
  fileprivate let content: UInt64

  init(_ outlet: Int, _ row: EvidenceRow) {
    self.init(outlet, row.kind, choice: row.choice, actor: row.actor, row.voice)
  }

  init(_ outlet: Int, _ kind: Evidence.Kind, choice: Int, actor: Int, _ voice: Voice) {
    let signs = UInt64(kind.rawValue) << 4 | UInt64(voice.rawValue)
    place = UInt64(outlet + 1) << 8 | signs
    content =
      UInt64(UInt32(truncatingIfNeeded: choice)) << 32
      | UInt64(UInt32(truncatingIfNeeded: actor))
  }

  fileprivate init() { (place, content) = (0, 0) }

  fileprivate var hash: Int {
    let mixed = (place &* 0x9e37_79b9_7f4a_7c15 ^ content) &* 0xbf58_476d_1ce4_e5b9
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}

/// The lowest ranks seen in each cell.
///
/// A row above them can be left out: the rows that push it out are in the set whatever else is
/// merged to it. Most rows are, so the table holds all that this takes.
struct LowestRanks {
  private struct Slot: BitwiseCopyable {
    var cell = EvidenceCell()
    /// A rank above it is none of the lowest.
    var limit = UInt64.max
    /// The number of the cell in `ranks`.
    var number = 0
  }

  /// The count is a power of two; at most half are taken.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// For each cell its lowest ranks, in order.
  private var ranks: [[UInt64]] = []
  private let count: Int

  init(count: Int) { self.count = count }

  init(_ limit: EvidenceLimit) {
    if case .atMost(let count) = limit { self.count = count } else { count = 0 }
  }

  /// Whether a row may be among the lowest of its cell; notes it if so.
  ///
  /// A rank seen before may be.
  mutating func admits(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    guard count > 0 else { return false }
    var slot = place(of: cell)
    if slots[slot].cell != cell { slot = add(cell, at: slot) }
    guard rank <= slots[slot].limit else { return false }
    let number = slots[slot].number
    LowestRanks.insert(rank, into: &ranks[number])
    if ranks[number].count > count { ranks[number].removeLast() }
    if ranks[number].count == count { slots[slot].limit = ranks[number][count - 1] }
    return true
  }

  /// Whether a rank that was admitted is among the lowest still.
  func keeps(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    let slot = slots[place(of: cell)]
    return slot.cell == cell && rank <= slot.limit
  }

  /// The slot of a cell, or the free one where it would be.
  private func place(of cell: EvidenceCell) -> Int {
    let mask = slots.count - 1
    var slot = cell.hash & mask
    while slots[slot].cell != cell, slots[slot].cell != EvidenceCell() { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ cell: EvidenceCell, at slot: Int) -> Int {
    var slot = slot
    if ranks.count * 2 >= slots.count {
      let known = slots.filter { $0.cell != EvidenceCell() }
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for old in known { slots[place(of: old.cell)] = old }
      slot = place(of: cell)
    }
    slots[slot] = Slot(cell: cell, number: ranks.count)
    ranks.append([])
    return slot
  }

  private static func insert(_ rank: UInt64, into ranks: inout [UInt64]) {
    var (low, high) = (0, ranks.count)
    while low < high {
      let middle = (low + high) / 2
      if ranks[middle] < rank { low = middle + 1 } else { high = middle }
    }
    if low == ranks.count || ranks[low] != rank { ranks.insert(rank, at: low) }
  }
}
