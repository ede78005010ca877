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
  /// For each form all children of the root that it leads to, as one node.
  ///
  /// Common words lead to hundreds, nearly all of which the next word rules out: one look-up finds
  /// the others.
  let openings: Packed<Node>
  /// The children themselves, for odd words behind them: a stretch of `rootChildren` for each form.
  private let roots: Packed<Stretch>
  private let rootChildren: Packed<UInt32>
  /// The edges by symbol, for odd words.
  private let edgesBySymbol: SymbolEdges

  init(
    _ builder: PatternTrieBuilder, formsOfSymbols: [[UInt32]], formCount: Int,
    opening: Token.Flags
  ) {
    self.opening = opening
    edgesBySymbol = SymbolEdges(builder.wordEdges)
    outerSlots = Packed(builder.outerSlots)
    var packed = builder.packedNodes()
    var lists = [[WordEdge]](repeating: [], count: packed.nodes.count)
    for (edge, child) in builder.wordEdges {
      for form in formsOfSymbols[Int(edge.symbol)] {
        lists[Int(edge.node)].append(WordEdge(form: form, node: child))
        packed.nodes[Int(edge.node)].nextForms |= PatternTrie.bit(of: form)
      }
    }
    for node in lists.indices {
      lists[node].sort { ($0.form, $0.node) < ($1.form, $1.node) }
    }
    var edges: [WordEdge] = []
    for node in lists.indices.dropFirst() where !lists[node].isEmpty {
      packed.nodes[node].words = PatternTrie.file(lists[node], in: &edges)
    }
    var roots = [Stretch](repeating: Stretch(), count: formCount)
    for (place, edge) in lists[0].enumerated() {
      let form = Int(edge.form)
      if roots[form].isEmpty { roots[form].lower = UInt32(place) }
      roots[form].upper = UInt32(place + 1)
    }
    self.roots = Packed(roots)
    rootChildren = Packed(lists[0].map(\.node))
    openings = Packed(
      roots.map { children in
        let children = lists[0][Int(children.lower)..<Int(children.upper)].map { Int($0.node) }
        guard children.count > 1 else { return children.first.map { packed.nodes[$0] } ?? Node() }
        var union = packed.union(of: children)
        let list = children.flatMap { lists[$0] }
        if !list.isEmpty { union.words = PatternTrie.file(list, in: &edges) }
        return union
      })
    self.edges = Packed(edges)
    nodes = Packed(packed.nodes)
    gapEdges = Packed(packed.gaps)
    slotEdges = Packed(packed.slots)
    endings = Packed(packed.endings)
  }

  /// The bit of a form in `Node.nextForms`.
  @inline(__always)
  static func bit(of form: UInt32) -> UInt64 { 1 << UInt64((form &* 0x9E37_79B1) >> 26) }

  /// The number by which the search knows the node of `openings` for a form.
  @inline(__always)
  static func number(ofOpening form: UInt32) -> UInt32 { form | 1 << 31 }

  /// Calls `body` with each node that a number of a node, or of an opening, stands for.
  func forEachNode(of number: UInt32, _ body: (UInt32) -> Void) {
    guard number >> 31 == 1 else { return body(number) }
    for place in roots[number & ~(1 << 31)].indices { body(rootChildren[place]) }
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

  @inline(__always)
  private static func place(of form: UInt32) -> Int {
    Int(truncatingIfNeeded: (form &* 0x9E37_79B1) >> 8)
  }

  /// Calls `body` with the children of a node for a known form.
  @inline(__always)
  func forEachChild(of node: Node, form: UInt32, _ body: (UInt32) -> Void) {
    guard !node.words.isEmpty else { return }
    let table = edges.pointer + Int(node.words.lower)
    let mask = Int(node.words.upper - node.words.lower) - 1
    var place = PatternTrie.place(of: form) & mask
    while table[place].form != 0 {
      if table[place].form == form { body(table[place].node) }
      place = (place + 1) & mask
    }
  }

  /// The child of a node for a symbol of an odd form; 0 where there is none.
  func child(of node: UInt32, symbol: UInt32) -> UInt32 {
    edgesBySymbol.child(PatternTrieBuilder.WordEdge(node: node, symbol: symbol))
  }
}
