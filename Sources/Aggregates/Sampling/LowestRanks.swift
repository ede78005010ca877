// Which rows of evidence a cell keeps: those of lowest rank, however the input was cut.

import CByteMasks

/// The lowest ranks seen in each cell of an outlet.
///
/// A row above them can be left out: the rows that push it out are in the set whatever else is
/// merged to it. Most rows are, so the table holds all that this takes.
struct LowestRanks: Sendable {
  private struct Slot: BitwiseCopyable, Sendable {
    var cell = EvidenceCell()
    /// A rank above it is none of the lowest.
    var limit = UInt64.max
    /// Where the ranks of the cell start in `ranks`, and how many there are.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// The count is a power of two; at most half are taken.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var cellCount = 0
  /// The ranks of each cell in order, side by side in a block of `room`.
  private var ranks: [UInt64] = []
  /// Where blocks start that became too small, by the power of two that is their size.
  private var free = [[UInt32]](repeating: [], count: 32)
  /// How many ranks a cell has at most.
  private let count: UInt32

  init(count: Int) { self.count = UInt32(clamping: count) }

  /// The numbers of those rows that may be among the lowest of their cells; notes these.
  ///
  /// What there is to look at is far apart: its memory is asked for at once.
  mutating func admitted(_ cells: [EvidenceCell], rank: (_ number: Int) -> UInt64) -> [Int] {
    for cell in cells { prefetchSlot(of: cell) }
    var low = cells.indices.filter { number in
      let slot = slots[place(of: cells[number])]
      guard rank(number) <= slot.limit else { return false }
      prefetchRanks(of: slot)
      return true
    }
    low.removeAll { !admits(rank($0), in: cells[$0]) }
    return low
  }

  /// Whether a row may be among the lowest of its cell; notes it if so.
  ///
  /// A rank seen before may be.
  mutating func admits(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    guard count > 0 else { return false }
    var slot = place(of: cell)
    if slots[slot].cell != cell { slot = add(cell, at: slot) }
    guard rank <= slots[slot].limit else { return false }
    var entry = slots[slot]
    note(rank, in: &entry)
    slots[slot] = entry
    return true
  }

  /// Has the memory fetched in which the slot of a cell stands.
  private func prefetchSlot(of cell: EvidenceCell) {
    slots.withUnsafeBufferPointer { slots in
      if let first = slots.baseAddress { prefetch(first + (cell.hash & (slots.count - 1))) }
    }
  }

  /// The same for the ranks among which one is noted: the middle is looked at first.
  private func prefetchRanks(of slot: Slot) {
    ranks.withUnsafeBufferPointer { ranks in
      if let first = ranks.baseAddress { prefetch(first + Int(slot.start + slot.count / 2)) }
    }
  }

  /// Whether a rank that was admitted is among the lowest still.
  func keeps(_ rank: UInt64, in cell: EvidenceCell) -> Bool {
    let slot = slots[place(of: cell)]
    return slot.cell == cell && rank <= slot.limit
  }

  /// Calls `body` with every cell and its ranks.
  func forEachCell(_ body: (EvidenceCell, ArraySlice<UInt64>) -> Void) {
    for slot in slots where slot.count > 0 {
      body(slot.cell, ranks[Int(slot.start)..<Int(slot.start + slot.count)])
    }
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
    cellCount += 1
    if cellCount * 2 > slots.count {
      let known = slots.filter { $0.cell != EvidenceCell() }
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for old in known { slots[place(of: old.cell)] = old }
      slot = place(of: cell)
    }
    slots[slot] = Slot(cell: cell)
    return slot
  }

  /// Puts a rank that is not above the limit in its place; where there are too many the highest goes.
  private mutating func note(_ rank: UInt64, in slot: inout Slot) {
    let place = place(of: rank, in: slot)
    if place < slot.count, ranks[Int(slot.start + place)] == rank { return }
    if slot.count < count {
      if room(slot.count) == slot.count { move(&slot) }
      slot.count += 1
    }
    let (start, end) = (Int(slot.start + place), Int(slot.start + slot.count))
    ranks.withUnsafeMutableBufferPointer { ranks in
      for index in (start + 1..<end).reversed() { ranks[index] = ranks[index - 1] }
      ranks[start] = rank
    }
    if slot.count == count { slot.limit = ranks[end - 1] }
  }

  /// How many ranks of a cell are lower than one.
  private func place(of rank: UInt64, in slot: Slot) -> UInt32 {
    var (low, high) = (slot.start, slot.start + slot.count)
    while low < high {
      let middle = (low + high) / 2
      if ranks[Int(middle)] < rank { low = middle + 1 } else { high = middle }
    }
    return low - slot.start
  }

  /// How many ranks the block of a cell has room for: none, or four and then twice as many each time, but
  /// no more than a cell has.
  private func room(_ held: UInt32) -> UInt32 {
    held == 0 ? 0 : min(count, max(4, 1 << (32 - UInt32((held - 1).leadingZeroBitCount))))
  }

  /// Moves the ranks of a cell to a block that is twice as large.
  private mutating func move(_ slot: inout Slot) {
    let size = Int(room(slot.count + 1))
    let start: UInt32
    if let known = free[LowestRanks.power(size)].popLast() {
      start = known
    } else {
      start = UInt32(ranks.count)
      ranks.append(contentsOf: repeatElement(0, count: size))
    }
    for offset in 0..<Int(slot.count) {
      ranks[Int(start) + offset] = ranks[Int(slot.start) + offset]
    }
    if slot.count > 0 { free[LowestRanks.power(Int(slot.count))].append(slot.start) }
    slot.start = start
  }

  /// The power of two that a block has room for at least; the largest blocks have room for less than their own.
  private static func power(_ size: Int) -> Int { Int.bitWidth - (size - 1).leadingZeroBitCount }
}

// Once all rows have been met.
extension LowestRanks {
  /// Forgets all but a few of the lowest ranks of each cell, and the limits; nothing is admitted any more.
  mutating func close(lowest: Int) {
    var kept: [UInt64] = []
    kept.reserveCapacity(cellCount * lowest)
    for slot in slots.indices where slots[slot].count > 0 {
      let (start, count) = (Int(slots[slot].start), min(lowest, Int(slots[slot].count)))
      slots[slot].start = UInt32(kept.count)
      slots[slot].count = UInt32(count)
      kept += ranks[start..<start + count]
    }
    (ranks, free) = (kept, [])
  }
}
