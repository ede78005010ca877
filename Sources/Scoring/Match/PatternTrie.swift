// The packed form of many patterns: one trie over symbols, gaps and slots, immutable, in flat arrays.

/// The trie.
///
/// Node 0 is the root. Where an editor wrote several words, each of their forms has an edge, so
/// that a token costs one look-up at a node however many patterns know it.
final class PatternTrie: Sendable {
  let nodes: Packed<Node>
  let ways: Packed<Way>
  let endings: Packed<Ending>
  let outerSlots: Packed<PackedOuterSlot>
  /// The flag of tokens that have an edge at the root.
  let opening: Token.Flags
  /// The edges of all nodes but the root, those of one node side by side.
  ///
  /// So a look-up waits for memory once; with one table for all edges it waited several times.
  let edges: Packed<WordEdge>
  /// What stands behind first words.
  let openings: Openings
  /// The edges by symbol, for odd words.
  let edgesBySymbol: SymbolEdges

  init(
    _ builder: PatternTrieBuilder, rules: [Rule], formsOfSymbols: Grouped<UInt32>, formCount: Int,
    opening: Token.Flags
  ) {
    self.opening = opening
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
    let roots = Grouped(rootEdges, count: formCount)
    let numbers = (0..<formCount).map { packed.union(of: roots[$0]) }
    packed.fillEndings(rules)
    packed.fillGaps()
    openings = Openings(numbers, packed)
    edgesBySymbol = SymbolEdges(packed.symbolEdges)
    edges = Packed(packed.edges)
    nodes = Packed(Array(packed.trieNodes))
    ways = Packed(packed.ways)
    endings = Packed(packed.endings)
  }
}
