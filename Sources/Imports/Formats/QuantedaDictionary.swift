// quanteda: a dictionary in YAML, where keys are categories and lists hold their entries.

/// Reads what `dictionary(file = "....yml")` of the R package reads.
struct QuantedaDictionary: ForeignReader {
  func read(_ text: SourceText) throws(ImportFailure) -> Reading {
    do throws(YAMLFault) {
      var nodes = QuantedaNodes(try YAMLEvents(text.bytes))
      try nodes.readAll()
      return nodes.reading
    } catch {
      throw .input(Messages.noYAML(text.path, line: error.line, error.message))
    }
  }
}

/// A walk over the nodes of a dictionary.
private struct QuantedaNodes {
  private(set) var reading = Reading()
  private let events: YAMLEvents
  private static let deepest = 50

  init(_ events: YAMLEvents) { self.events = events }

  mutating func readAll() throws(YAMLFault) {
    while true {
      let event = try events.next()
      if event.kind == .finished { return }
      // Almost any text is YAML: one long scalar.
      guard event.kind == .mapping else {
        throw YAMLFault(line: event.line, message: Messages.noCategories)
      }
      try read(event, in: [], depth: 0)
    }
  }

  private mutating func read(
    _ event: YAMLEvent, in path: [String], depth: Int
  ) throws(YAMLFault) {
    guard depth < Self.deepest else {
      throw YAMLFault(line: event.line, message: Messages.nestedTooDeep)
    }
    switch event.kind {
    case .scalar(let text): take(text, at: event.line, in: path)
    case .alias(let name): refuse(Messages.alias(name), at: event.line)
    case .sequence: try readSequence(in: path, depth: depth)
    case .mapping: try readMapping(in: path, depth: depth)
    case .sequenceEnd, .mappingEnd, .finished: break
    }
  }

  private mutating func readSequence(in path: [String], depth: Int) throws(YAMLFault) {
    while true {
      let event = try events.next()
      if event.kind == .sequenceEnd || event.kind == .finished { return }
      try read(event, in: path, depth: depth + 1)
    }
  }

  private mutating func readMapping(in path: [String], depth: Int) throws(YAMLFault) {
    while true {
      let key = try events.next()
      switch key.kind {
      case .mappingEnd, .finished: return
      case .scalar(let name): try readValue(of: name, in: path, depth: depth)
      default: throw YAMLFault(line: key.line, message: Messages.keyIsNoText)
      }
    }
  }

  private mutating func readValue(
    of name: String, in path: [String], depth: Int
  ) throws(YAMLFault) {
    let value = try events.next()
    if value.kind == .scalar("") {
      let message = Messages.emptyCategory(name)
      reading.notices.append(Notice(line: value.line, message: message))
      return
    }
    // quanteda writes `__` for entries that stand beside categories.
    let isOwn = name == "__" || name.isEmpty
    try read(value, in: isOwn ? path : path + [name.withSingleBlanks], depth: depth + 1)
  }

  private mutating func take(_ text: String, at line: Int, in path: [String]) {
    let text = text.withSingleBlanks
    guard !text.isEmpty else { return refuse(Messages.emptyEntry, at: line) }
    reading.entries.append(
      ForeignEntry(
        line: line, text: text, memberships: [Membership(category: CategoryPath(path))]))
  }

  private mutating func refuse(_ message: String, at line: Int) {
    reading.damaged.append(Leftover(line: line, cause: .damaged, message: message))
  }
}
