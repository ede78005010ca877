// Gold files for stance: what can be read, and how mistakes are told.

import Foundation
import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct StanceGoldTests {
  private func table(_ text: String) throws -> GoldTable {
    try GoldTable(bytes: Array(text.utf8), path: "gold.csv", columns: StanceCoding.columns)
  }

  private func complaint(_ rows: String) -> String {
    do {
      _ = try StanceCoding.all(of: table("text,start,end,label\n" + rows))
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `Offsets count scalars, labels are words or numbers`() throws {
    let codings = try StanceCoding.all(
      of: table("label,text,start,end,id\n-1,“É” he said,4,6,7\nPositive,He left.,0,2,8\n"))
    #expect(codings.map(\.words) == ["he", "He"])
    #expect(codings.map(\.label) == [.negative, .positive])
    #expect(codings.map(\.line) == [2, 3])
  }

  @Test func `A column that is missing is named`() {
    #expect {
      try table("text,start,ende,label\n")
    } throws: { error in
      "\(error)" == "gold.csv:1:1: there is no column `end`; did you mean `ende`?"
    }
  }

  @Test(arguments: [
    (
      "He left.,0,2,good\n",
      "gold.csv:2:14: `good` is no label; write positive, neutral or negative"
    ),
    (
      "He left.,0,two,neutral\n",
      "gold.csv:2:12: `two` is no place in the text; write the number of characters before it, from 0"
    ),
    (
      "He left.,5,9,neutral\n",
      "gold.csv:2:10: `5` to `9` is no stretch of the text, which has 8 characters; start is the first"
        + " character of the mention, counted from 0, end the one behind its last"
    ),
    (
      "He left.,7,8,neutral\n",
      "gold.csv:2:10: `.` has no word; write the start and end of the words that name somebody"
    ),
    (
      ",0,1,neutral\n",
      "gold.csv:2:1: there is no text; write the sentence in which the mention stands"
    ),
  ])
  func `A row that cannot be used is told with its place`(rows: String, message: String) {
    #expect(complaint(rows) == message)
  }

  @Test func `All mistakes are told, the first twenty in full`() {
    let complaints = complaint(String(repeating: "He left.,0,2,?\n", count: 23)).split(
      separator: "\n")
    #expect(complaints.count == 21)
    #expect(complaints.last == "and 3 more")
  }

  @Test func `Rows are picked by column, and by any of several values`() throws {
    let text = "text,start,end,label,split,year\nHe left.,0,2,1,a,1\nShe,0,3,1,b,1\nWe,0,2,1,c,1\n"
    var table = try table(text)
    try table.keep(["split=a", "split=b", "year=1"].compactMap(RowChoice.init))
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(throws: EvaluationError.self) {
      try table.keep([RowChoice(column: "split", value: "d")])
    }
    #expect(RowChoice("=x") == nil)
    #expect(RowChoice("a=b=c")?.value == "b=c")
  }
}

struct StanceMeasureTests {
  private static let files = [
    LexiconFile(path: "actors.csv", bytes: Array("actor,name,kind,side\narmy,Army,army,\n".utf8)),
    LexiconFile(path: "names.csv", bytes: Array("pattern,actor,label\narmy,army,army\n".utf8)),
    LexiconFile(
      path: "sentiment.csv", bytes: Array("pattern,weight\nbrave,2\nbrutal,-3\nodd,-0.1\n".utf8)),
  ]

  private func measure(_ rows: [String], scoring: String = "") throws -> StanceMeasure {
    let numbers = LexiconFile(path: "scoring.csv", bytes: Array("name,value\n\(scoring)".utf8))
    let rulebook = try Rulebook(Lexicons.read(Self.files + [numbers]).lexicons)
    let text = "text,start,end,label\n" + rows.joined(separator: "\n") + "\n"
    let table = try GoldTable(
      bytes: Array(text.utf8), path: "gold.csv", columns: StanceCoding.columns)
    return StanceMeasure(try StanceCoding.all(of: table), rulebook)
  }

  private static let rows = [
    "The brave Smith left.,10,15,positive", "The brutal army left.,11,15,positive",
    "\"The brave army left, then Smith did.\",10,14,positive",
    "\"The brave army left, then Smith did.\",26,31,positive",
    "The odd army left.,8,12,neutral", "He left.,0,2,negative",
  ]

  @Test func `Stances count from the thresholds of scoring.csv on`() throws {
    #expect(
      try measure(Self.rows).results.map(\.predicted)
        == [.positive, .negative, .positive, .positive, .neutral, .neutral])
    #expect(
      try measure(Self.rows, scoring: "negative_stance,-0.02\n").results.map(\.predicted)[4]
        == .negative)
  }

  @Test func `The worst miss comes first`() throws {
    #expect(try measure(Self.rows).misses.map(\.coded.line) == [3, 7])
  }

  @Test func `Mentions of one text are drawn together`() throws {
    let measure = try measure(Self.rows)
    #expect(measure.confusions.count == 5)
    #expect(measure.confusions.map(\.total) == [1, 1, 2, 1, 1])
    #expect(measure.figures.first?.value == 4.0 / 6)
    #expect(measure.figures.first?.n == 6)
  }
}
