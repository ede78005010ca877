// The nodes of a trie on their way into flat arrays, and unions of them: one node that does what several do.

/// Nodes, and what they have stretches of.
struct PackedNodes {
  private(set) var nodes: [PatternTrie.Node]
  private(set) var detours = [PatternTrie.Detours()]
  private(set) var gaps: [PatternTrie.GapEdge]
  private(set) var slots: [PatternTrie.SlotEdge]
  private(set) var endings: [Ending]
  /// The tables of all nodes but the root.
  private(set) var edges: [PatternTrie.WordEdge] = []
  /// The nodes that each union is made of: stretches of `members`.
  private(set) var unions: [Stretch] = []
  private(set) var members: [UInt32] = []
  /// For each node its edges, one for each form that may come next.
  private let words: Grouped<PatternTrie.WordEdge>
  private var known: [ArraySlice<UInt32>: UInt32] = [:]

  init(_ builder: PatternTrieBuilder, words: Grouped<PatternTrie.WordEdge>) {
    let count = Int(builder.nodeCount)
    let gaps = Grouped(builder.gaps, count: count)
    let slots = Grouped(builder.slots, count: count)
    let endings = Grouped(builder.endings, count: count)
    nodes = (0..<count).map { PatternTrie.Node(endings: endings.stretch($0)) }
    (self.gaps, self.slots, self.endings) = (gaps.elements, slots.elements, endings.elements)
    self.words = words
    edges.reserveCapacity(words.elements.count * 2)
    for node in nodes.indices {
      nodes[node].detours = addDetours(
        PatternTrie.Detours(gaps: gaps.stretch(node), slots: slots.stretch(node)))
      if node > 0 { file(words[node], for: node) }
    }
  }

  /// The number that a node's ways on have; 0 for none.
  private mutating func addDetours(_ ways: PatternTrie.Detours) -> UInt32 {
    guard !ways.gaps.isEmpty || !ways.slots.isEmpty else { return 0 }
    detours.append(ways)
    return UInt32(detours.count - 1)
  }

  /// Gives a node the table of its edges.
  private mutating func file(_ list: ArraySlice<PatternTrie.WordEdge>, for node: Int) {
    guard !list.isEmpty else { return }
    var count = 2
    while count < list.count * 2 { count *= 2 }
    var table = [PatternTrie.WordEdge](repeating: PatternTrie.WordEdge(), count: count)
    var forms = FormSet()
    for edge in list {
      forms.insert(edge.form)
      var place = Int(PatternTrie.Words.place(of: edge.form)) & (count - 1)
      while place < table.count, table[place].form != 0 { place += 1 }
      if place == table.count { table.append(edge) } else { table[place] = edge }
    }
    if table[table.count - 1].form != 0 { table.append(PatternTrie.WordEdge()) }
    nodes[node].words = PatternTrie.Words(forms: forms, start: edges.count, count: count)
    edges += table
  }

  /// The node that has all that some nodes have; 0 for none.
  mutating func union(of numbers: ArraySlice<UInt32>) -> UInt32 {
    guard numbers.count > 1 else { return numbers.first ?? 0 }
    if let known = known[numbers] { return known }
    let union = UInt32(nodes.count)
    known[numbers] = union
    let parts = numbers.map { nodes[Int($0)] }
    nodes.append(PatternTrie.Node(endings: endings.repeating(parts.map(\.endings))))
    let ways = parts.map { detours[Int($0.detours)] }
    let own = PatternTrie.Detours(
      gaps: gaps.repeating(ways.map(\.gaps)), slots: slots.repeating(ways.map(\.slots)))
    nodes[Int(union)].detours = addDetours(own)
    let list = numbers.flatMap { words[Int($0)] }
    file(list[...], for: Int(union))
    unions.append(Stretch(lower: UInt32(members.count), upper: UInt32(members.count + parts.count)))
    members += numbers
    return union
  }

  /// Notes with each gap what leads on behind it, for all nodes are there.
  mutating func fillGaps() {
    for index in gaps.indices {
      let node = nodes[Int(gaps[index].node)]
      gaps[index].next = node.words
      gaps[index].slots = detours[Int(node.detours)].slots
    }
  }

  /// Notes with each ending what hits are asked about its rule, and with each node its first ending.
  mutating func fillEndings(_ rules: [Rule]) {
    for index in endings.indices {
      endings[index].traits = RuleTraits(rules[Int(endings[index].rule)])
    }
    for index in nodes.indices where !nodes[index].endings.isEmpty {
      nodes[index].ending = endings[Int(nodes[index].endings.lower)]
    }
  }

  /// The forms that lead on from a node, one or more times each.
  func forms(behind number: UInt32) -> [UInt32] {
    let union = Int(number) - (nodes.count - unions.count)
    guard union >= 0 else { return words[Int(number)].map(\.form) }
    return unions[union].indices.flatMap { words[Int(members[Int($0)])].map(\.form) }
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
