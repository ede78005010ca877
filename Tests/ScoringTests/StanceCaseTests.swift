// Sentences that look alike and differ in one point: every case of stance.csv, with the lexicons slant comes with.

import Lexicons
import News
import Testing

@testable import Scoring

/// A sentence, an actor in it, and what it says of the actor.
struct StanceCase: CustomTestStringConvertible, Sendable {
  let point: String
  let text: String
  let actor: String
  /// `+`, `-` or `0`.
  let sign: String
  /// Empty where it is not what the case is about.
  let role: String
  let voice: String
  /// `weaker` or `same`: how the stance compares to that in the sentence `beside`.
  let strength: String
  let beside: String

  var testDescription: String { "\(point): \(text) -> \(actor) \(sign)" }

  static func all() throws -> [StanceCase] {
    try Repository.table(Repository.root + "/Tests/ScoringTests/stance.csv").map {
      StanceCase(
        point: $0["point", default: ""], text: $0["text", default: ""],
        actor: $0["actor", default: ""], sign: $0["stance", default: ""],
        role: $0["role", default: ""], voice: $0["voice", default: ""],
        strength: $0["strength", default: ""], beside: $0["beside", default: ""])
    }
  }
}

struct StanceCaseTests {
  private static let rulebook = Result { try Repository.rulebook() }

  @Test(arguments: try StanceCase.all())
  func `The stance has the sign that a reader would give it`(_ wanted: StanceCase) throws {
    let rulebook = try Self.rulebook.get()
    let found = try #require(
      try Self.mention(of: wanted.actor, in: wanted.text, rulebook))
    let sign = found.stanceOfAll > 0 ? "+" : found.stanceOfAll < 0 ? "-" : "0"
    #expect(sign == wanted.sign)
    if !wanted.role.isEmpty { #expect(found.role.description == wanted.role) }
    if !wanted.voice.isEmpty { #expect(found.voice.description == wanted.voice) }
  }

  @Test(arguments: try StanceCase.all().filter { !$0.beside.isEmpty })
  func `The stance is as strong as a reader would say beside another sentence`(
    _ wanted: StanceCase
  ) throws {
    let rulebook = try Self.rulebook.get()
    let stances = try [wanted.text, wanted.beside].map { text in
      try #require(try Self.mention(of: wanted.actor, in: text, rulebook)).stanceOfAll
    }
    #expect(stances[0].signum() == stances[1].signum())
    let strength = stances[0] == stances[1] ? "same" : "weaker"
    #expect(strength == wanted.strength)
    #expect(stances[0].magnitude <= stances[1].magnitude)
  }

  @Test func `There are cases enough`() throws {
    #expect(try StanceCase.all().count >= 80)
  }

  private static func mention(
    of actor: String, in text: String, _ rulebook: Rulebook
  ) throws -> MentionFact? {
    var scorer = Scorer(rulebook: rulebook)
    return try scorer.score(article(text)).mentions.first {
      rulebook.actors[$0.actor].actor == actor
    }
  }

  static func article(_ text: String) -> Article {
    Article(
      outlet: "o", date: nil, url: "", title: "", text: Array(text.utf8),
      place: Place(source: "s", line: 1))
  }
}
