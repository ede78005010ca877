// Whom he, she, it and they stand for, and where nobody is meant.

import Lexicons
import News
import Testing

@testable import Scoring

struct PronounTests {
  private static let rulebook = Result { try Repository.rulebook() }

  private func mentions(_ text: String) throws -> [String] {
    var scorer = Scorer(rulebook: try Self.rulebook.get())
    let scored = try scorer.score(StanceCaseTests.article(text))
    return scored.mentions.map { fact in
      scorer.rulebook.actors[fact.actor].actor + (fact.label < 0 ? " by pronoun" : "")
    }
  }

  @Test(arguments: [
    "Kerry met the press. He betrayed his hosts.",
    "Kerry left when he heard it.",
    "Kerry met the press. The room was full. He betrayed his hosts.",
  ])
  func `A person is meant by he or she`(_ text: String) throws {
    #expect(
      try mentions(text).filter { $0.hasPrefix("john") } == ["john-kerry", "john-kerry by pronoun"])
  }

  @Test func `A group is meant by they, a state by it`() throws {
    #expect(try mentions("Rebels left. They burned the town.") == ["rebels", "rebels by pronoun"])
    #expect(try mentions("Russia left. It rejected the offer.") == ["russia", "russia by pronoun"])
  }

  @Test(arguments: [
    "Kerry met Smith Jones. He betrayed him.",
    "Kerry met Lavrov. He betrayed him.",
    "Kerry left. Smith said he would stay.",
    "Russia left. It was late.",
    "Kerry left. The room was full. It emptied. It was dark. He slept.",
    "Kerry said: “He is a liar.”",
  ])
  func `Where another may be meant, nobody is`(_ text: String) throws {
    #expect(try mentions(text).allSatisfy { !$0.hasSuffix("by pronoun") })
  }

  @Test func `What a pronoun does counts for the actor`() throws {
    var scorer = Scorer(rulebook: try Self.rulebook.get())
    let scored = try scorer.score(
      StanceCaseTests.article("Kerry met the press. He betrayed the witness."))
    let last = try #require(scored.mentions.last)
    #expect(last.role == .agent)
    #expect(last.stanceOfAll < 0)
  }
}
