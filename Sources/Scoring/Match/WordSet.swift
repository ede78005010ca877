// The words that lexicons know, while they are compiled: bytes side by side, so that none is an object of its own.

/// Words as bytes, each once, numbered in the order in which they came.
struct WordSet {
  private(set) var arena: [UInt8] = []
  /// Where each word starts in the arena, and where the next one will.
  private(set) var starts: [UInt32] = [0]
  private(set) var hashes: [UInt64] = []
  /// One more than the number of the word with such a hash, or 0.
  ///
  /// At most half of the places are taken.
  private var table = [UInt32](repeating: 0, count: 1024)

  var count: Int { hashes.count }

  /// The number of a word, which is added where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Folding.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 {
      let number = Int(table[slot]) - 1
      if hashes[number] == hash, isEqual(number, word) { return number }
      slot = (slot + 1) & (table.count - 1)
    }
    hashes.append(hash)
    arena.append(contentsOf: word)
    starts.append(UInt32(arena.count))
    table[slot] = UInt32(count)
    if count * 2 > table.count { grow() }
    return count - 1
  }

  mutating func number(of word: String) -> Int {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  mutating func number(of word: [UInt8]) -> Int {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  /// Calls `body` with the bytes of a word.
  func withBytes<Result>(
    of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    arena.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(of: number) { $0.count == word.count && $0.elementsEqual(word) }
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(number + 1)
    }
  }
}
