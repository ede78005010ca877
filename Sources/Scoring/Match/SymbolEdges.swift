// The edges that odd words take: words that fit wildcards, with a number for each set of these.

/// The edges of a trie by node and symbol in one open-addressed table.
struct SymbolEdges {
  private let keys: Packed<UInt64>
  private let children: Packed<UInt32>
  private let mask: Int

  init(_ edges: [PatternTrieBuilder.WordEdge: UInt32]) {
    var capacity = 64
    while capacity < edges.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var children = [UInt32](repeating: 0, count: capacity)
    for (edge, child) in edges {
      var slot = SymbolEdges.slot(of: SymbolEdges.key(edge)) & (capacity - 1)
      while children[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = SymbolEdges.key(edge)
      children[slot] = child
    }
    self.keys = Packed(keys)
    self.children = Packed(children)
    mask = capacity - 1
  }

  private static func key(_ edge: PatternTrieBuilder.WordEdge) -> UInt64 {
    UInt64(edge.node) << 32 | UInt64(edge.symbol)
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }

  /// The child that an edge leads to; 0 where there is none.
  func child(_ edge: PatternTrieBuilder.WordEdge) -> UInt32 {
    let key = SymbolEdges.key(edge)
    var slot = SymbolEdges.slot(of: key) & mask
    while children[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
