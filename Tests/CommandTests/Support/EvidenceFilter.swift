// The filters on evidence.csv that datapackage.json and README.md state, read and applied.

import Foundation
import Testing

/// `rows where kind = name and outlet = {outlet}`: which rows of evidence.csv a number stands for.
struct EvidenceFilter {
  private struct Condition {
    var column: String
    var isEqual: Bool
    /// `date in {month}`: the days of a period.
    var isPeriod = false
    /// `story with {outlet}`: stories that another outlet tells.
    var isStory: Bool { column == "story" }
    /// What the column must have: text in which `{name}` is a cell of the row that is explained.
    var value: String

    /// `choice = {topic}/*`: the part before the slash is compared.
    var isTopic: Bool { value.hasSuffix("/*") }
    var isAnything: Bool { value == "*" }
  }

  private let countsArticles: Bool
  private let conditions: [Condition]

  init(_ text: String) throws {
    let parts = text.components(separatedBy: " where ")
    try #require(parts.count == 2, "\(text)")
    countsArticles = parts[0] == "articles"
    try #require(countsArticles || parts[0] == "rows", "\(text)")
    conditions = try parts[1].components(separatedBy: " and ").map { condition in
      let words = condition.components(separatedBy: " ")
      try #require(
        words.count == 3 && ["=", "!=", "in", "with"].contains(words[1]), "\(condition)")
      return Condition(
        column: words[0], isEqual: words[1] == "=", isPeriod: words[1] == "in", value: words[2])
    }
  }

  /// How many rows, or articles, of the evidence stand behind a number in `row`.
  func count(for row: [String: String], in evidence: Evidence) -> Int {
    // Voice `all` is every voice.
    let asked = conditions.filter {
      !$0.isAnything && !$0.isStory && !($0.column == "voice" && row["voice"] == "all")
    }
    if row["speaker"] == Evidence.others { return countOfOthers(asked, row, evidence) }
    let equal = asked.filter(\.isEqual)
    var found = evidence.rows(
      columns: equal.map { $0.isTopic ? $0.column + "/" : $0.column },
      values: equal.map { value(of: $0, in: row) })
    for condition in asked where !condition.isEqual {
      let value = value(of: condition, in: row)
      found = found.filter { evidence in
        let cell = evidence[condition.column] ?? ""
        return condition.isPeriod ? Self.period(of: cell, as: value) == value : cell != value
      }
    }
    if row["basis"] == "shared", let condition = conditions.first(where: \.isStory) {
      let outlet = condition.isAnything ? nil : value(of: condition, in: row)
      found = found.filter { evidence.isShared($0, with: outlet) }
    }
    return countsArticles ? Set(found.map { $0["article"] }).count : found.count
  }

  /// The period that a day is in, in the form of another: a month, a week or a day.
  private static func period(of day: String, as other: String) -> String {
    guard other.contains("W"), let date = try? Date("\(day)T00:00:00Z", strategy: .iso8601) else {
      return other.isEmpty ? day : String(day.prefix(other.count))
    }
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.weekOfYear, .yearForWeekOfYear], from: date)
    let (year, week) = (parts.yearForWeekOfYear ?? 0, parts.weekOfYear ?? 0)
    return "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }

  /// `(others)` of sources.csv are the speakers that it does not name.
  private func countOfOthers(
    _ conditions: [Condition], _ row: [String: String], _ evidence: Evidence
  ) -> Int {
    let equal = conditions.filter { $0.column != "speaker" }
    return evidence.rows(columns: equal.map(\.column), values: equal.map { value(of: $0, in: row) })
      .count { !evidence.speakers.contains(Array(($0["speaker"] ?? "").utf8)) }
  }

  private func value(of condition: Condition, in row: [String: String]) -> String {
    var value = condition.isTopic ? String(condition.value.dropLast(2)) : condition.value
    while let open = value.firstIndex(of: "{"), let close = value.firstIndex(of: "}") {
      let name = value[value.index(after: open)..<close]
      value.replaceSubrange(open...close, with: row[String(name)] ?? "?")
    }
    return value
  }
}

/// The rows of evidence.csv, found by the values of any columns.
final class Evidence {
  static let others = "(others)"

  let all: [[String: String]]
  /// The speakers that sources.csv names.
  let speakers: Set<[UInt8]>
  /// By bytes, for two strings can be equal and not the same.
  private var indices: [[String]: [[[UInt8]]: [Int]]] = [:]

  /// The stories of articles, and the outlets that tell them.
  private var stories: [String: String] = [:]
  private var outlets: [String: Set<[UInt8]>] = [:]

  init(_ table: ReportTable, sources: ReportTable, articles: ReportTable) {
    all = table.rows
    speakers = Set(sources.rows.map { Array(($0["speaker"] ?? "").utf8) })
    for article in articles.rows {
      guard let story = article["story"], !story.isEmpty else { continue }
      stories[article["article"] ?? ""] = story
      outlets[story, default: []].insert(Array((article["outlet"] ?? "").utf8))
    }
  }

  /// Whether the story of a row has an article of an outlet, or of any other than its own.
  func isShared(_ row: [String: String], with outlet: String?) -> Bool {
    guard let story = stories[row["article"] ?? ""], let outlets = outlets[story] else {
      return false
    }
    return outlet.map { outlets.contains(Array($0.utf8)) } ?? (outlets.count > 1)
  }

  /// The rows with these values; a column with a slash stands for the part before its first slash.
  func rows(columns: [String], values: [String]) -> [[String: String]] {
    if indices[columns] == nil {
      indices[columns] = Dictionary(grouping: all.indices) { number in
        columns.map { column in
          guard column.hasSuffix("/") else { return Array((all[number][column] ?? "").utf8) }
          let value = all[number][String(column.dropLast())] ?? ""
          return Array(value.utf8.prefix { $0 != UInt8(ascii: "/") })
        }
      }
    }
    return (indices[columns]?[values.map { Array($0.utf8) }] ?? []).map { all[$0] }
  }
}

/// A column of a report with the filters behind it.
struct ExplainedColumn {
  let table: String
  let name: String
  let type: String
  /// Filters by the value of `kind` or `lexicon`; one without a value where they do not differ.
  let filters: [String?: EvidenceFilter]

  /// All columns of a datapackage.json that name rows of evidence.csv.
  static func all(in package: Data) throws -> [ExplainedColumn] {
    let object = try JSONSerialization.jsonObject(with: package) as? [String: Any]
    let tables = try #require(object?["resources"] as? [[String: Any]])
    return try tables.flatMap { table in
      let schema = table["schema"] as? [String: Any]
      let fields = try #require(schema?["fields"] as? [[String: Any]])
      return try fields.compactMap { try ExplainedColumn($0, of: table["path"] as? String ?? "") }
    }
  }

  private init?(_ field: [String: Any], of table: String) throws {
    let description = try #require(field["description"] as? String)
    let parts = description.components(separatedBy: ". evidence.csv: ")
    guard parts.count == 2 else { return nil }
    self.table = table
    name = try #require(field["name"] as? String)
    type = try #require(field["type"] as? String)
    var filters: [String?: EvidenceFilter] = [:]
    for part in parts[1].components(separatedBy: "; ") {
      let named = part.components(separatedBy: ": ")
      filters[named.count == 2 ? named[0] : nil] = try EvidenceFilter(named[named.count - 1])
    }
    self.filters = filters
  }

  /// The filter for a row; nil where its kind has none.
  func filter(for row: [String: String]) -> EvidenceFilter? {
    filters[nil] ?? filters[row["kind"]] ?? filters[row["lexicon"]]
  }
}
