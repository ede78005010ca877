// What a row asks of its surroundings: unless and requires.

import Testing

@testable import Scoring

struct UnlessTests {
  private func matches(_ text: String, _ pattern: String = "strike", unless: String) throws -> Bool
  {
    let lexicons = TinyLexicons(sentiment: ["\(pattern),1,,,,\(unless)"])
    return try !lexicons.score(text).evidence(.tone).isEmpty
  }

  @Test func `A condition that overlaps cancels the hit`() throws {
    #expect(try matches("They saw a strike there.", unless: "lightning strike"))
    #expect(try !matches("They saw a lightning strike there.", unless: "lightning strike"))
    #expect(try !matches("They strike a deal there.", unless: "strike a (deal|bargain)"))
  }

  @Test func `A condition that touches cancels the hit`() throws {
    #expect(try !matches("They saw a lightning strike there.", unless: "lightning"))
    #expect(try matches("They saw lightning and a strike there.", unless: "lightning"))
  }

  @Test func `One of several conditions is enough`() throws {
    let unless = "lightning; strike zone"
    #expect(try !matches("They saw a lightning strike there.", unless: unless))
    #expect(try !matches("They saw a strike zone there.", unless: unless))
  }

  @Test func `A condition elsewhere in the sentence cancels nothing`() throws {
    #expect(try matches("A strike came after lightning.", unless: "lightning"))
  }

  @Test func `A cancelled hit does not compete`() throws {
    let lexicons = TinyLexicons(
      sentiment: ["air strike,1,,,,air strike zone", "strike,2"])
    let found = try lexicons.score("They saw an air strike zone there.")
    #expect(found.matches(.tone) == ["strike"])
  }

  @Test func `A name may be cancelled too`() throws {
    let lexicons = TinyLexicons(names: ["Washington,us,name,,,George Washington"])
    #expect(try lexicons.score("Talks with Washington went on.").roles == ["us other"])
    #expect(try lexicons.score("The George Washington sailed on.").roles.isEmpty)
  }
}

struct RequiresTests {
  private let lexicons = TinyLexicons(
    names: ["Damascus,syria,name,,,,Syria*|Assad"],
    frames: ["fall,c,f,,,,,army|troops"])

  @Test func `A row waits for a word anywhere in the article`() throws {
    #expect(try lexicons.score("The fall was quick.").frames.isEmpty)
    #expect(try lexicons.score("The fall was quick.\nThen troops came.").frames == ["f narration"])
    #expect(try lexicons.score("Troops came. The fall was quick.").frames == ["f narration"])
  }

  @Test func `A name waits as well`() throws {
    #expect(try lexicons.score("They left Damascus.").roles.isEmpty)
    #expect(try lexicons.score("They left Damascus. The Syrians stayed.").roles == ["syria other"])
  }

  @Test func `What one article fulfils does not hold for the next`() throws {
    var scorer = Scorer(rulebook: try lexicons.rulebook())
    #expect(try scorer.score(.text("Troops came. The fall was quick.")).frames.count == 1)
    #expect(try scorer.score(.text("The fall was quick.")).frames.isEmpty)
  }

  @Test func `A row tried alone has its requirements waived`() throws {
    var probe = RowProbe(rulebook: try lexicons.rulebook())
    #expect(probe.rows(in: "The fall was quick.").count == 1)
  }
}
