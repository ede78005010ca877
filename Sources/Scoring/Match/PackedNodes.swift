// The nodes of a trie on their way into flat arrays, and unions of them: one node that does what several do.

/// Nodes, and what they have stretches of.
struct PackedNodes {
  private(set) var nodes: [PatternTrie.Node]
  private(set) var gaps: [PatternTrie.GapEdge]
  private(set) var slots: [PatternTrie.SlotEdge]
  private(set) var endings: [Ending]
  /// The tables of all nodes but the root.
  private(set) var edges: [PatternTrie.WordEdge] = []
  /// The nodes that each union is made of: stretches of `members`.
  private(set) var unions: [Stretch] = []
  private(set) var members: [UInt32] = []
  /// What leads on from each union.
  private(set) var unionWords: [(union: UInt32, form: UInt32)] = []
  /// For each node its edges, one for each form that may come next.
  private let words: Grouped<PatternTrie.WordEdge>
  private var known: [ArraySlice<UInt32>: UInt32] = [:]

  init(_ builder: PatternTrieBuilder, words: Grouped<PatternTrie.WordEdge>) {
    let count = Int(builder.nodeCount)
    let gaps = Grouped(builder.gaps, count: count)
    let slots = Grouped(builder.slots, count: count)
    let endings = Grouped(builder.endings, count: count)
    nodes = (0..<count).map {
      PatternTrie.Node(
        gaps: gaps.stretch($0), slots: slots.stretch($0), endings: endings.stretch($0))
    }
    (self.gaps, self.slots, self.endings) = (gaps.elements, slots.elements, endings.elements)
    self.words = words
    edges.reserveCapacity(words.elements.count * 2)
    for node in nodes.indices.dropFirst() { file(words[node], for: node) }
  }

  /// Gives a node the table of its edges.
  private mutating func file(_ list: ArraySlice<PatternTrie.WordEdge>, for node: Int) {
    guard !list.isEmpty else { return }
    var count = 2
    while count < list.count * 2 { count *= 2 }
    let start = edges.count
    edges += repeatElement(PatternTrie.WordEdge(form: 0, node: 0), count: count)
    for edge in list {
      nodes[node].nextForms |= PatternTrie.bit(of: edge.form)
      var place = PatternTrie.place(of: edge.form) & (count - 1)
      while edges[start + place].form != 0 { place = (place + 1) & (count - 1) }
      edges[start + place] = edge
    }
    nodes[node].words = Stretch(lower: UInt32(start), upper: UInt32(edges.count))
  }

  /// The node that has all that some nodes have; 0 for none.
  mutating func union(of numbers: ArraySlice<UInt32>) -> UInt32 {
    guard numbers.count > 1 else { return numbers.first ?? 0 }
    if let known = known[numbers] { return known }
    let union = UInt32(nodes.count)
    known[numbers] = union
    let parts = numbers.map { nodes[Int($0)] }
    nodes.append(
      PatternTrie.Node(
        gaps: gaps.repeating(parts.map(\.gaps)), slots: slots.repeating(parts.map(\.slots)),
        endings: endings.repeating(parts.map(\.endings))))
    let list = numbers.flatMap { words[Int($0)] }
    file(list[...], for: Int(union))
    for edge in list { unionWords.append((union, edge.form)) }
    unions.append(Stretch(lower: UInt32(members.count), upper: UInt32(members.count + parts.count)))
    members += numbers
    return union
  }
}

extension Array {
  /// Appends what stands in some stretches once more, side by side; returns where.
  fileprivate mutating func repeating(_ stretches: [Stretch]) -> Stretch {
    let start = count
    for stretch in stretches {
      for position in stretch.indices { append(self[Int(position)]) }
    }
    return Stretch(lower: UInt32(start), upper: UInt32(count))
  }
}
