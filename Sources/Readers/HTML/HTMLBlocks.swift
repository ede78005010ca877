// The lines that a reader of a page sees, each with what is known of it.

/// A paragraph, a heading, an item of a list, or whatever else stands on lines of its own.
struct HTMLBlock {
  enum Kind { case paragraph, heading, item, row }

  var kind: Kind
  /// The text, its blanks single, its lines ended by LF where the page breaks them.
  var text: String
  /// The innermost element with lines of its own that it stands in.
  var node: Int
  /// How many words it has, and how many of them are links.
  var words: Int
  var linkWords: Int

  var linkShare: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }

  /// Whether it ends as sentences do.
  var isSentence: Bool {
    let last = text.unicodeScalars.reversed().first { !"\"'”’)»]".unicodeScalars.contains($0) }
    return last.map { ".!?…:".unicodeScalars.contains($0) } ?? false
  }
}

/// Cuts the text of a page into blocks.
struct HTMLBlocks {
  private(set) var blocks: [HTMLBlock] = []
  private let tree: HTMLTree
  private let kinds: [HTMLBlock.Kind]
  private var text = ""
  private var words = 0
  private var linkWords = 0
  private var isBlank = true
  private var node = 0

  /// The blocks outside of the nodes for which `isOut` is true.
  static func blocks(of tree: HTMLTree, isOut: (Int) -> Bool) -> [HTMLBlock] {
    var cutter = HTMLBlocks(tree: tree)
    cutter.cut(isOut)
    return cutter.blocks
  }

  private init(tree: HTMLTree) {
    self.tree = tree
    kinds = Self.kinds(of: tree)
  }

  private mutating func cut(_ isOut: (Int) -> Bool) {
    var open: [(node: Int, end: Int)] = []
    var links = 0
    var index = 0
    while index <= tree.nodes.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if tree.nodes[last.node].tag == "a" { links -= 1 } else { finish(open.last?.node ?? 0) }
      }
      guard index < tree.nodes.count else { break }
      let here = tree.nodes[index]
      if here.tag.isEmpty {
        add(here.text, isLink: links > 0)
      } else if isOut(index) {
        finish(node)
        index = here.end
        continue
      } else if here.tag == "a" {
        links += 1
        open.append((index, here.end))
      } else if here.tag == "br" {
        breakLine()
      } else if !Self.inline.contains(here.tag) {
        if here.tag == "td" || here.tag == "th" {
          addTab()
        } else {
          finish(index)
          open.append((index, here.end))
        }
      }
      index += 1
    }
    finish(0)
  }

  private mutating func add(_ content: String, isLink: Bool) {
    for scalar in content.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlank = true
        continue
      }
      if isBlank {
        if !text.isEmpty, text.utf8.last != 0x0A, text.utf8.last != 0x09 { text.append(" ") }
        words += 1
        if isLink { linkWords += 1 }
        isBlank = false
      }
      text.unicodeScalars.append(scalar)
    }
  }

  private mutating func breakLine() {
    if !text.isEmpty, text.utf8.last != 0x0A { text.append("\n") }
    isBlank = true
  }

  private mutating func addTab() {
    if !text.isEmpty, text.utf8.last != 0x09 { text.append("\t") }
    isBlank = true
  }

  /// Ends the block; what follows belongs to `next`.
  private mutating func finish(_ next: Int) {
    defer { node = next }
    isBlank = true
    guard words > 0 else {
      text = ""
      return
    }
    while text.utf8.last == 0x0A || text.utf8.last == 0x09 { text.removeLast() }
    blocks.append(
      HTMLBlock(kind: kinds[node], text: text, node: node, words: words, linkWords: linkWords))
    (text, words, linkWords) = ("", 0, 0)
  }

  /// What the innermost element that says so makes of its lines, for each node.
  ///
  /// Found from the top down, for pages may have thousands of elements in one another.
  private static func kinds(of tree: HTMLTree) -> [HTMLBlock.Kind] {
    var kinds: [HTMLBlock.Kind] = []
    kinds.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      kinds.append(kind(of: node.tag) ?? (node.parent < 0 ? .paragraph : kinds[node.parent]))
    }
    return kinds
  }

  private static func kind(of tag: String) -> HTMLBlock.Kind? {
    switch tag {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "li", "dd", "dt": .item
    case "tr": .row
    case "p", "blockquote", "article", "section", "body": .paragraph
    default: nil
    }
  }

  /// What stands inside a line.
  private static let inline: Set<String> = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub",
    "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "center", "amp-img",
  ]
}
