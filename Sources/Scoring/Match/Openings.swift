// The words with which patterns start, and what may follow them: most places of a text end here.

import CByteMasks

/// What stands behind a word with which patterns start: half a cache line.
struct Opening: BitwiseCopyable {
  var words = PatternTrie.Words()
  /// Where the filter of many words starts: the few bits of a set of forms are all set there.
  ///
  /// All forms pass the first, which is that of few words.
  fileprivate var filter: UInt32 = 0
  /// Twice the number of the node behind the word, and one more where the word alone may be enough.
  private var code: UInt32 = 0

  init() {}

  init(_ node: PatternTrie.Node, number: UInt32) {
    words = node.words
    code = number << 1 | (node.isCertain ? 1 : 0)
  }

  /// A filter has a number for every sixteen places of the table of edges.
  fileprivate var filterMask: UInt32 { words.mask >> 4 }

  /// The node behind the word; 0 where no pattern starts with it.
  @inline(__always)
  var node: UInt32 { code >> 1 }

  /// 1 where the word alone may be enough, or else 0: see `PatternTrie.Node.isCertain`.
  @inline(__always)
  var certainty: UInt32 { code & 1 }
}

/// The openings of a trie.
struct Openings {
  /// By form.
  private let openings: Packed<Opening>
  private let filters: Packed<UInt64>

  /// `numbers` are those of the nodes behind each form.
  init(_ numbers: [UInt32], _ packed: PackedNodes) {
    var filters: [UInt64] = [.max]
    openings = Packed(
      numbers.map { number in
        guard number != 0 else { return Opening() }
        var opening = Opening(packed.nodes[Int(number)], number: number)
        guard opening.filterMask > 0 else { return opening }
        opening.filter = UInt32(filters.count)
        filters += Openings.filter(of: packed.forms(behind: number), mask: opening.filterMask)
        return opening
      })
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

  /// The opening behind a form, as long as `self` lives.
  @inline(__always)
  subscript(form: UInt32) -> UnsafePointer<Opening> { openings.pointer + Int(form) }

  /// Asks for the opening behind a form, which may be an odd one.
  @inline(__always)
  func prefetch(_ form: UInt32) { CByteMasks.prefetch(openings.pointer + Int(form)) }

  /// 1 where a pattern may go on with a form, or else 0: a branch could not be foreseen.
  @inline(__always)
  func likelihood(_ opening: UnsafePointer<Opening>, _ form: UInt32) -> UInt32 {
    let (word, bit) = Openings.place(of: form)
    let place = opening.pointee.filter &+ word & opening.pointee.filterMask
    let isLikely = opening.pointee.words.forms.bit(of: form) & filters[place] &>> bit
    return UInt32(truncatingIfNeeded: isLikely & 1)
  }
}
