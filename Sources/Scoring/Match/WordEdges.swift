// The word edges of a trie while it grows: found by node and symbol, and listed in the order in which they came.

/// Edges from node to node, each for the symbol of a word.
struct WordEdges {
  struct Edge: BitwiseCopyable {
    var node: UInt32
    var symbol: UInt32
    var child: UInt32
  }

  private(set) var list: [Edge] = []
  /// One more than the place of an edge in the list, or 0.
  ///
  /// At most half of the places are taken.
  private(set) var table = [UInt32](repeating: 0, count: 64)

  /// The child of a node for a symbol; where there is none, the node `new` becomes it.
  mutating func child(of node: UInt32, _ symbol: UInt32, orNew new: UInt32) -> UInt32 {
    var slot = WordEdges.slot(node, symbol, in: table.count)
    while table[slot] != 0 {
      let edge = list[Int(table[slot]) - 1]
      if edge.node == node, edge.symbol == symbol { return edge.child }
      slot = (slot + 1) & (table.count - 1)
    }
    list.append(Edge(node: node, symbol: symbol, child: new))
    table[slot] = UInt32(list.count)
    if list.count * 2 > table.count { grow() }
    return new
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    for (place, edge) in list.enumerated() {
      var slot = WordEdges.slot(edge.node, edge.symbol, in: table.count)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(place + 1)
    }
  }

  /// Where an edge is looked for first in a table of so many places.
  static func slot(_ node: UInt32, _ symbol: UInt32, in count: Int) -> Int {
    let key = UInt64(node) << 32 | UInt64(symbol)
    return Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count - 1)
  }
}
