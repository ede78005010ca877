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
  package init?(_ bytes: [UInt8], encoding: String? = nil) throws(TextFault) {
    let page = PageEncoding.utf8(bytes, name: encoding)
    let result: Result<HTMLTree, HTMLTree.Fault> = page.withUnsafeBufferPointer { page in
      Result { () throws(HTMLTree.Fault) in try HTMLTree(page) }
    }
    switch result {
    case .success(let tree):
      facts = PageFacts(tree)
      lines = MainText.lines(of: tree)
    case .failure(.noPage): return nil
    case .failure(.tooDeep(let most)):
      throw TextFault(
        reason: .unreadable,
        detail: "more than \(most) elements stand in one another; close those that are open")
    }
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
