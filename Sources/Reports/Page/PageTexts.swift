// The texts of the page, each once: rows have their places.

import Tables

/// Texts with a number for each, in the order in which they came.
struct PageTexts {
  private(set) var json = PageJSON()
  private var numbers: [String: Int] = [:]

  /// What they take in the page, a comma behind each.
  var bytes: Int { numbers.isEmpty ? 0 : json.bytes.count + 1 }

  /// The place of a text.
  mutating func number(of text: String) -> Int {
    let next = numbers.count
    let number = numbers[text, default: next]
    if number == next {
      numbers[text] = next
      json.string(text)
    }
    return number
  }

  /// The place of a text that stands on one line, as in the tables.
  mutating func number(ofLine text: String) -> Int {
    guard case .text(let line) = Cell.line(text) else { return number(of: "") }
    return number(of: line)
  }

  /// Writes a cell as the page has it: texts by their places, numbers as they are.
  ///
  /// A column of text may hold numbers, as run.csv does: they are texts then.
  mutating func write(_ cell: Cell, isText: Bool, to json: inout PageJSON) {
    switch cell {
    case .empty: json.null()
    case .text(let text): json.integer(number(of: text))
    case .integer(let value) where isText:
      json.integer(number(of: PageTexts.text(value, places: 0)))
    case .integer(let value): json.integer(value)
    case .decimal(let value, let places) where isText:
      json.integer(number(of: PageTexts.text(value, places: places)))
    case .decimal(let value, let places): json.decimal(value, places: places)
    }
  }

  private static func text(_ value: Int, places: Int) -> String {
    var json = PageJSON()
    json.decimal(value, places: places)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension ColumnDefinition {
  var isText: Bool { type == .string || type == .date }
}
