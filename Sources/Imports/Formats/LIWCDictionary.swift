// LIWC: a list of numbered categories between two `%`, then words with the numbers of theirs.

import Lexicons

/// Reads `.dic` files, from LIWC2001 on.
struct LIWCDictionary: ForeignReader {
  func read(_ text: SourceText) -> Reading {
    var draft = LIWCDraft()
    for (number, line) in text.visibleLines { draft.take(line.withoutOuterBlanks, at: number) }
    draft.finish()
    return draft.reading
  }
}

/// A dictionary while it is read from the top.
private struct LIWCDraft {
  private enum Section { case start, categories, entries }

  private(set) var reading = Reading()
  private var section = Section.start
  private var names: [Int: String] = [:]

  mutating func take(_ line: String, at number: Int) {
    if line == "%" { return takeSign(at: number) }
    switch section {
    case .start:
      if LIWCCategory(line) != nil { notice(Messages.missingPercent, at: number) }
      section = .categories
      takeCategory(line, at: number)
    case .categories: takeCategory(line, at: number)
    case .entries: takeEntry(line, at: number)
    }
  }

  /// Without a list of categories nothing that looks like an entry is one.
  mutating func finish() {
    if names.isEmpty { reading.entries = [] }
  }

  private mutating func takeSign(at number: Int) {
    switch section {
    case .start: section = .categories
    case .categories: section = .entries
    case .entries: notice(Messages.strayPercent, at: number)
    }
  }

  private mutating func takeCategory(_ line: String, at number: Int) {
    guard let category = LIWCCategory(line) else {
      if !names.isEmpty { notice(Messages.unclosedCategories, at: number) }
      section = .entries
      return takeEntry(line, at: number)
    }
    if let name = names[category.number] {
      notice(Messages.repeatedCategory(category.number, first: name), at: number)
    } else {
      names[category.number] = category.name
    }
  }

  private mutating func takeEntry(_ line: String, at number: Int) {
    guard let entry = LIWCEntry(line) else {
      let message = Messages.wrongForm(line, form: Messages.form(of: .liwc))
      reading.damaged.append(Leftover(line: number, cause: .damaged, message: message))
      return
    }
    let memberships = entry.codes.map { code in
      Membership(
        category: path(of: code.category),
        condition: code.condition.map { Messages.condition($0, name: name(of:)) })
    }
    reading.entries.append(
      ForeignEntry(line: number, text: entry.text, wording: entry.wording, memberships: memberships)
    )
  }

  private func path(of category: Int) -> CategoryPath { CategoryPath([name(of: category)]) }

  /// A number that the list lacks stands for itself.
  private func name(of category: Int) -> String { names[category] ?? String(category) }

  private mutating func notice(_ message: String, at line: Int) {
    reading.notices.append(Notice(line: line, message: message))
  }
}

/// A line of the list: `126 TAB posemo`.
private struct LIWCCategory {
  var number: Int
  var name: String

  init?(_ line: String) {
    let parts = line.unicodeScalars.split(maxSplits: 1) { $0.properties.isWhitespace }
    guard parts.count == 2, let number = Int(String(parts[0])) else { return nil }
    self.number = number
    name = String(parts[1]).withSingleBlanks
  }
}
