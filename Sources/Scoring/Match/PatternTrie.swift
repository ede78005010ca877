// The packed form of many patterns: one trie over symbols, gaps and slots, immutable, in flat arrays.

/// Where a pattern ends in the trie, and what the match means.
struct Ending: BitwiseCopyable {
  /// The rule (row of a lexicon, or one of its conditions) that has matched.
  var rule: UInt32
  /// How many words of the pattern are literal; more of them win.
  var literals: UInt8
  /// Which of the matched words is the head.
  var head: UInt8
  var hasGap: Bool
  /// The slots outside the words: a range of `PatternTrie.outerSlots`.
  var slots: Stretch
}

/// A slot with its actor as a number.
struct PackedSlot: Hashable, BitwiseCopyable {
  /// The raw value of the role; 255 for any.
  var role: UInt8
  /// The number of the actor; -1 for any.
  var actor: Int32
}

struct PackedOuterSlot: Hashable, BitwiseCopyable {
  var slot: PackedSlot
  var place: OuterSlot.Place
  var gap: Int
}

/// The trie.
///
/// Node 0 is the root. Where an editor wrote several words, each of their forms has an edge, so
/// that a token costs one look-up at a node however many patterns know it.
final class PatternTrie: Sendable {
  struct WordEdge: BitwiseCopyable {
    var form: UInt32
    var node: UInt32
  }

  struct GapEdge: BitwiseCopyable {
    var words: Int
    var node: UInt32
  }

  struct SlotEdge: BitwiseCopyable {
    var slot: PackedSlot
    var node: UInt32
  }

  struct Node: BitwiseCopyable {
    /// A table of its own in `edges`: empty, or a power of two of places, half of them free.
    var words = Stretch()
    var gaps = Stretch()
    var slots = Stretch()
    var endings = Stretch()
    /// One bit for each form that may come next, many forms to a bit.
    var nextForms: UInt64 = 0
  }

  let nodes: Packed<Node>
  let gapEdges: Packed<GapEdge>
  let slotEdges: Packed<SlotEdge>
  let endings: Packed<Ending>
  let outerSlots: Packed<PackedOuterSlot>
  /// The flag of tokens that have an edge at the root.
  let opening: Token.Flags
  /// The edges of all nodes but the root, those of one node side by side.
  ///
  /// So a look-up waits for memory once; with one table for all edges it waited several times.
  let edges: Packed<WordEdge>
  /// For each form the union of all children of the root that it leads to; 0 where there is none.
  ///
  /// Common words lead to hundreds, nearly all of which the next word rules out: one look-up finds
  /// the others.
  let openings: Packed<UInt32>
  /// One bit for the hash of each edge of a union: it stays in the cache, as the tables do not.
  private let unionEdges: Packed<UInt64>
  /// The nodes that the unions are made of, for odd words behind them: stretches of `members`.
  private let unions: Packed<Stretch>
  private let members: Packed<UInt32>
  /// The first number of a union.
  private let firstUnion: UInt32
  /// The edges by symbol, for odd words.
  private let edgesBySymbol: SymbolEdges

  init(
    _ builder: PatternTrieBuilder, formsOfSymbols: [[UInt32]], formCount: Int,
    opening: Token.Flags
  ) {
    self.opening = opening
    edgesBySymbol = SymbolEdges(builder.wordEdges)
    outerSlots = Packed(builder.outerSlots)
    var packed = builder.packedNodes(formsOfSymbols: formsOfSymbols)
    firstUnion = UInt32(packed.nodes.count)
    openings = Packed(PatternTrie.openings(of: &packed, formCount: formCount))
    var edges: [WordEdge] = []
    for node in packed.nodes.indices.dropFirst() where !packed.words[node].isEmpty {
      packed.nodes[node].words = PatternTrie.file(packed.words[node], in: &edges)
    }
    self.edges = Packed(edges)
    unionEdges = Packed(PatternTrie.filter(of: packed.words, from: Int(firstUnion)))
    var members: [UInt32] = []
    unions = Packed(packed.members.map { members.file($0) })
    self.members = Packed(members)
    nodes = Packed(packed.nodes)
    gapEdges = Packed(packed.gaps)
    slotEdges = Packed(packed.slots)
    endings = Packed(packed.endings)
  }

