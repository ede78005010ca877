// Which passages stand in more articles than one, as far as a table of a fixed size can tell.

/// Notes passages article by article.
///
/// Most passages of most articles stand nowhere else, and need not be sorted. Passages that share a place
/// of the table pass for repeated; that costs time and changes nothing.
struct RepeatedPassages: Sendable {
  /// Two bits a place: met, and met again.
  private var bits = [UInt64](repeating: 0, count: 1 << 19)

  mutating func note(_ passages: [UInt64]) {
    for passage in passages {
      let (word, shift) = RepeatedPassages.place(of: passage)
      let isMet = bits[word] >> shift & 1
      bits[word] |= (1 | isMet << 1) << shift
    }
  }

  func contains(_ passage: UInt64) -> Bool {
    let (word, shift) = RepeatedPassages.place(of: passage)
    return bits[word] >> shift & 2 != 0
  }

  /// By the low bits: the high ones of sampled hashes are all alike.
  @inline(__always)
  private static func place(of passage: UInt64) -> (word: Int, shift: UInt64) {
    (Int(passage >> 6 & 0x7_FFFF), passage & 31 << 1)
  }
}
