// How much of the shorter of two texts is in the other.

import Scoring

/// Compares fingerprints, with tables that it keeps.
struct SharedWording {
  private var first = ShingleSet()
  private var second = ShingleSet()

  /// Fewer shingles in common than this are no evidence: two short texts may share a sentence.
  static let least = 12

  init() {}

  /// Whether the shorter of two texts stands in the other by a share of its shingles.
  mutating func isCopy(_ left: Fingerprint, _ right: Fingerprint, share: Double) -> Bool {
    let bound = Fingerprint.bound(at: max(left.level, right.level))
    first.removeAll()
    second.removeAll()
    for shingle in left.shingles where shingle <= bound { first.insert(shingle) }
    var common = 0
    for shingle in right.shingles where shingle <= bound {
      if second.insert(shingle), first.contains(shingle) { common += 1 }
    }
    let shorter = min(first.count, second.count)
    return common >= SharedWording.least && Double(common) >= share * Double(shorter)
  }
}

/// The shingles of one article, each once.
private struct ShingleSet {
  /// A power of two, well above what a fingerprint holds; 0 is an empty place.
  private var slots = [UInt32](repeating: 0, count: 2048)
  private(set) var count = 0

  mutating func removeAll() {
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    count = 0
  }

  @discardableResult
  mutating func insert(_ shingle: UInt32) -> Bool {
    let slot = place(of: shingle)
    guard slots[slot] == 0 else { return false }
    slots[slot] = max(shingle, 1)
    count += 1
    return true
  }

  func contains(_ shingle: UInt32) -> Bool { slots[place(of: shingle)] != 0 }

  /// Where a shingle stands, or would.
  private func place(of shingle: UInt32) -> Int {
    var slot = Int(shingle & 2047)
    while slots[slot] != 0, slots[slot] != max(shingle, 1) { slot = (slot + 1) & 2047 }
    return slot
  }
}