  private static func openings(of packed: inout PackedNodes, formCount: Int) -> [UInt32] {
    var openings = [UInt32](repeating: 0, count: formCount)
    for edges in packed.words[0].chunked(by: { $0.form == $1.form }) {
      openings[Int(edges[edges.startIndex].form)] = packed.union(of: edges.map(\.node))
    }
    return openings
  }

  /// The bit of a form in `Node.nextForms`.
  @inline(__always)
  static func bit(of form: UInt32) -> UInt64 { 1 << UInt64((form &* 0x9E37_79B1) >> 26) }

  /// Calls `body` with each node that a union is made of, or with a node that is none.
  func forEachMember(of number: UInt32, _ body: (UInt32) -> Void) {
    guard number >= firstUnion else { return body(number) }
    for place in unions[number - firstUnion].indices { body(members[place]) }
  }

  /// The filter over the edges of the unions: eight bits an edge or more.
  private static func filter(of words: [[WordEdge]], from first: Int) -> [UInt64] {
    let count = words[first...].reduce(0) { $0 + $1.count }
    var filter = [UInt64](repeating: 0, count: max(64, (count / 8 + 1).nextPowerOfTwo))
    for union in words.indices[first...] {
      for edge in words[union] {
        let (word, bit) = place(of: UInt32(union), edge.form, in: filter.count)
        filter[word] |= bit
      }
    }
    return filter
  }

  @inline(__always)
  private static func place(
    of node: UInt32, _ form: UInt32, in count: Int
  ) -> (word: Int, bit: UInt64) {
    let hash = (UInt64(node) << 32 | UInt64(form)) &* 0x9e37_79b9_7f4a_7c15
    return (Int(truncatingIfNeeded: hash >> 38) & (count - 1), 1 << (hash >> 32 & 63))
  }

  /// Whether a form may lead from a node to another.
  @inline(__always)
  func mayGoOn(from number: UInt32, form: UInt32) -> Bool {
    guard nodes[number].nextForms & PatternTrie.bit(of: form) != 0 else { return false }
    guard number >= firstUnion else { return true }
    let (word, bit) = PatternTrie.place(of: number, form, in: unionEdges.count)
    return unionEdges[word] & bit != 0
  }

  /// Adds a table of the edges of a node.
  private static func file(_ list: [WordEdge], in edges: inout [WordEdge]) -> Stretch {
    var count = 2
    while count < list.count * 2 { count *= 2 }
    let start = edges.count
    edges += Array(repeating: WordEdge(form: 0, node: 0), count: count)
    for edge in list {
      var place = PatternTrie.place(of: edge.form) & (count - 1)
      while edges[start + place].form != 0 { place = (place + 1) & (count - 1) }
      edges[start + place] = edge
    }
    return Stretch(lower: UInt32(start), upper: UInt32(edges.count))
  }

  /// Where in the table of a node the search for a form begins, before it is cut to its length.
  @inline(__always)
  static func place(of form: UInt32) -> Int {
    Int(truncatingIfNeeded: (form &* 0x9E37_79B1) >> 8)
  }

  /// The child of a node for a symbol of an odd form; 0 where there is none.
  func child(of node: UInt32, symbol: UInt32) -> UInt32 {
    edgesBySymbol.child(PatternTrieBuilder.WordEdge(node: node, symbol: symbol))
  }
}

extension Int {
  /// The least power of two that is not below the number.
  fileprivate var nextPowerOfTwo: Int {
    self < 2 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}

extension Array {
  /// The runs of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !belong(self[index], self[index + 1]) {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
