// Biased language: hits by family against what coders say, and the words they mark.

import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct LanguageTests {
  private static let lexicon = LexiconFile(
    path: "language.csv",
    bytes: Array("pattern,family\ndisastrous,loaded\nvery,intensifier\nperhaps,hedge\n".utf8))

  private func measure(_ rows: String, scoring: String = "") throws -> LanguageMeasure {
    let numbers = LexiconFile(path: "scoring.csv", bytes: Array("name,value\n\(scoring)".utf8))
    let rulebook = try Rulebook(Lexicons.read([Self.lexicon, numbers]).lexicons)
    let table = try GoldTable(
      bytes: Array("text,label,outlet,biased_words\n\(rows)".utf8), path: "gold.csv",
      columns: LanguageCoding.columns)
    return LanguageMeasure(try LanguageCoding.all(of: table), rulebook)
  }

  private static let rows = """
    A disastrous plan.,biased,a,"['disastrous', 'plan']"
    A very good plan.,biased,b,[]
    Perhaps a plan.,unbiased,a,
    A plan.,0,b,[]
    A disastrous flood.,unbiased,c,[]

    """

  @Test func `Families count as scoring.csv says`() throws {
    let scoring = "intensifier_weight,0\nhedge_weight,0.5\n"
    #expect(try measure(Self.rows).results.map(\.isBiased) == [true, true, false, false, true])
    #expect(
      try measure(Self.rows, scoring: scoring).results.map(\.sum) == [1, 0, 0.5, 0, 1])
    #expect(
      try measure(Self.rows, scoring: scoring + "biased_threshold,0.5\n").results.map(\.isBiased)
        == [true, false, true, false, true])
  }

  @Test func `Words of hits that count are held against marked words`() throws {
    let figures = try measure(Self.rows).figures
    let value = { (name: String) in figures.first { $0.name == name }?.value }
    #expect(value("word_precision") == 1.0 / 3)
    #expect(value("word_recall") == 0.5)
    #expect(value("accuracy") == 0.8)
  }

  @Test func `The worst miss comes first`() throws {
    let misses = try measure(Self.rows, scoring: "intensifier_weight,-1\n").misses
    #expect(misses.map(\.coded.line) == [3, 6])
  }

  @Test func `A model is fitted to macro-F1, and keeps what nothing betters`() throws {
    let model = LanguageModel(ScoringNumbers())
    let hedged = model.fitted(
      to: [([0, 1, 0, 0, 0, 0], true), ([1, 0, 0, 0, 0, 0], false), ([0, 0, 0, 0, 0, 0], false)])
    #expect(hedged.weights == [0, 1, 0, 0, 0, 1])
    #expect(model.fitted(to: [([1, 0, 0, 0, 0, 0], true), ([0, 0, 0, 0, 0, 1], true)]) == model)
  }

  @Test func `Without several outlets none is left out`() throws {
    let names = try measure("A plan.,unbiased,a,\n").figures.map(\.name)
    #expect(!names.contains("macro_f1_outlet_left_out"))
    #expect(try measure(Self.rows).figures.contains { $0.name == "macro_f1_outlet_left_out" })
  }
}
