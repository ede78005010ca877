// The nodes of a trie on their way into flat arrays, and unions of them: one node that does what several do.

/// Nodes, and what they have stretches of.
struct PackedNodes {
  private(set) var nodes: [PatternTrie.Node]
  /// The first is none.
  private(set) var ways = [PatternTrie.Way()]
  private(set) var endings: [Ending]
  /// The tables of all nodes but the root.
  private(set) var edges: [PatternTrie.WordEdge] = []
  /// The edges of all nodes by symbol, those of unions last.
  private(set) var symbolEdges: [WordEdges.Edge]
  /// The nodes that each union is made of.
  private var unions: [ArraySlice<UInt32>] = []
  /// For each node its edges, one for each form that may come next.
  private let words: Grouped<PatternTrie.WordEdge>
  private let ownWays: Grouped<PatternTrie.Way>
  private let ownSymbols: Grouped<WordEdges.Edge>
  private var known: [ArraySlice<UInt32>: UInt32] = [:]

  init(_ builder: PatternTrieBuilder, words: Grouped<PatternTrie.WordEdge>) {
    let count = Int(builder.nodeCount)
    let endings = Grouped(builder.endings, count: count)
    nodes = (0..<count).map { PatternTrie.Node(endings: endings.stretch($0)) }
    self.endings = endings.elements
    self.words = words
    ownWays = Grouped(builder.ways, count: count)
    symbolEdges = builder.wordEdges.list
    ownSymbols = Grouped(symbolEdges.map { ($0.node, $0) }, count: count)
    edges.reserveCapacity(words.elements.count * 2)
    for node in nodes.indices {
      nodes[node].ways = add(ownWays[node])
      if node > 0 { file(words[node], for: node) }
    }
  }

  /// Adds the ways of a node; returns the place of the first, 0 for none.
  private mutating func add(_ own: ArraySlice<PatternTrie.Way>) -> UInt32 {
    guard !own.isEmpty else { return 0 }
    let first = ways.count
    ways += own
    ways[ways.count - 1].isLast = true
    return UInt32(first)
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
    nodes[Int(union)].ways = add(numbers.flatMap { ownWays[Int($0)] }[...])
    let list = numbers.flatMap { words[Int($0)] }
    file(list[...], for: Int(union))
    unions.append(numbers)
    for number in numbers {
      for edge in ownSymbols[Int(number)] {
        symbolEdges.append(
          WordEdges.Edge(node: union, symbol: edge.symbol, child: edge.child))
      }
    }
    return union
  }

  /// Notes with each gap what leads on behind it, for all nodes are there.
  mutating func fillGaps() {
    for index in ways.indices where ways[index].gap >= 0 {
      let node = nodes[Int(ways[index].node)]
      ways[index].words = node.words
      ways[index].slots = node.ways
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

  /// All nodes but unions: these stand behind first words alone.
  var trieNodes: ArraySlice<PatternTrie.Node> { nodes.dropLast(unions.count) }

  /// The forms that lead on from a node, one or more times each.
  func forms(behind number: UInt32) -> [UInt32] {
    let union = Int(number) - trieNodes.count
    guard union >= 0 else { return words[Int(number)].map(\.form) }
    return unions[union].flatMap { words[Int($0)].map(\.form) }
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
