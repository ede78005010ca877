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
    var gaps: Stretch
    var slots: Stretch
    var endings: Stretch
    /// One bit for each form that may come next, many forms to a bit.
    var nextForms: UInt64 = 0
    /// Whether nothing ends here and only words come next.
    var needsWord: Bool { gaps.isEmpty && slots.isEmpty && endings.isEmpty }
    /// What may stand behind a word that leads here: see `PatternTrie.bit`.
    var goesOn: UInt64 {
      nextForms | PatternTrie.oddWord | (needsWord ? 0 : PatternTrie.always)
    }
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
  /// For each form the children of the root: a stretch of `rootChildren`.
  private let roots: Packed<Stretch>
  private let rootChildren: Packed<UInt32>
  /// For each of these its node's `goesOn`, side by side: common words have hundreds of children,
  /// nearly all of which the next word rules out.
  private let rootChildrenGoOn: Packed<UInt64>
  /// The edges by symbol, for odd words.
  private let edgesBySymbol: SymbolEdges

  init(
    _ builder: PatternTrieBuilder, formsOfSymbols: Grouped<UInt32>, formCount: Int,
    opening: Token.Flags
  ) {
    self.opening = opening
    edgesBySymbol = SymbolEdges(builder.wordEdges)
    outerSlots = Packed(builder.outerSlots)
    let nodeCount = Int(builder.nodeCount)
    let gaps = Grouped(builder.gaps, count: nodeCount)
    let slots = Grouped(builder.slots, count: nodeCount)
    let endings = Grouped(builder.endings, count: nodeCount)
    var nodes = (0..<nodeCount).map {
      Node(gaps: gaps.stretch($0), slots: slots.stretch($0), endings: endings.stretch($0))
    }
    var wordEdges: [(group: UInt32, element: WordEdge)] = []
    var rootEdges: [(group: UInt32, element: UInt32)] = []
    for edge in builder.wordEdges.list {
      for form in formsOfSymbols[Int(edge.symbol)] {
        nodes[Int(edge.node)].nextForms |= PatternTrie.bit(of: form)
        if edge.node == 0 {
          rootEdges.append((form, edge.child))
        } else {
          wordEdges.append((edge.node, WordEdge(form: form, node: edge.child)))
        }
      }
    }
    let lists = Grouped(wordEdges, count: nodeCount)
    var edges: [WordEdge] = []
    edges.reserveCapacity(wordEdges.count * 2)
    for node in nodes.indices where !lists.stretch(node).isEmpty {
      nodes[node].words = PatternTrie.file(lists[node], in: &edges)
    }
    self.edges = Packed(edges)
    let roots = Grouped(rootEdges, count: formCount)
    self.roots = Packed((0..<formCount).map(roots.stretch))
    rootChildren = Packed(roots.elements)
    rootChildrenGoOn = Packed(roots.elements.map { nodes[Int($0)].goesOn })
    self.nodes = Packed(nodes)
    gapEdges = Packed(gaps.elements)
    slotEdges = Packed(slots.elements)
    self.endings = Packed(endings.elements)
  }

  /// The bit of a form in `Node.nextForms`, one of the lower 62.
  @inline(__always)
  static func bit(of form: UInt32) -> UInt64 {
    1 << ((UInt64((form &* 0x9E37_79B1) >> 16) * 62) >> 16)
  }

  /// The bit of every node: which odd words it knows is not told by bits.
  static let oddWord: UInt64 = 1 << 62

  /// The bit of nodes that something else may follow than a word, or nothing at all.
  static let always: UInt64 = 1 << 63

  /// What the search asks of nearly every word, as plain pointers.
  struct Roots {
    let stretches: UnsafePointer<Stretch>
    let children: UnsafePointer<UInt32>
    /// For each child its node's `goesOn`.
    let goOn: UnsafePointer<UInt64>
  }

  /// The children of the root by form, as long as the trie lives.
  var rootPointers: Roots {
    Roots(
      stretches: roots.pointer, children: rootChildren.pointer, goOn: rootChildrenGoOn.pointer)
  }

  /// Adds a table of the edges of a node.
  private static func file(_ list: ArraySlice<WordEdge>, in edges: inout [WordEdge]) -> Stretch {
    var count = 2
    while count < list.count * 2 { count *= 2 }
    let start = edges.count
    edges.append(contentsOf: repeatElement(WordEdge(form: 0, node: 0), count: count))
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
    edgesBySymbol.child(of: node, symbol)
  }
}
