// The edges that odd words take: words that fit wildcards, with a number for each set of these.

/// The edges of a trie by node and symbol in one open-addressed table; a union has several for a symbol.
struct SymbolEdges {
  /// A power of two of places, half of them free.
  private let table: Packed<WordEdges.Edge>
  /// One bit for the hash of each edge: most odd words lead nowhere, and this stays in the cache.
  private let filter: Packed<UInt64>

  init(_ edges: [WordEdges.Edge]) {
    var count = 64
    while count < edges.count * 2 { count *= 2 }
    var table = [WordEdges.Edge](
      repeating: WordEdges.Edge(node: 0, symbol: 0, child: 0), count: count)
    var filter = [UInt64](repeating: 0, count: count / 16)
    for edge in edges {
      let bit = WordEdges.slot(edge.node, edge.symbol, in: filter.count * 64)
      filter[bit / 64] |= 1 << UInt64(bit % 64)
      var slot = WordEdges.slot(edge.node, edge.symbol, in: count)
      while table[slot].child != 0 { slot = (slot + 1) & (count - 1) }
      table[slot] = edge
    }
    self.table = Packed(table)
    self.filter = Packed(filter)
  }

  /// Calls `body` with the children of a node for a symbol.
  @inline(__always)
  func forEachChild(of node: UInt32, _ symbol: UInt32, _ body: (UInt32) -> Void) {
    let bit = WordEdges.slot(node, symbol, in: filter.count * 64)
    guard filter[bit / 64] >> UInt64(bit % 64) & 1 != 0 else { return }
    var slot = WordEdges.slot(node, symbol, in: table.count)
    while table[slot].child != 0 {
      if table[slot].node == node, table[slot].symbol == symbol { body(table[slot].child) }
      slot = (slot + 1) & (table.count - 1)
    }
  }
}
