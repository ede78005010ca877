// The texts of the page, each once: rows have their places.

import Tables

/// Texts with a number for each, in the order in which they came.
struct PageTexts {
  private(set) var texts: [String] = []
  /// What they take as JSON in the page, a comma behind each.
  private(set) var bytes = 0
  private var numbers: [String: Int] = [:]

  /// The place of a text.
  mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(text)
    bytes += JSON.string(text).line.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "<") ? 6 : 1) }
    return texts.count - 1
  }

  /// The place of a text that stands on one line, as in the tables.
  mutating func number(ofLine text: String) -> Int {
    guard case .text(let line) = Cell.line(text) else { return number(of: "") }
    return number(of: line)
  }

  /// A cell as the page has it: texts by their places, numbers as they are.
  ///
  /// A column of text may hold numbers, as run.csv does: they are texts then.
  mutating func value(of cell: Cell, isText: Bool) -> JSON {
    let number: JSON
    switch cell {
    case .text(let text): return .integer(self.number(of: text))
    case .integer(let value): number = .integer(value)
    case .decimal(let value, let places): number = .decimal(value, places: places)
    case .empty: return .null
    }
    return isText ? .integer(self.number(of: number.line)) : number
  }
}

extension ColumnDefinition {
  var isText: Bool { type == .string || type == .date }
}
