// The vocabulary: every word form that some lexicon row or the grammar knows, found by hash.

import Lexicons

/// Word forms in one arena, found through an open-addressed table.
///
/// Immutable once built.
struct Vocabulary {
  /// Slot to form number; 0 is empty.
  ///
  /// The count is a power of two, at most half full.
  private let slots: Packed<UInt32>
  private let hashes: Packed<UInt64>
  /// Where the bytes of each form start in the arena; one more entry than forms.
  private let starts: Packed<UInt32>
  private let arena: Packed<UInt8>

  /// Builds the table over forms; form 0 stands for unknown words and is never found.
  init(forms: [[UInt8]]) {
    var capacity = 1024
    while capacity < forms.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    var hashes: [UInt64] = []
    var starts: [UInt32] = []
    var arena: [UInt8] = []
    for (number, form) in forms.enumerated() {
      let hash = Folding.hash(form)
      hashes.append(hash)
      starts.append(UInt32(arena.count))
      arena += form
      guard number > 0 else { continue }
      var slot = Vocabulary.slot(of: hash) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(number)
    }
    starts.append(UInt32(arena.count))
    self.slots = Packed(slots)
    self.hashes = Packed(hashes)
    self.starts = Packed(starts)
    self.arena = Packed(arena)
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 3)
  }

  /// The form whose bytes are the word's, each byte taken through `fold`; 0 where there is none.
  ///
  /// `hash` is `Folding.hash` of the folded bytes.
  func find(hash: UInt64, _ word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>?) -> UInt32
  {
    let mask = slots.count - 1
    var slot = Vocabulary.slot(of: hash) & mask
    while true {
      let number = slots[slot]
      if number == 0 { return 0 }
      if hashes[Int(number)] == hash, equals(Int(number), word, fold) { return number }
      slot = (slot + 1) & mask
    }
  }

  private func equals(
    _ number: Int, _ word: UnsafeBufferPointer<UInt8>, _ fold: UnsafePointer<UInt8>?
  ) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for offset in 0..<word.count {
      let byte = if let fold { fold[Int(word[offset])] } else { word[offset] }
      if byte != arena[start + offset] { return false }
    }
    return true
  }
}
