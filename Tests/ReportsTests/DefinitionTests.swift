// The definitions agree with each other and with the law that every count has its evidence.

import Aggregates
import Tables
import Testing

@testable import Reports

@Suite struct DefinitionTests {
  @Test func `filters name columns that are there`() {
    let evidence = Set(EvidenceReport.definition.columns.map(\.name))
    for table in AllTables.definitions {
      let own = Set(table.columns.map(\.name))
      for filter in table.columns.compactMap(\.evidence) {
        for part in filter.split(separator: "; ") {
          let conditions = part.split(separator: " where ").last ?? ""
          for condition in conditions.split(separator: " and ") {
            let words = condition.split(separator: " ")
            #expect(
              words.count == 3 && ["=", "!=", "in", "with"].contains(words[1]),
              "\(table.file): \(filter)")
            #expect(
              evidence.contains(String(words[0])) || condition.hasPrefix("story with "),
              "\(table.file): \(filter)")
            for name in words[2].split(separator: "{").filter({ $0.contains("}") }) {
              #expect(own.contains(String(name.prefix { $0 != "}" })), "\(table.file): \(filter)")
            }
          }
        }
      }
    }
  }

  @Test func `keys are columns and names are not repeated`() {
    for table in AllTables.definitions {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(Set(table.key).isSubset(of: names))
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  @Test func `text in JSON is escaped`() {
    let value = JSON.object([("a\"b", .array([.string("\\ \n \u{1}é"), .bool(true)]))])
    #expect(value.text() == "{\n  \"a\\\"b\": [\n    \"\\\\ \\n \\u0001é\",\n    true\n  ]\n}")
    #expect(JSON.array([]).text() == "[]")
  }

  @Test func `the facts of a run hold counts, hashes and every number of the model`() throws {
    var run = try SmallRun(options: ReportOptions(evidence: .full))
    run.add("RT", day: 8) { record, _ in record.narrate(sentences: 2, words: 9, tone: 0) }
    let rows = try run.rows(of: RunReport.self)
    var facts: [Cell: Cell] = [:]
    for row in rows { facts[row[0]] = row[1] }
    #expect(facts.count == rows.count)
    #expect(facts[.text("slant")] == .text("0.1.0"))
    #expect(facts[.text("read")] == .integer(9))
    #expect(facts[.text("words")] == .integer(9))
    #expect(facts[.text("evidence")] == .text("full"))
    #expect(facts[.text("first_day")] == .text("2016-12-08"))
    #expect(facts[.text("since")] == .empty)
    #expect(facts[.text("input")] == .text("00000000000000010000000000000000"))
    #expect(facts[.text("scoring:negative_threshold")] == .decimal(-5, places: 2))
    #expect(facts[.text("scoring:min_articles")] == .integer(2))
    #expect(facts[.text("lexicon:frames.csv")] != nil)
  }
}
