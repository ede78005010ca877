// A web page as an article: its main text, and what it says of itself.

import News

/// An article found in a web page.
package struct WebPage {
  /// The lines of the text; none where the page has no text.
  package let lines: [String]
  let facts: PageFacts

  /// Reads a page; nil where the bytes are none.
  ///
  /// `encoding` is the one that whoever sent the page names.
  package init?(_ bytes: [UInt8], encoding: String? = nil) {
    let page = PageEncoding.utf8(bytes, name: encoding)
    guard let tree = page.withUnsafeBufferPointer({ HTMLTree($0) }) else { return nil }
    facts = PageFacts(tree)
    lines = MainText.lines(of: tree)
  }
}

extension WebPage {
  /// The text: lines with a blank line between them.
  func text() throws(TextFault) -> [UInt8] {
    guard !lines.isEmpty else {
      throw TextFault(reason: .noText, detail: "a page without the text of an article")
    }
    return Array(lines.joined(separator: "\n\n").utf8)
  }

  /// The outlet that the page names, or the host of its address; empty for neither.
  func outlet(at url: String) -> String {
    facts.site.isEmpty ? HostName.host(of: url) ?? "" : facts.site
  }
}
