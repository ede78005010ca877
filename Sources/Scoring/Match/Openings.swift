// The words with which patterns start, and the pairs of words: most places of a text end here.

/// What is known of a trie's first words, and of those with a second one.
struct Openings {
  /// By form what stands behind the word.
  ///
  /// Common words lead to hundreds of nodes, nearly all of which the next word rules out: one look-up
  /// finds the others.
  private let roots: Packed<Root>
  private let pairs: PairFilter

  /// A node that is the union of all children of the root that a form leads to.
  struct Root: BitwiseCopyable {
    /// Twice the number of the node, and one more where the word alone may be enough.
    private let code: UInt32

    init(_ node: UInt32, isCertain: Bool) { code = node << 1 | (isCertain ? 1 : 0) }

    /// 0 where no pattern starts with the word.
    @inline(__always)
    var node: UInt32 { code >> 1 }

    /// 1 where the word alone may be enough, or else 0: see `PatternTrie.Node.isCertain`.
    @inline(__always)
    var certainty: Int { Int(code & 1) }
  }

  /// `roots` are the nodes behind each form.
  init(_ roots: [UInt32], _ packed: PackedNodes) {
    self.roots = Packed(
      roots.map { Root($0, isCertain: $0 != 0 && packed.nodes[Int($0)].isCertain) })
    var pairs: [(UInt32, UInt32)] = []
    for (form, root) in roots.enumerated() where root != 0 {
      for next in packed.forms(behind: root) { pairs.append((UInt32(form), next)) }
    }
    self.pairs = PairFilter(pairs)
  }

  /// What stands behind a form.
  @inline(__always)
  subscript(form: UInt32) -> Root { roots[form] }

  /// 1 where a pattern may go on from a first word to a second one, or else 0: a branch could not be foreseen.
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
