// One outlet under several names: what outlets.csv says of a name or an address.

import Lexicons

/// Finds the outlet that a name, a folder or an address stands for.
struct OutletIndex {
  /// By the name that reports show.
  let contents: [String: OutletContent]
  private let names: [[UInt8]: String]
  private let domains: [String: String]
  private let patterns: LineRules
  private let patternOutlets: [String]

  init(_ rows: [LineRow<OutletContent>]) {
    var contents: [String: OutletContent] = [:]
    var names: [[UInt8]: String] = [:]
    var domains: [String: String] = [:]
    for row in rows {
      let content = row.content
      if contents[content.outlet] == nil { contents[content.outlet] = content }
      for name in [content.outlet, content.name] where !name.isEmpty {
        let key = Folding.fold(name.utf8)
        if names[key] == nil { names[key] = content.outlet }
      }
      if !content.domain.isEmpty, domains[content.domain.lowercased()] == nil {
        domains[content.domain.lowercased()] = content.outlet
      }
    }
    let matched = rows.filter { $0.pattern != nil }
    patterns = LineRules(matched.compactMap(\.pattern))
    patternOutlets = matched.map(\.content.outlet)
    self.contents = contents
    self.names = names
    self.domains = domains
  }

  /// The outlet; the name itself, without outer blanks, where outlets.csv knows none.
  func outlet(named name: String, url: String) -> String {
    let trimmed = String(decoding: Array(name.utf8).trimmedOfBlanks, as: UTF8.self)
    let folded = Folding.fold(trimmed.utf8)
    if let known = names[folded] { return known }
    if let row = folded.withUnsafeBufferPointer(patterns.match) { return patternOutlets[row] }
    if let known = outlet(ofHost: trimmed) { return known }
    if trimmed.isEmpty, let known = outlet(ofHost: OutletIndex.host(of: url)) { return known }
    return trimmed.isEmpty ? OutletIndex.host(of: url) : trimmed
  }

  /// The outlet whose domain a host is or lies under: `edition.cnn.com` under `cnn.com`.
  private func outlet(ofHost host: String) -> String? {
    guard host.contains("."), !host.contains(" ") else { return nil }
    var rest = host.lowercased()[...]
    while true {
      if let known = domains[String(rest)] { return known }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
  }

  private static func host(of url: String) -> String {
    let address = url.split(separator: "/", omittingEmptySubsequences: true)
    let host = url.contains("//") ? address.dropFirst().first : address.first
    guard let host else { return "" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }
}
