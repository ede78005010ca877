// A web page as a flat list of its nodes, in the order of the page.

import CLibXML2

/// An element or a stretch of text.
struct HTMLNode {
  /// The name of the element in lower case; empty for text.
  var tag: String
  /// The text of a text node; of an element the words of its class, id and role.
  var text: String
  var parent: Int
  /// The number of the first node behind this one and all that is in it.
  var end: Int
  var attributes: [String: String] = [:]
}

/// The nodes of a page.
struct HTMLTree {
  /// Why a page has none.
  enum Fault: Error {
    case noPage
    /// More than `most` elements stand in one another.
    case tooDeep(most: Int)
  }

  private(set) var nodes: [HTMLNode] = []
  /// The elements that have not ended.
  private var open: [Int] = []
  /// Whether text belongs to the node before it.
  private var isInText = false

  /// Takes a page apart.
  init(_ page: UnsafeBufferPointer<UInt8>) throws(Fault) {
    guard let base = page.baseAddress else { throw .noPage }
    let deepest = Self.deepest(in: page)
    let result = withUnsafeMutablePointer(to: &self) { tree in
      var listener = HTMLListener(
        context: tree,
        start: { HTMLTree.heard($0)?.pointee.start($1, $2) },
        text: { HTMLTree.heard($0)?.pointee.add(UnsafeBufferPointer(start: $1, count: $2)) },
        end: { HTMLTree.heard($0)?.pointee.end() },
        deepest: Int32(clamping: deepest))
      return htmlRead(base, page.count, &listener)
    }
    switch result {
    case .whole: break
    case .noPage: throw .noPage
    case .tooDeep: throw .tooDeep(most: deepest)
    }
  }

  private static func heard(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLTree>?
  {
    context?.assumingMemoryBound(to: HTMLTree.self)
  }

  /// How many elements may stand in one another.
  ///
  /// For each tag that ends nothing, libxml2 looks at all elements that are open: the bound is on how often it
  /// looks, a few seconds of it. Pages whose tags are closed have some 50 levels, those of forums
  /// that close none some thousands.
  private static func deepest(in page: UnsafeBufferPointer<UInt8>) -> Int {
    (1 << 31) / max(page.count { $0 == UInt8(ascii: "<") }, 1 << 10)
  }
}

// What the reading of a page comes upon.
extension HTMLTree {
  private mutating func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    isInText = false
    nodes.append(Self.element(String(cString: name), attributes, in: open.last ?? -1))
    open.append(nodes.count - 1)
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if isInText {
      nodes[nodes.count - 1].text += text
    } else {
      nodes.append(
        HTMLNode(tag: "", text: text, parent: open.last ?? -1, end: nodes.count + 1))
      isInText = true
    }
  }

  private mutating func end() {
    isInText = false
    if let node = open.popLast() { nodes[node].end = nodes.count }
  }

  private static func element(
    _ name: String, _ found: UnsafePointer<UnsafePointer<CChar>?>?, in parent: Int
  ) -> HTMLNode {
    let tag = name.lowercased()
    var attributes: [String: String] = [:]
    let names = names(of: tag)
    var found = found
    while let pair = found, let name = pair[0] {
      let name = String(cString: name)
      // An attribute without a value, such as `hidden`, is there all the same.
      if names.contains(name) { attributes[name] = pair[1].map { String(cString: $0) } ?? "" }
      found = pair + 2
    }
    let hints = ["class", "id", "role", "data-testid"].compactMap { attributes[$0] }
    return HTMLNode(
      tag: tag, text: hints.joined(separator: " "), parent: parent, end: 0, attributes: attributes)
  }

  /// The attributes that are of use in an element.
  private static func names(of tag: String) -> [String] {
    switch tag {
    case "meta": ["name", "property", "itemprop", "content"]
    case "link": ["rel", "href"]
    case "script": ["type"]
    case "html": []
    default:
      ["class", "id", "role", "data-testid", "itemprop", "hidden", "style", "aria-hidden"]
        + (tag == "time" ? ["datetime"] : [])
    }
  }
}

extension String {
  /// The text with `&amp;` and `&#8217;` as the characters they stand for: JSON-LD should not have them, but
  /// templates escape it like the rest of a page.
  var decodingReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    let page = Array(replacing("<", with: "&lt;").utf8)
    return page.withUnsafeBufferPointer { (try? HTMLTree($0))?.text(of: 0) } ?? self
  }
}

extension HTMLTree {
  /// All text inside a node.
  func text(of node: Int) -> String {
    nodes[node..<nodes[node].end].lazy.filter(\.tag.isEmpty).map(\.text).joined()
  }

  /// As much of it as a date may have, out of the first few nodes: what never ends may hold the whole page.
  func shortText(of node: Int) -> String {
    var text = ""
    for inner in nodes[node..<nodes[node].end].prefix(64) where text.utf8.count < 64 {
      if inner.tag.isEmpty { text.unicodeScalars += inner.text.unicodeScalars.prefix(64) }
    }
    return text
  }
}
