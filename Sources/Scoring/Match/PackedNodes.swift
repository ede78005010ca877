// The nodes of a trie on their way into flat arrays, and unions of them: one node that does what several do.

/// Nodes, and what they have stretches of.
struct PackedNodes {
  var nodes: [PatternTrie.Node] = []
  var gaps: [PatternTrie.GapEdge] = []
  var slots: [PatternTrie.SlotEdge] = []
  var endings: [Ending] = []
  /// For each node its edges, one for each form that may come next, in order.
  private(set) var words: [[PatternTrie.WordEdge]] = []
  /// The nodes that a union is made of; unions stand behind all other nodes.
  private(set) var members: [[UInt32]] = []
  private var unions: [[UInt32]: UInt32] = [:]

  /// Gives the nodes their edges to words.
  mutating func addWords(
    _ edges: [PatternTrieBuilder.WordEdge: UInt32], _ formsOfSymbols: [[UInt32]]
  ) {
    words = Array(repeating: [], count: nodes.count)
    for (edge, child) in edges {
      for form in formsOfSymbols[Int(edge.symbol)] {
        words[Int(edge.node)].append(PatternTrie.WordEdge(form: form, node: child))
        nodes[Int(edge.node)].nextForms |= PatternTrie.bit(of: form)
      }
    }
    for node in words.indices {
      words[node].sort { ($0.form, $0.node) < ($1.form, $1.node) }
    }
  }

  /// The node that has all that some nodes have; 0 for none.
  mutating func union(of numbers: [UInt32]) -> UInt32 {
    guard numbers.count > 1 else { return numbers.first ?? 0 }
    if let known = unions[numbers] { return known }
    let parts = numbers.map { nodes[Int($0)] }
    let node = PatternTrie.Node(
      gaps: gaps.file(parts.flatMap { part in part.gaps.indices.map { gaps[Int($0)] } }),
      slots: slots.file(parts.flatMap { part in part.slots.indices.map { slots[Int($0)] } }),
      endings: endings.file(
        parts.flatMap { part in part.endings.indices.map { endings[Int($0)] } }),
      nextForms: parts.reduce(0) { $0 | $1.nextForms })
    let number = UInt32(nodes.count)
    nodes.append(node)
    words.append(numbers.flatMap { words[Int($0)] })
    members.append(numbers)
    unions[numbers] = number
    return number
  }
}

extension Array {
  /// Appends elements; returns where they stand.
  mutating func file(_ elements: some Sequence<Element>) -> Stretch {
    let start = count
    append(contentsOf: elements)
    return Stretch(lower: UInt32(start), upper: UInt32(count))
  }
}
