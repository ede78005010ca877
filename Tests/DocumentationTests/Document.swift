// A document in Markdown, taken apart as far as the tests ask.

import Foundation

/// One of the documents at the root of the repository.
struct Document {
  let name: String
  let text: String

  init(_ name: String) throws {
    self.name = name
    text = try Repository.text(of: name)
  }

  static let all = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

// Fenced blocks.
extension Document {
  struct Block {
    var language: String
    var text: String
    /// The line of the fence, from 1.
    var line: Int
  }

  /// The fenced blocks, in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open =
          open == nil
          ? Block(language: String(line.dropFirst(3)), text: "", line: index + 1) : nil
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }
}

// Words in the running text.
extension Document {
  /// What stands between backquotes outside of fenced blocks.
  var codeSpans: [String] {
    prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
  }

  /// Where links lead to, inside the repository.
  var links: [String] {
    prose.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("#") }
  }

  private var prose: String {
    var isInside = false
    return lines.filter { line in
      let isFence = line.hasPrefix("```")
      if isFence { isInside.toggle() }
      return !isFence && !isInside
    }.joined(separator: "\n")
  }
}

// Sections and tables.
extension Document {
  /// The text below a heading, to the next one.
  func section(_ heading: String) -> String? {
    let start = lines.firstIndex { $0.hasPrefix("#") && $0.drop { "# ".contains($0) } == heading }
    guard let start else { return nil }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.joined(separator: "\n")
  }

  /// The rows of the table whose header starts with these cells.
  func table(_ header: String...) -> [[String]] {
    let start = lines.firstIndex { Self.cells(of: $0).starts(with: header) }
    guard let start else { return [] }
    return lines[start...].prefix { $0.hasPrefix("|") }.dropFirst(2).map(Self.cells)
  }

  private static func cells(of line: Substring) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
      $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
    }
  }
}
