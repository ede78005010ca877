// The edges that odd words take: words that fit wildcards, with a number for each set of these.

/// The edges of a trie by node and symbol in one open-addressed table.
struct SymbolEdges {
  private let edges: Packed<WordEdges.Edge>
  private let table: Packed<UInt32>

  init(_ edges: WordEdges) {
    self.edges = Packed(edges.list)
    table = Packed(edges.table)
  }

  /// The child of a node for a symbol; 0 where there is none.
  func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    var slot = WordEdges.slot(node, symbol, in: table.count)
    while table[slot] != 0 {
      let edge = edges[Int(table[slot]) - 1]
      if edge.node == node, edge.symbol == symbol { return edge.child }
      slot = (slot + 1) & (table.count - 1)
    }
    return 0
  }
}
