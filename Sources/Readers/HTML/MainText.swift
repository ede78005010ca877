// The article out of a page: which part holds it, and which lines of that part are its text.

/// Finds the main text of a page.
struct MainText {
  private let tree: HTMLTree
  private var blocks: [HTMLBlock] = []
  /// For each node the worth of the prose that is in it.
  private var worth: [Double] = []

  /// The lines of the main text.
  static func lines(of tree: HTMLTree) -> [String] {
    var text = MainText(tree: tree)
    return text.find()
  }

  private init(tree: HTMLTree) { self.tree = tree }

  private mutating func find() -> [String] {
    guard !tree.nodes.isEmpty else { return [] }
    blocks = HTMLBlocks.blocks(of: tree) { HTMLHints.silent.contains(tree.nodes[$0].tag) }
    weigh()
    let isOut = outerParts()
    blocks = HTMLBlocks.blocks(of: tree) {
      HTMLHints.silent.contains(tree.nodes[$0].tag) || isOut.contains($0)
    }
    weigh()
    let root = part()
    let range = root..<tree.nodes[root].end
    return lines(of: blocks.filter { range.contains($0.node) })
  }

  /// The parts that are about the page.
  ///
  /// Makers of pages have words of their own: one that stands on much of the prose says nothing there.
  private func outerParts() -> Set<Int> {
    var parts: [(node: Int, signs: [String])] = []
    var sums: [String: Double] = [:]
    var ends: [String: Int] = [:]
    for node in tree.nodes.indices where !tree.nodes[node].tag.isEmpty {
      guard worth[node] < worth[0] * 0.3 else { continue }
      let signs = HTMLHints.outerSigns(of: tree.nodes[node])
      guard !signs.isEmpty else { continue }
      parts.append((node, signs))
      for sign in Set(signs) where ends[sign, default: 0] <= node {
        sums[sign, default: 0] += worth[node]
        ends[sign] = tree.nodes[node].end
      }
    }
    let out = parts.filter { $0.signs.contains { sums[$0, default: 0] < worth[0] * 0.3 } }
    return Set(out.map(\.node))
  }

  /// Adds up for each node how much prose is in it.
  private mutating func weigh() {
    worth = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { worth[block.node] += Self.worth(of: block) }
    for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
      worth[tree.nodes[node].parent] += worth[node]
    }
  }

  private static func worth(of block: HTMLBlock) -> Double {
    guard block.words >= 8, block.linkShare < 0.5 else { return 0 }
    let plain = Double(block.words - block.linkWords)
    return block.isSentence ? plain : plain * 0.3
  }

  /// Goes down as long as one child has most of the prose.
  private func part() -> Int {
    var node = 0
    while true {
      var child = node + 1
      var best = -1
      while child < tree.nodes[node].end {
        if worth[child] > worth[node] * 0.8 { best = child }
        child = tree.nodes[child].end
      }
      guard best >= 0, tree.nodes[best].tag != "p" else { return node }
      node = best
    }
  }

  private func lines(of blocks: [HTMLBlock]) -> [String] {
    var lines: [String] = []
    var waiting: [String] = []
    var hasBegun = false
    var known: Set<String> = []
    for block in blocks {
      let isProse = Self.worth(of: block) > 0
      if block.words >= 3, block.linkShare > 0.6 { continue }
      if isProse, !known.insert(block.text).inserted { continue }
      if isProse {
        lines += waiting
        waiting = []
        lines.append(block.text)
        hasBegun = true
      } else if block.kind == .heading {
        if hasBegun || tree.nodes[block.node].tag != "h1" { waiting.append(block.text) }
      } else if hasBegun {
        waiting.append(block.text)
        if block.kind == .row || block.kind == .item, block.linkWords == 0 {
          lines += waiting
          waiting = []
        }
      }
    }
    return lines
  }
}
