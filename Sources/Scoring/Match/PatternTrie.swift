// The packed form of many patterns: one trie over symbols, gaps and slots, immutable, in flat arrays.

/// Where a pattern ends in the trie, and what the match means.
struct Ending {
  /// The rule (row of a lexicon, or one of its conditions) that has matched.
  var rule: UInt32
  /// How many words of the pattern are literal; more of them win.
  var literals: UInt8
  /// Which of the matched words is the head.
  var head: UInt8
  var hasGap: Bool
  /// The slots outside the words: a range of `PatternTrie.outerSlots`.
  var slots: Range<UInt32>
}

/// A slot with its actor as a number.
struct PackedSlot: Hashable {
  /// The raw value of the role; 255 for any.
  var role: UInt8
  /// The number of the actor; -1 for any.
  var actor: Int32
}

struct PackedOuterSlot: Hashable {
  var slot: PackedSlot
  var place: OuterSlot.Place
  var gap: Int
}

/// The trie. Node 0 is the root; children by symbol stand in one hash table for all nodes.
struct PatternTrie {
  struct GapEdge {
    var words: Int
    var node: UInt32
  }

  struct SlotEdge {
    var slot: PackedSlot
    var node: UInt32
  }

  struct Node {
    var gaps: Range<UInt32>
    var slots: Range<UInt32>
    var endings: Range<UInt32>
  }

  /// The child of the root for each symbol; 0 where no pattern starts with it.
  let roots: [UInt32]
  let nodes: [Node]
  let gapEdges: [GapEdge]
  let slotEdges: [SlotEdge]
  let endings: [Ending]
  let outerSlots: [PackedOuterSlot]
  /// (node << 32 | symbol) to child; 0 is empty, for the root is no child and no key.
  private let keys: [UInt64]
  private let children: [UInt32]

  init(_ builder: PatternTrieBuilder, symbolCount: Int) {
    var roots = [UInt32](repeating: 0, count: symbolCount)
    var capacity = 64
    while capacity < builder.wordEdges.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var children = [UInt32](repeating: 0, count: capacity)
    for (edge, child) in builder.wordEdges {
      if edge.node == 0 {
        roots[Int(edge.symbol)] = child
        continue
      }
      let key = PatternTrie.key(edge.node, edge.symbol)
      var slot = PatternTrie.slot(of: key) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      children[slot] = child
    }
    self.roots = roots
    self.keys = keys
    self.children = children
    (nodes, gapEdges, slotEdges, endings) = builder.packedNodes()
    outerSlots = builder.outerSlots
  }

  private static func key(_ node: UInt32, _ symbol: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(symbol)
  }

  private static func slot(of key: UInt64) -> Int {
    let mixed = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  /// The child of a node for a symbol; 0 where there is none.
  func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let key = PatternTrie.key(node, symbol)
    let mask = keys.count - 1
    var slot = PatternTrie.slot(of: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}

/// Collects flat patterns and hands out node numbers.
struct PatternTrieBuilder {
  struct WordEdge: Hashable {
    var node: UInt32
    var symbol: UInt32
  }

  private struct Draft {
    var gaps: [(words: Int, node: UInt32)] = []
    var slots: [(slot: PackedSlot, node: UInt32)] = []
    var endings: [Ending] = []
  }

  private(set) var wordEdges: [WordEdge: UInt32] = [:]
  private(set) var outerSlots: [PackedOuterSlot] = []
  private var drafts: [Draft] = [Draft()]

  /// Adds one flat pattern of a rule.
  mutating func add(
    _ flat: FlatPattern, rule: UInt32, symbol: (WordTest) -> UInt32, slot: (Slot) -> PackedSlot
  ) {
    var node: UInt32 = 0
    for step in flat.steps {
      switch step {
      case .word(let test, _): node = child(of: node, symbol(test))
      case .gap(let words): node = child(of: node, gap: words)
      case .slot(let wanted): node = child(of: node, slot: slot(wanted))
      }
    }
    let first = UInt32(outerSlots.count)
    for outer in flat.outer {
      outerSlots.append(
        PackedOuterSlot(slot: slot(outer.slot), place: outer.place, gap: outer.gap))
    }
    drafts[Int(node)].endings.append(
      Ending(
        rule: rule, literals: UInt8(clamping: flat.literalCount), head: UInt8(clamping: flat.head),
        hasGap: flat.hasGap, slots: first..<UInt32(outerSlots.count)))
  }

  private mutating func newNode() -> UInt32 {
    drafts.append(Draft())
    return UInt32(drafts.count - 1)
  }

  private mutating func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let edge = WordEdge(node: node, symbol: symbol)
    if let child = wordEdges[edge] { return child }
    let child = newNode()
    wordEdges[edge] = child
    return child
  }

  private mutating func child(of node: UInt32, gap words: Int) -> UInt32 {
    if let edge = drafts[Int(node)].gaps.first(where: { $0.words == words }) { return edge.node }
    let child = newNode()
    drafts[Int(node)].gaps.append((words, child))
    return child
  }

  private mutating func child(of node: UInt32, slot: PackedSlot) -> UInt32 {
    if let edge = drafts[Int(node)].slots.first(where: { $0.slot == slot }) { return edge.node }
    let child = newNode()
    drafts[Int(node)].slots.append((slot, child))
    return child
  }

  /// The nodes with their edges and endings in flat arrays.
  func packedNodes() -> (
    [PatternTrie.Node], [PatternTrie.GapEdge], [PatternTrie.SlotEdge], [Ending]
  ) {
    var nodes: [PatternTrie.Node] = []
    var gaps: [PatternTrie.GapEdge] = []
    var slots: [PatternTrie.SlotEdge] = []
    var endings: [Ending] = []
    for draft in drafts {
      let (gapStart, slotStart, endStart) = (gaps.count, slots.count, endings.count)
      gaps += draft.gaps.map { PatternTrie.GapEdge(words: $0.words, node: $0.node) }
      slots += draft.slots.map { PatternTrie.SlotEdge(slot: $0.slot, node: $0.node) }
      endings += draft.endings
      nodes.append(
        PatternTrie.Node(
          gaps: UInt32(gapStart)..<UInt32(gaps.count),
          slots: UInt32(slotStart)..<UInt32(slots.count),
          endings: UInt32(endStart)..<UInt32(endings.count)))
    }
    return (nodes, gaps, slots, endings)
  }
}
