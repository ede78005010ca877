// The filters on evidence.csv that definitions state, taken apart so that a number can lead to its rows.

import News

/// `rows where kind = name and outlet = {outlet}`, for the rows of one table.
struct EvidenceFilter {
  /// What has to be so in a row of evidence whatever row of the table is explained.
  struct Fixed: Hashable {
    var column: Int
    var isEqual: Bool
    var value: String
  }

  /// A column of evidence whose value a row of the table decides.
  struct Keyed: Hashable {
    enum Part: Hashable {
      case whole
      /// What stands before the slash.
      case topic
      /// The period that a day is in.
      case period(PeriodUnit)
    }

    var column: Int
    var part: Part
  }

  /// What the filters of many columns have in common: rows of evidence are found by it.
  struct Shape: Hashable {
    var fixed: [Fixed] = []
    var keyed: [Keyed] = []
  }

  private struct Condition {
    var text: String
    var fixed: Fixed?
    var keyed: Keyed?
    /// Cells of the table and what stands between them.
    var value: String
    var isVoice: Bool
  }

  /// The value of the first of `kind` and `lexicon` that the filter is for; nil where it is for all rows.
  let label: String?
  /// Whether its rows for basis `shared` depend on what other outlets tell.
  let knowsStories: Bool
  private let conditions: [Condition]
  private let columns: [String]

  /// The filters of a column; none where rows of evidence cannot be looked up by one value each.
  static func all(_ text: String, of columns: [String], period: PeriodUnit) -> [EvidenceFilter] {
    parted(text, by: "; ").compactMap { EvidenceFilter($0, columns, period) }
  }

  private init?(_ text: String, _ columns: [String], _ period: PeriodUnit) {
    let parts = EvidenceFilter.parted(text, by: " where ")
    guard let head = parts.first, let body = parts.last, parts.count == 2 else { return nil }
    let labels = EvidenceFilter.parted(head, by: ": ")
    label = labels.count == 2 ? labels[0] : nil
    self.columns = columns
    var conditions: [Condition] = []
    let all = EvidenceFilter.parted(body, by: " and ")
    knowsStories = all.contains { $0.hasPrefix("story with ") }
    for text in all where !text.hasPrefix("story with ") {
      guard let condition = EvidenceFilter.condition(text, period) else { return nil }
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  private static func condition(_ text: String, _ period: PeriodUnit) -> Condition? {
    let words = text.split(separator: " ").map(String.init)
    let evidence = EvidenceReport.definition.columns.map(\.name)
    guard words.count == 3, let column = evidence.firstIndex(of: words[0]) else { return nil }
    var condition = Condition(
      text: text, value: words[2], isVoice: words[0] == "voice")
    if !words[2].contains("{") {
      condition.fixed = Fixed(column: column, isEqual: words[1] != "!=", value: words[2])
      return condition
    }
    guard words[1] != "!=" else { return nil }
    let isTopic = words[2].hasSuffix("/*")
    if isTopic { condition.value.removeLast(2) }
    condition.keyed = Keyed(
      column: column, part: words[1] == "in" ? .period(period) : isTopic ? .topic : .whole)
    return condition
  }

  /// The parts of a text between separators.
  private static func parted(_ text: String, by separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

// For one row of the table.
extension EvidenceFilter {
  /// Both shapes that its rows may ask for: those of voice `all` leave the voice open.
  var shapes: [Shape] { [shape(ofAll: false), shape(ofAll: true)] }

  func shape(ofAll: Bool) -> Shape {
    let asked = conditions.filter { !($0.isVoice && ofAll) }
    return Shape(fixed: asked.compactMap(\.fixed), keyed: asked.compactMap(\.keyed))
  }

  /// The values that the keyed columns of evidence must have for a row.
  func key(of row: CSVRow, ofAll: Bool) -> [String] {
    conditions.filter { $0.keyed != nil && !($0.isVoice && ofAll) }.map { filled($0.value, row) }
  }

  /// The conditions with the values of a row, for people to read.
  func words(of row: CSVRow) -> String {
    let asked = conditions.filter { !($0.isVoice && row.text("voice") == "all") }
    return asked.map { filled($0.text, row) }.joined(separator: ", ")
  }

  private func filled(_ template: String, _ row: CSVRow) -> String {
    guard template.contains("{") else { return template }
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open] + row.text(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
