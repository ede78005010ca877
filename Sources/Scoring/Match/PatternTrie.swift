// The packed form of many patterns: one trie over symbols, gaps and slots, immutable, in flat arrays.

/// Where a pattern ends in the trie, and what the match means.
struct Ending: BitwiseCopyable {
  /// The rule (row of a lexicon, or one of its conditions) that has matched.
  var rule: UInt32 = 0
  /// What hits are asked about their rule, so that few look it up.
  var traits = RuleTraits()
  /// How many words of the pattern are literal; more of them win.
  var literals: UInt8 = 0
  /// Which of the matched words is the head.
  var head: UInt8 = 0
  var hasGap = false
  /// The slots outside the words: a range of `PatternTrie.outerSlots`.
  var slots = Stretch()
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
    /// What the node knows of what stands behind the gap.
    var nextForms: UInt64 = 0
    var leadsToSlot = false
  }

  struct SlotEdge: BitwiseCopyable {
    var slot: PackedSlot
    var node: UInt32
  }

  /// Half a cache line: to look at a node is to wait for memory once.
  struct Node: BitwiseCopyable {
    /// One bit for each form that may come next, many forms to a bit.
    var nextForms: UInt64 = 0
    /// A table of its own in `edges`: empty, or a power of two of places, half of them free.
    var words = Stretch()
    var endings = Stretch()
    /// The number of its `Detours`; 0 for none, as most nodes have.
    var detours: UInt32 = 0
  }

  /// The ways on from a node that are no words.
  struct Detours: BitwiseCopyable {
    var gaps = Stretch()
    var slots = Stretch()
  }

  let nodes: Packed<Node>
  let detours: Packed<Detours>
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
  /// For each form the union of all children of the root that it leads to.
  ///
  /// Common words lead to hundreds, nearly all of which the next word rules out: one look-up finds
  /// the others.
  let openings: Openings
  /// The nodes that the unions are made of, for odd words behind them: stretches of `members`.
  private let unions: Packed<Stretch>
  private let members: Packed<UInt32>
  /// The first number of a union.
  private let firstUnion: UInt32
  /// The edges by symbol, for odd words.
  private let edgesBySymbol: SymbolEdges

  init(
    _ builder: PatternTrieBuilder, rules: [Rule], formsOfSymbols: Grouped<UInt32>, formCount: Int,
    opening: Token.Flags
  ) {
    self.opening = opening
    edgesBySymbol = SymbolEdges(builder.wordEdges)
    outerSlots = Packed(builder.outerSlots)
    var wordEdges: [(group: UInt32, element: WordEdge)] = []
    var rootEdges: [(group: UInt32, element: UInt32)] = []
    for edge in builder.wordEdges.list {
      for form in formsOfSymbols[Int(edge.symbol)] {
        wordEdges.append((edge.node, WordEdge(form: form, node: edge.child)))
        if edge.node == 0 { rootEdges.append((form, edge.child)) }
      }
    }
    var packed = PackedNodes(builder, words: Grouped(wordEdges, count: Int(builder.nodeCount)))
    firstUnion = builder.nodeCount
    let roots = Grouped(rootEdges, count: formCount)
    let numbers = (0..<formCount).map { packed.union(of: roots[$0]) }
    packed.fillGaps()
    packed.fillEndings(rules)
    openings = Openings(numbers, packed)
    unions = Packed(packed.unions)
    members = Packed(packed.members)
    edges = Packed(packed.edges)
    nodes = Packed(packed.nodes)
    detours = Packed(packed.detours)
    gapEdges = Packed(packed.gaps)
    slotEdges = Packed(packed.slots)
    endings = Packed(packed.endings)
  }

  /// The bit of a form in `Node.nextForms`.
  @inline(__always)
  static func bit(of form: UInt32) -> UInt64 { 1 << UInt64((form &* 0x9E37_79B1) >> 26) }

  /// Calls `body` with each node that a union is made of, or with a node that is none.
  func forEachMember(of number: UInt32, _ body: (UInt32) -> Void) {
    guard number >= firstUnion else { return body(number) }
    for place in unions[number - firstUnion].indices { body(members[place]) }
  }

  /// Where in the table of a node the search for a form begins, before it is cut to its length.
  @inline(__always)
  static func place(of form: UInt32) -> Int {
    Int(truncatingIfNeeded: (form &* 0x9E37_79B1) >> 8)
  }

  /// The child of a node for a symbol of an odd form; 0 where there is none.
  func child(of node: UInt32, symbol: UInt32) -> UInt32 {
    edgesBySymbol.child(of: node, symbol)
  }
}
