// The edges that odd words take: words that fit wildcards, with a number for each set of these.

/// The edges of a trie by node and symbol in one open-addressed table.
struct SymbolEdges {
  private let edges: Packed<WordEdges.Edge>
  private let table: Packed<UInt32>
  /// One bit for the hash of each edge: most odd words lead nowhere, and this stays in the cache.
  private let filter: Packed<UInt64>

  init(_ edges: WordEdges) {
    self.edges = Packed(edges.list)
    table = Packed(edges.table)
    var filter = [UInt64](repeating: 0, count: max(1, edges.table.count / 16))
    for edge in edges.list {
      let bit = WordEdges.slot(edge.node, edge.symbol, in: filter.count * 64)
      filter[bit / 64] |= 1 << UInt64(bit % 64)
    }
    self.filter = Packed(filter)
  }

  /// The child of a node for a symbol; 0 where there is none.
  func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let bit = WordEdges.slot(node, symbol, in: filter.count * 64)
    guard filter[bit / 64] >> UInt64(bit % 64) & 1 != 0 else { return 0 }
    var slot = WordEdges.slot(node, symbol, in: table.count)
    while table[slot] != 0 {
      let edge = edges[Int(table[slot]) - 1]
      if edge.node == node, edge.symbol == symbol { return edge.child }
      slot = (slot + 1) & (table.count - 1)
    }
    return 0
  }
}
