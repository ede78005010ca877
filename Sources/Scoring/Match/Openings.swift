// The words with which patterns start, and the pairs of words: most places of a text end here.

/// What is known of a trie's first words, and of those with a second one.
struct Openings {
  /// By form 1 where the word alone may be enough, whatever comes next: see `PatternTrie.Node.isCertain`.
  private let certainties: Packed<UInt8>
  private let pairs: PairFilter

  /// `roots` are the nodes behind each form.
  init(_ roots: [UInt32], _ packed: PackedNodes) {
    certainties = Packed(
      roots.map { $0 != 0 && packed.nodes[Int($0)].isCertain ? 1 : 0 })
    var pairs: [(UInt32, UInt32)] = []
    for (form, root) in roots.enumerated() where root != 0 {
      for next in packed.forms(behind: root) { pairs.append((UInt32(form), next)) }
    }
    self.pairs = PairFilter(pairs)
  }

  /// 1 where a word alone may be enough, or else 0: a branch could not be foreseen.
  @inline(__always)
  func certainty(_ form: UInt32) -> Int { Int(certainties[form]) }

  /// 1 where a pattern may go on from a first word to a second one, or else 0.
  @inline(__always)
  func likelihood(_ first: UInt32, _ second: UInt32) -> Int { pairs.bit(of: first, second) }
}

/// Pairs of forms of which nearly all others are surely not in the set: one look at memory.
struct PairFilter {
  /// A power of two of numbers, each of which has two bits for each of about four pairs.
  private let words: Packed<UInt64>
  private let mask: Int

  init(_ pairs: [(UInt32, UInt32)]) {
    var count = 1
    while count * 4 < pairs.count { count *= 2 }
    var words = [UInt64](repeating: 0, count: count)
    for (first, second) in pairs {
      let (word, bits) = PairFilter.place(of: first, second)
      words[word & (count - 1)] |= bits
    }
    self.words = Packed(words)
    mask = count - 1
  }

  /// 1 where a pair may be in the set, or else 0.
  @inline(__always)
  func bit(of first: UInt32, _ second: UInt32) -> Int {
    let (word, bits) = PairFilter.place(of: first, second)
    return words[word & mask] & bits == bits ? 1 : 0
  }

  @inline(__always)
  private static func place(of first: UInt32, _ second: UInt32) -> (word: Int, bits: UInt64) {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9e37_79b9_7f4a_7c15
    return (Int(truncatingIfNeeded: hash &>> 32), 1 &<< (hash &>> 26) | 1 &<< (hash &>> 20))
  }
}
