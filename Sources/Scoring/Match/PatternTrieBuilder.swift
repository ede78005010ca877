// Collects the flat patterns of many rows in one trie, before it is packed.

/// Collects flat patterns and hands out node numbers.
struct PatternTrieBuilder {
  private struct GapKey: Hashable {
    var node: UInt32
    var words: Int
  }

  private struct SlotKey: Hashable {
    var node: UInt32
    var slot: PackedSlot
  }

  private(set) var nodeCount: UInt32 = 1
  private(set) var wordEdges = WordEdges()
  private(set) var outerSlots: [PackedOuterSlot] = []
  // Each with the node that it belongs to.
  private(set) var ways: [(group: UInt32, element: PatternTrie.Way)] = []
  private(set) var endings: [(group: UInt32, element: Ending)] = []
  private var gapChildren: [GapKey: UInt32] = [:]
  private var slotChildren: [SlotKey: UInt32] = [:]

  /// Adds one flat pattern of a rule.
  mutating func add(_ flat: FlatPattern, rule: UInt32) {
    var node: UInt32 = 0
    for step in flat.steps {
      switch step {
      case .word(let symbol, _): node = child(of: node, symbol)
      case .gap(let words): node = child(of: node, gap: words)
      case .slot(let wanted): node = child(of: node, slot: wanted)
      }
    }
    let first = UInt32(outerSlots.count)
    for outer in flat.outer {
      outerSlots.append(
        PackedOuterSlot(slot: outer.slot, place: outer.place, gap: outer.gap))
    }
    end(
      at: node, rule: rule, literals: flat.literalCount, head: flat.head, hasGap: flat.hasGap,
      slots: Stretch(lower: first, upper: UInt32(outerSlots.count)))
  }

  /// Adds a pattern of words and nothing else.
  mutating func add(words symbols: [UInt32], head: Int, rule: UInt32) {
    var node: UInt32 = 0
    for symbol in symbols { node = child(of: node, symbol) }
    end(at: node, rule: rule, literals: symbols.count, head: head, hasGap: false, slots: Stretch())
  }

  private mutating func end(
    at node: UInt32, rule: UInt32, literals: Int, head: Int, hasGap: Bool, slots: Stretch
  ) {
    let ending = Ending(
      rule: rule, literals: UInt8(clamping: literals), head: UInt8(clamping: head),
      hasGap: hasGap, slots: slots)
    endings.append((node, ending))
  }

  private mutating func newNode() -> UInt32 {
    nodeCount += 1
    return nodeCount - 1
  }

  private mutating func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let child = wordEdges.child(of: node, symbol, orNew: nodeCount)
    if child == nodeCount { nodeCount += 1 }
    return child
  }

  private mutating func child(of node: UInt32, gap words: Int) -> UInt32 {
    let key = GapKey(node: node, words: words)
    if let child = gapChildren[key] { return child }
    let child = newNode()
    gapChildren[key] = child
    ways.append((node, PatternTrie.Way(node: child, gap: Int16(clamping: words))))
    return child
  }

  private mutating func child(of node: UInt32, slot: PackedSlot) -> UInt32 {
    let key = SlotKey(node: node, slot: slot)
    if let child = slotChildren[key] { return child }
    let child = newNode()
    slotChildren[key] = child
    ways.append((node, PatternTrie.Way(node: child, slot: slot)))
    return child
  }

  /// For each symbol whether some pattern starts with it.
  func areRoots(symbolCount: Int) -> [Bool] {
    var areRoots = [Bool](repeating: false, count: symbolCount)
    for edge in wordEdges.list where edge.node == 0 { areRoots[Int(edge.symbol)] = true }
    return areRoots
  }
}
