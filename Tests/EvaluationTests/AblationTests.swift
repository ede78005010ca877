// Taking one kind of rule out of the lexicons, and nothing else.

import Lexicons
import Scoring
import Testing

@testable import Evaluation

struct AblationTests {
  private static let files = [
    ("actors.csv", "actor,name,kind,side\narmy,Army,army,\nrebels,Rebels,armed-group,\n"),
    ("names.csv", "pattern,actor,label,valence\narmy,army,army,\nrebels,rebels,rebels,-1\n"),
    (
      "sentiment.csv",
      "pattern,weight,agent,target\nrescue~,1,2,\nhonest,2,,\npush~ ahead,2,,\n{agent} cheat~,-2,-2,\n"
    ),
    ("frames.csv", "pattern,concept,frame,agent,target\nfree~,control,freed,2,1\n"),
    ("shifters.csv", "pattern,effect,factor,reach\nnot,negate,-0.5,3\nvery,amplify,1.5,1\n"),
  ].map { LexiconFile(path: $0.0, bytes: Array($0.1.utf8)) }

  private func lexicons() throws -> Lexicons { try Lexicons.read(Self.files).lexicons }

  /// What is predicted of the first actor of a text.
  private func predicted(_ text: String, _ words: Int, _ ablation: Ablation) throws -> Polarity? {
    let row = "\(text),4,\(4 + words),neutral\n"
    let table = try GoldTable(
      bytes: Array("text,start,end,label\n\(row)".utf8), path: "gold.csv",
      columns: StanceCoding.columns)
    let rulebook = try Rulebook(ablation.without(lexicons()))
    return try StanceMeasure(StanceCoding.all(of: table), rulebook).results.first?.predicted
  }

  @Test(arguments: [
    ("The army freed them.", Ablation.frameRoles, Polarity.positive, Polarity.neutral),
    ("The army freed them.", .attachment("predicate_weight"), .positive, .neutral),
    ("The army freed them.", .sentimentRoles, .positive, .positive),
    ("The army cheated.", .attachment("predicate_weight"), .negative, .neutral),
    ("The army pushed ahead.", .sentimentPhrases, .positive, .neutral),
    ("The army cheated.", .sentimentPhrases, .negative, .negative),
    ("The army is not honest.", .effect(.negate), .negative, .positive),
    ("The army is not honest.", .effect(.amplify), .negative, .negative),
    ("The army is not honest.", .shifters, .negative, .positive),
    ("The army is honest.", .attachment("complement_weight"), .positive, .neutral),
    ("The army is honest.", .attachment("clause_weight"), .positive, .positive),
  ])
  func `Without a kind of rule its hits count no more, others do`(
    text: String, ablation: Ablation, before: Polarity, after: Polarity
  ) throws {
    #expect(try predicted(text, 4, .nothing) == before)
    #expect(try predicted(text, 4, ablation) == after)
  }

  @Test func `Without pronouns no actor is meant by one, and questions weigh what they say`() throws
  {
    let lexicons = try lexicons()
    #expect(Ablation.questions.without(lexicons).scoring.questionFactor == 1)
    func mentions(_ lexicons: Lexicons) throws -> Int {
      var reader = TextReader(rulebook: try Rulebook(lexicons))
      return reader.read([Array("The rebels left. They cheated.".utf8)]).names.count
    }
    #expect(try mentions(lexicons) == 2)
    #expect(try mentions(Ablation.pronouns.without(lexicons)) == 1)
  }

  @Test func `A change has the interval of the difference on the same draws`() throws {
    let row = { (text: String, label: String) in "\(text),4,8,\(label)" }
    let rows = (0..<40).flatMap { number in
      [
        row("The army freed town \(number).", "positive"),
        row("The army cheated town \(number).", "negative"),
        row("The army passed town \(number).", number % 2 == 0 ? "neutral" : "positive"),
        row("The army \(number % 8 == 0 ? "pushed ahead" : "rescued") \(number).", "positive"),
      ]
    }
    let table = try GoldTable(
      bytes: Array("text,start,end,label\n\(rows.joined(separator: "\n"))\n".utf8),
      path: "gold.csv", columns: StanceCoding.columns)
    let codings = try StanceCoding.all(of: table)
    let lexicons = try lexicons()
    let whole = try Ablation.nothing.measure(codings, lexicons)
    let same = try Ablation.effect(.negate).measure(codings, lexicons).change(from: whole)
    #expect([same.value, same.low, same.high] == [0, 0, 0])
    let less = try Ablation.sentimentPhrases.measure(codings, lexicons)
    let change = less.change(from: whole)
    #expect(change.value == less.macroF1.value - whole.macroF1.value)
    #expect(change.low < change.value && change.value < change.high && change.high < 0)
    // What the rules do not touch is the same in both, whatever is drawn.
    #expect(change.high - change.low < (less.macroF1.high - less.macroF1.low) / 2)
  }

  @Test func `Without its label an actor has none of its valence`() throws {
    #expect(try predicted("The rebels left.", 6, .nothing) == .negative)
    #expect(try predicted("The rebels left.", 6, .attachment("label_weight")) == .neutral)
  }

  @Test func `Without roles the weight of a row reaches actors by relation`() throws {
    let left = try Ablation.sentimentRoles.without(lexicons()).sentiment.map(\.content)
    #expect(left.map(\.weight) == [1, 2, 2, -2])
    #expect(left.allSatisfy { $0.agent == nil && $0.target == nil })
  }

  @Test func `Every number that hands weights on has a row, and every effect`() {
    let names = Ablation.all.map(\.name)
    #expect(names.first == "nothing")
    #expect(Set(names).count == names.count)
    // Weights of families say whether a sentence is biased; stance does not know them.
    let families = LanguageContent.Family.allCases.map { "\($0)_weight" }
    let weights = ScoringNumbers.fields.map(\.name).filter { $0.hasSuffix("_weight") }
    #expect(Set(weights).subtracting(families).isSubset(of: names))
    #expect(Set(ShifterContent.Effect.allCases.map(\.rawValue)).isSubset(of: names))
  }

  @Test(arguments: [
    ("drive~ from", 2), ("cease-fire", 1), ("{agent} cheat~", 1), ("air [strike]", 1),
    ("(seize~|take~ control of)", 1), ("(give~ up|take~ control of)", 2), ("rebel|insurgent", 1),
    ("pull~ ... out", 2),
  ])
  func `A phrase takes two words at the least`(pattern: String, words: Int) throws {
    let sentiment = LexiconFile(
      path: "sentiment.csv", bytes: Array("pattern,weight\n\(pattern),1\n".utf8))
    #expect(try Lexicons.read([sentiment]).lexicons.sentiment.map(\.pattern.leastWords) == [words])
  }
}
