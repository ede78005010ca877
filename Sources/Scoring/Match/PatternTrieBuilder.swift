// Collects the flat patterns of many rows in one trie, before it is packed.

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
  mutating func add(_ flat: FlatPattern, rule: UInt32, slot: (Slot) -> PackedSlot) {
    var node: UInt32 = 0
    for step in flat.steps {
      switch step {
      case .word(let symbol, _): node = child(of: node, symbol)
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
        hasGap: flat.hasGap, slots: Stretch(lower: first, upper: UInt32(outerSlots.count))))
  }

  /// The symbols that some pattern starts with.
  var rootSymbols: Set<UInt32> {
    Set(wordEdges.keys.lazy.filter { $0.node == 0 }.map(\.symbol))
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
  func packedNodes(formsOfSymbols: [[UInt32]]) -> PackedNodes {
    var packed = PackedNodes()
    for draft in drafts {
      let node = PatternTrie.Node(
        gaps: packed.gaps.file(
          draft.gaps.lazy.map { PatternTrie.GapEdge(words: $0.words, node: $0.node) }),
        slots: packed.slots.file(
          draft.slots.lazy.map { PatternTrie.SlotEdge(slot: $0.slot, node: $0.node) }),
        endings: packed.endings.file(draft.endings))
      packed.nodes.append(node)
    }
    packed.addWords(wordEdges, formsOfSymbols)
    return packed
  }
}
