// The words with which patterns start, and what may follow them: most places of a text end here.

/// What stands behind each form with which patterns of a trie start.
///
/// Common words lead to hundreds of children of the root, nearly all of which the next word rules out:
/// one look at their union finds the others.
struct Openings {
  /// By form, so that a place of a text costs one cache line.
  private let nodes: Packed<PatternTrie.Node>
  /// By form the number of the node; 0 where no pattern starts with it.
  private let numbers: Packed<UInt32>
  private let filters: Packed<UInt64>

  /// `numbers` are those of the nodes behind each form.
  init(_ numbers: [UInt32], _ packed: PackedNodes) {
    var filters: [UInt64] = [.max]
    nodes = Packed(
      numbers.map { number in
        guard number != 0 else { return PatternTrie.Node() }
        var node = packed.nodes[Int(number)]
        guard node.filterMask > 0 else { return node }
        node.filter = UInt32(filters.count)
        filters += Openings.filter(of: packed.forms(behind: number), mask: node.filterMask)
        return node
      })
    self.numbers = Packed(numbers)
    self.filters = Packed(filters)
  }

  private static func filter(of forms: [UInt32], mask: UInt32) -> [UInt64] {
    var filter = [UInt64](repeating: 0, count: Int(mask) + 1)
    for form in forms {
      let (word, bit) = place(of: form)
      filter[Int(word & mask)] |= 1 &<< bit
    }
    return filter
  }

  /// Other bits of a form than those that a set of forms goes by.
  @inline(__always)
  private static func place(of form: UInt32) -> (word: UInt32, bit: UInt64) {
    let hash = form &* 0x85eb_ca6b
    return (hash &>> 8, UInt64(hash) &>> 26)
  }

  /// The node behind a form, as long as `self` lives; an empty one where no pattern starts with the form.
  @inline(__always)
  subscript(form: UInt32) -> UnsafePointer<PatternTrie.Node> { nodes.pointer + Int(form) }

  /// The number by which the trie knows that node; 0 for an empty one.
  @inline(__always)
  func number(of form: UInt32) -> UInt32 { numbers[form] }

  /// 1 where a pattern may go on with a form, or else 0: a branch could not be foreseen.
  @inline(__always)
  func likelihood(_ node: UnsafePointer<PatternTrie.Node>, _ form: UInt32) -> Int {
    let (word, bit) = Openings.place(of: form)
    let place = node.pointee.filter &+ word & node.pointee.filterMask
    return Int(node.pointee.words.forms.bit(of: form) & filters[place] &>> bit & 1)
  }
}

extension PatternTrie.Node {
  /// A filter has a number for every sixteen places of the table of edges.
  fileprivate var filterMask: UInt32 { words.mask >> 4 }
}
