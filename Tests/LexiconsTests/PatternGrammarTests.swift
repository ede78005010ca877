// What each rule of the pattern grammar reads.

import Lexicons
import News
import Testing

@Suite struct PatternGrammarTests {
  @Test func `A word is one step with one part of literal letters`() throws {
    let pattern = try Pattern(parsing: "regime")
    #expect(pattern == Pattern(steps: [.init(term: .words([word("regime")]))]))
  }

  @Test func `A bar without blanks parts words, not longer wordings`() throws {
    let pattern = try Pattern(parsing: "a b|c d")
    #expect(
      pattern
        == Pattern(steps: [
          .init(term: .words([word("a")])), .init(term: .words([word("b"), word("c")])),
          .init(term: .words([word("d")])),
        ]))
  }

  @Test(arguments: ["AT&T", "9/11", "S&P 500"])
  func `An ampersand joins letters and a slash joins digits`(text: String) throws {
    let pattern = try Pattern(parsing: text)
    #expect(pattern.steps[0] == .init(term: .words([word(String(text.prefix { $0 != " " }))])))
    #expect(pattern.description == text)
  }

  @Test(arguments: ["regime", "Driven from", "barrel bomb~", "take~ 2 steps"])
  func `Words alone are kept as text, and are the same pattern as their tree`(
    text: String
  ) throws {
    let pattern = try Pattern(parsing: text)
    let tree = Pattern(steps: try Pattern(parsing: " \(text)").steps)
    #expect(pattern.plain?.text == text)
    #expect(tree.plain == nil)
    #expect(pattern == tree)
    #expect(Set([pattern, tree]).count == 1)
    #expect(tree.description == text)
  }

  @Test(arguments: [
    "cease-fire", "a  b", "a ", "don't", "U.S", "a|b", "terror*", "café", "a ... b",
  ])
  func `Anything beside letters, single blanks and tildes is read as a tree`(text: String) throws {
    #expect(try Pattern(parsing: text).plain == nil)
  }

  @Test func `Wildcards stand beside letters`() throws {
    let glyphs: [Pattern.Glyph] = [
      .literal("w"), .literal("o"), .literal("m"), .anyOne, .literal("n"), .anyMany,
    ]
    let wanted = Pattern.Word(parts: [.init(glyphs: glyphs)], inflects: false)
    #expect(try Pattern(parsing: "wom?n*").steps == [.init(term: .words([wanted]))])
  }

  @Test func `A tilde inflects the word, hyphens part it`() throws {
    let wanted = Pattern.Word(parts: [part("air"), part("strike")], inflects: true)
    #expect(try Pattern(parsing: "air-strike~").steps == [.init(term: .words([wanted]))])
  }

  @Test(arguments: [
    ("drive~ ... from", 3), ("drive~ … from", 3), ("drive~ ...6 from", 6), ("drive~ …9 from", 9),
    ("drive~ ...1 from", 1), ("drive~ from", 0),
  ])
  func `A gap says how many words may stand before the next term`(text: String, gap: Int) throws {
    let pattern = try Pattern(parsing: text)
    #expect(pattern.steps.map(\.gap) == [0, gap])
  }

  @Test func `Slots have a role and may name an actor`() throws {
    let pattern = try Pattern(parsing: "{agent} free~ {target:rebels} with {actor}")
    #expect(
      pattern.steps.map(\.term)
        == [
          .slot(role: .agent, actor: nil), .words([word("free", inflects: true)]),
          .slot(role: .target, actor: "rebels"), .words([word("with")]),
          .slot(role: nil, actor: nil),
        ])
    #expect(pattern.actorIDs == ["rebels"])
  }

  @Test func `Round brackets hold longer alternatives`() throws {
    let pattern = try Pattern(parsing: "(seize~|take~ control of) {target}")
    let branches = try [Pattern(parsing: "seize~"), Pattern(parsing: "take~ control of")]
    #expect(pattern.steps.first?.term == .branches(branches))
  }

  @Test func `Square brackets hold what may be left out`() throws {
    let pattern = try Pattern(parsing: "[the|a] city")
    let branches = try [Pattern(parsing: "the"), Pattern(parsing: "a")]
    #expect(pattern.steps.first?.term == .optional(branches))
  }

  @Test func `Brackets stand inside brackets`() throws {
    let text = "(take~ [full ...2 and] control|(seize~|grab~ hold)) of"
    #expect(try Pattern(parsing: text).description == text)
  }

  @Test(arguments: [
    "U.S.", "1,000", "50%", "$5", "€5", "don't", "Assad's", "o'clock", "Gaddafi", "Ünal", "सीरिया",
    "COVID-19", "½",
  ])
  func `Points, percent and currency signs are part of a word`(text: String) throws {
    #expect(try Pattern(parsing: text).description == text)
  }

  @Test(arguments: [
    (#"AT\&T"#, "AT&T"), (#"9\/11"#, "9/11"), (#"\*"#, "*"), (#"\~ish"#, "~ish"), (#"\\"#, "\\"),
    (#"\=x"#, "=x"), (#"\"no\""#, "\"no\""), (#"a\-b"#, "a-b"), (#"\…"#, "…"),
  ])
  func `A backslash before any sign means the sign itself`(text: String, literal: String) throws {
    #expect(try Pattern(parsing: text).steps == [.init(term: .words([word(literal)]))])
  }

  @Test(arguments: [
    ("don’t", "don't"), ("Sana‘a", "Sana'a"), ("cease\u{2010}fire", "cease-fire"),
    ("cease\u{2011}fire", "cease-fire"), ("  two   words ", "two words"),
    ("two\u{A0}words", "two words"), ("a … b", "a ... b"), ("a ...3 b", "a ... b"),
  ])
  func `What spreadsheets make of signs is read as it was meant`(
    text: String, plain: String
  ) throws {
    #expect(try Pattern(parsing: text) == Pattern(parsing: plain))
    #expect(try Pattern(parsing: text).description == plain)
  }

  @Test func `A cell of conditions holds patterns between semicolons`() throws {
    let patterns = try Pattern.list(parsing: #"freedom fighter~; Syria*|Aleppo ;  a\;b;"#)
    #expect(patterns.map(\.description) == ["freedom fighter~", "Syria*|Aleppo", #"a\;b"#])
    #expect(try Pattern.list(parsing: "  ").isEmpty)
  }

  @Test func `Every pattern written out and read again is the same`() throws {
    var source = PatternSource(seed: 7)
    for _ in 0..<2000 {
      let text = source.pattern()
      let pattern = try Pattern(parsing: text)
      #expect(try Pattern(parsing: pattern.description) == pattern, "\(text)")
    }
  }

  @Test func `No text makes the parser crash or point outside of the text`() {
    var source = PatternSource(seed: 11)
    for _ in 0..<20_000 {
      let text = source.noise()
      do {
        _ = try Pattern(parsing: text)
      } catch {
        #expect((0...text.count).contains(error.offset), "\(text)")
        #expect(!error.message.isEmpty)
      }
    }
  }

  private func word(_ text: String, inflects: Bool = false) -> Pattern.Word {
    Pattern.Word(parts: [part(text)], inflects: inflects)
  }

  private func part(_ text: String) -> Pattern.Part {
    Pattern.Part(glyphs: text.unicodeScalars.map { .literal($0) })
  }
}
