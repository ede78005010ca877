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
  private(set) var nodes: [HTMLNode] = []

  /// Takes a page apart; nil where there is none.
  init?(_ page: UnsafeBufferPointer<UInt8>) {
    guard let base = page.baseAddress, let walk = htmlWalkCreate(base, page.count) else {
      return nil
    }
    defer { htmlWalkDestroy(walk) }
    var open: [Int] = []
    while true {
      switch htmlWalkNext(walk) {
      case .start:
        nodes.append(Self.element(at: walk, in: open.last ?? -1))
        open.append(nodes.count - 1)
      case .text:
        let text = htmlWalkContent(walk).map { String(cString: $0) } ?? ""
        let end = nodes.count + 1
        nodes.append(HTMLNode(tag: "", text: text, parent: open.last ?? -1, end: end))
      case .end:
        if let node = open.popLast() { nodes[node].end = nodes.count }
      case .finished: return
      }
    }
  }

  private static func element(at walk: OpaquePointer, in parent: Int) -> HTMLNode {
    let tag = htmlWalkContent(walk).map { String(cString: $0).lowercased() } ?? ""
    var attributes: [String: String] = [:]
    for name in names(of: tag) {
      guard let value = htmlWalkAttribute(walk, name) else { continue }
      attributes[name] = String(cString: value)
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
    return page.withUnsafeBufferPointer { HTMLTree($0)?.text(of: 0) } ?? self
  }
}

extension HTMLTree {
  /// All text inside a node.
  func text(of node: Int) -> String {
    nodes[node..<nodes[node].end].lazy.filter(\.tag.isEmpty).map(\.text).joined()
  }
}
