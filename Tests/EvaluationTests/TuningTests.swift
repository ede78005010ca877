// Tuning: gold moves the weights that it contradicts, and says nothing of those it rarely sees.

import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct TuningTests {
  private static let files = [
    LexiconFile(path: "actors.csv", bytes: Array("actor,name,kind,side\narmy,Army,army,\n".utf8)),
    LexiconFile(path: "names.csv", bytes: Array("pattern,actor,label\narmy,army,army\n".utf8)),
    LexiconFile(
      path: "sentiment.csv",
      bytes: Array("pattern,weight\nbrave,2\nbold,-1\nrare,1\nodd,0.5\n".utf8)),
    LexiconFile(
      path: "scoring.csv",
      bytes: Array("name,value\npositive_stance,0.05\nnegative_stance,-0.05\n".utf8)),
  ]

  /// Coders call bold neutral; the number makes each text another one.
  private static let rows = (0..<60).flatMap { number in
    [
      "The brave army number \(number) left.,10,14,positive",
      "The bold army number \(number) left.,9,13,neutral",
      "The army number \(number) left.,4,8,neutral",
    ]
  }

  private func tuning(
    _ rows: [String] = rows, scoring: LexiconFile? = nil, least: Int = 5
  ) throws -> Tuning {
    let lexicons = try Lexicons.read(Self.files).lexicons
    let rulebook = try Rulebook(lexicons)
    let table = try GoldTable(
      bytes: Array(("text,start,end,label\n" + rows.joined(separator: "\n") + "\n").utf8),
      path: "gold.csv", columns: StanceCoding.columns)
    return StanceTuning(
      StanceMeasure(try StanceCoding.all(of: table), rulebook), rulebook, ScoringRows(lexicons),
      least: least
    ).tuned()
  }

  @Test func `What gold contradicts is proposed otherwise, and what it needs stays`() throws {
    let tuning = try tuning()
    #expect(tuning.before < 0.9)
    #expect(tuning.after == 1)
    #expect(tuning.validated == 1)
    #expect(!tuning.proposals.isEmpty)
    #expect(!tuning.proposals.contains { $0.pattern == "brave" && $0.new < 1 })
    #expect(tuning.proposals.contains { $0.effect > 0 })
  }

  @Test func `A weight in few texts stays as it is`() throws {
    let rows = Self.rows + ["The rare army left.,9,13,negative", "An odd army left.,7,11,negative"]
    let patterns = try tuning(rows, least: 2).proposals.map(\.pattern)
    #expect(!patterns.contains("rare") && !patterns.contains("odd"))
  }

  @Test func `A weight keeps its sign`() throws {
    let rows = (0..<40).map { "The brave army number \($0) left.,10,14,negative" }
    let brave = try tuning(Self.rows + rows + rows).proposals.filter { $0.pattern == "brave" }
    #expect(brave.allSatisfy { $0.new >= 0 })
  }

  @Test func `The order of the gold does not matter`() throws {
    let forth = try tuning(Self.rows)
    let back = try tuning(Self.rows.reversed())
    #expect(Set(forth.proposals.map(\.row)) == Set(back.proposals.map(\.row)))
    #expect(forth.validated == back.validated)
  }

  @Test func `Proposals say where the cell stands`() throws {
    let proposals = try tuning().proposals
    let places = ["sentiment.csv:3", "scoring.csv:2", "scoring.csv:3"]
    #expect(proposals.allSatisfy { places.contains($0.row) || $0.lexicon == "sentiment" })
    #expect(proposals.allSatisfy { $0.old != $0.new })
  }

  @Test func `The sum is the stance that scoring gives`() throws {
    let rulebook = try Rulebook(Lexicons.read(Self.files).lexicons)
    let rows = "text,start,end,label\nThe brave army met the bold odd army.,10,14,positive\n"
    let table = try GoldTable(
      bytes: Array(rows.utf8), path: "gold.csv", columns: StanceCoding.columns)
    let measure = StanceMeasure(try StanceCoding.all(of: table), rulebook)
    let sums = StanceSums(measure, rulebook)
    let value = sums.mentions[0].value(StanceModel(weights: sums.weights, rulebook.numbers))
    #expect(Points.normalised(Points.rounded(value), 15) == measure.results[0].reading.stance)
    #expect(value != 0)
  }
}

struct TuningArithmeticTests {
  @Test(arguments: [
    (0.0, 1.0), (1, 2.718281828459045), (-3, 0.049787068367863944), (20, 485_165_195.4),
  ])
  func `The exponential is near that of libraries`(value: Double, expected: Double) {
    #expect(abs(exponential(value) / expected - 1) < 1e-9)
    #expect(abs(logarithm(expected) - value) < 1e-8)
  }

  @Test(arguments: [
    (1.5, "1.5"), (2, "2"), (-0.25, "-0.25"), (-0.05, "-0.05"), (0, "0"), (10, "10"),
  ])
  func `Numbers are written as editors do`(number: Double, text: String) {
    #expect(ProposalApplication.plain(number) == text)
  }
}

struct MissingPhrasesTests {
  @Test func `Words that go with a label and hit no row are found`() throws {
    let rulebook = try Rulebook(
      Lexicons.read([
        LexiconFile(path: "sentiment.csv", bytes: Array("pattern,weight\nbrave,2\n".utf8))
      ]).lexicons)
    let rows = (0..<20).map { number in
      number % 2 == 0
        ? "Brave Smith \(number) lied about brave men.,6,11,negative"
        : "Then Smith \(number) went to the town.,5,10,neutral"
    }
    let table = try GoldTable(
      bytes: Array(("text,start,end,label\n" + rows.joined(separator: "\n") + "\n").utf8),
      path: "gold.csv", columns: StanceCoding.columns)
    let measure = StanceMeasure(try StanceCoding.all(of: table), rulebook)
    let findings = MissingPhrases(measure, least: 5).findings
    #expect(Set(findings.map(\.phrase)) == ["lied", "lied about", "men"])
    #expect(findings.allSatisfy { $0.label == .negative && $0.mentions == 10 && $0.total == 10 })
  }
}
