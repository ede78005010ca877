// Lexicoder: nested categories in XML (.lcd, .ykd), or lists below lines with a plus sign (.lc3).

import Lexicons

/// Reads both forms of the dictionaries of Lexicoder and Yoshikoder.
struct LexicoderDictionary: ForeignReader {
  func read(_ text: SourceText) throws(ImportFailure) -> Reading {
    guard let first = text.visibleLines.first?.text.withoutOuterBlanks else { return Reading() }
    if first.hasPrefix("<") { return try readXML(text) }
    return first.hasPrefix("+") ? readList(text) : Reading()
  }

  /// `+NEGATIVE`, then its entries, one a line.
  private func readList(_ text: SourceText) -> Reading {
    var reading = Reading()
    var category = CategoryPath([])
    for (number, line) in text.visibleLines {
      let line = line.withSingleBlanks
      if line.hasPrefix("+") {
        category = CategoryPath([String(line.dropFirst()).withSingleBlanks])
      } else {
        reading.entries.append(
          ForeignEntry(line: number, text: line, memberships: [Membership(category: category)]))
      }
    }
    return reading
  }

  private func readXML(_ text: SourceText) throws(ImportFailure) -> Reading {
    var nodes = LexicoderNodes()
    do throws(XMLFault) {
      try nodes.readAll(XMLElements(text.bytes))
    } catch {
      throw .input(Messages.notWellFormed(text.path, line: error.line, error.message))
    }
    return nodes.reading
  }
}

/// A walk over the nodes of a dictionary in XML.
private struct LexicoderNodes {
  private(set) var reading = Reading()
  /// The categories that are open, outermost first.
  private var path: [String] = []

  mutating func readAll(_ elements: XMLElements) throws(XMLFault) {
    while true {
      switch try elements.next() {
      case .start: take(elements)
      case .end: if elements.name == "cnode" { path.removeLast() }
      case .finished: return
      }
    }
  }

  private mutating func take(_ element: XMLElements) {
    let name = element.attribute("name")?.withSingleBlanks ?? ""
    switch element.name {
    case "cnode": path.append(name)
    case "pnode" where name.isEmpty: refuse(Messages.namelessEntry, at: element.line)
    case "pnode":
      let category = CategoryPath(path.filter { !$0.isEmpty })
      reading.entries.append(
        ForeignEntry(
          line: element.line, text: name, memberships: [Membership(category: category)]))
    case "dictionary": takeEngine(element)
    default: refuse(Messages.unknownElement(element.name), at: element.line)
    }
  }

  private mutating func takeEngine(_ element: XMLElements) {
    guard element.attribute("patternengine")?.hasPrefix("regex") == true else { return }
    reading.notices.append(Notice(line: element.line, message: Messages.regularExpressions))
  }

  private mutating func refuse(_ message: String, at line: Int) {
    reading.damaged.append(Leftover(line: line, cause: .damaged, message: message))
  }
}
