// What the pattern parser says about each mistake: the whole sentence, and where it points.

import Lexicons
import Testing

/// A wrong pattern, and what must be said about it.
struct WrongPattern: CustomTestStringConvertible, Sendable {
  let text: String
  /// How many characters stand before the fault.
  let offset: Int
  let message: String

  init(_ text: String, at offset: Int, _ message: String) {
    self.text = text
    self.offset = offset
    self.message = message
  }

  var testDescription: String { text }
}

@Suite struct PatternErrorTests {
  @Test(arguments: [
    WrongPattern("", at: 0, "the pattern is empty; write at least one word"),
    WrongPattern("  ", at: 2, "the pattern is empty; write at least one word"),
    WrongPattern(
      "=sum", at: 0,
      "a spreadsheet takes `=` at the start of a cell for a formula; write `\\=` for the sign"
        + " itself, or leave it out"),
    WrongPattern(
      " +1", at: 1,
      "a spreadsheet takes `+` at the start of a cell for a formula; write `\\+` for the sign"
        + " itself, or leave it out"),
    WrongPattern(
      "-ism", at: 0,
      "a spreadsheet takes `-` at the start of a cell for a formula; write `\\-` for the sign"
        + " itself, or leave it out"),
    WrongPattern(
      "@home", at: 0,
      "a spreadsheet takes `@` at the start of a cell for a formula; write `\\@` for the sign"
        + " itself, or leave it out"),
    WrongPattern(
      "{agent} [the] {target}", at: 0,
      "`{agent} [the] {target}` has no word of its own; write at least one word outside of [ ]"
        + " and { } that is more than a wildcard"),
    WrongPattern(
      "*", at: 0,
      "`*` has no word of its own; write at least one word outside of [ ] and { } that is more"
        + " than a wildcard"),
    WrongPattern(
      "(a|{actor})", at: 0,
      "`(a|{actor})` has no word of its own; write at least one word outside of [ ] and { } that"
        + " is more than a wildcard"),
    WrongPattern(
      "drive~ {target}from", at: 15,
      "`from` touches what stands before it; put a blank between"),
    WrongPattern(
      "from{target}", at: 4, "`{` touches what stands before it; put a blank between"),
    WrongPattern(
      "(US|UK)-led", at: 7,
      "`-led` stands after a bracket; write a blank for the hyphen, it finds both"),
    WrongPattern("(a|b)s", at: 5, "`s` touches what stands before it; put a blank between"),
  ])
  func `A pattern as a whole is explained`(wrong: WrongPattern) {
    expect(wrong)
  }

  @Test(arguments: [
    WrongPattern(
      "take~ control) of", at: 13,
      "`)` closes no bracket; delete it, or write `\\)` for the sign itself"),
    WrongPattern(
      "a ]", at: 2, "`]` closes no bracket; delete it, or write `\\]` for the sign itself"),
    WrongPattern(
      "a} b", at: 1, "`}` closes no bracket; delete it, or write `\\}` for the sign itself"),
    WrongPattern(
      "a (b|c", at: 2, "`(` is never closed; write the `)` that belongs to it"),
    WrongPattern("[", at: 0, "`[` is never closed; write the `]` that belongs to it"),
    WrongPattern(
      "kill~ {target", at: 6, "`{` is never closed; write the `}` that belongs to it"),
    WrongPattern("(a|b] c", at: 4, "`]` closes a bracket of another kind; write `)`"),
    WrongPattern(
      "((((((((((( a", at: 10,
      "more than 10 brackets stand inside each other; write several rows"),
    WrongPattern(
      "a||b", at: 2,
      "an alternative is empty; write a word on either side of `|`, and [ ] around what may be"
        + " left out"),
    WrongPattern(
      "|a", at: 0,
      "an alternative is empty; write a word on either side of `|`, and [ ] around what may be"
        + " left out"),
    WrongPattern(
      "a|", at: 2,
      "an alternative is empty; write a word on either side of `|`, and [ ] around what may be"
        + " left out"),
    WrongPattern(
      "x (a|) b", at: 5,
      "an alternative is empty; write a word on either side of `|`, and [ ] around what may be"
        + " left out"),
    WrongPattern(
      "x [] b", at: 3,
      "an alternative is empty; write a word on either side of `|`, and [ ] around what may be"
        + " left out"),
    WrongPattern(
      "a | b", at: 1,
      "a blank stands beside `|`; write `a|b` and `(a b|c d)` without blanks there"),
    WrongPattern(
      "a| b", at: 2,
      "a blank stands beside `|`; write `a|b` and `(a b|c d)` without blanks there"),
    WrongPattern(
      "( a|b)", at: 1,
      "a blank stands beside `(`; write `a|b` and `(a b|c d)` without blanks there"),
    WrongPattern(
      "(a|b ) c", at: 4,
      "a blank stands beside `)`; write `a|b` and `(a b|c d)` without blanks there"),
    WrongPattern(
      "(a b)|c", at: 5,
      "outside of brackets `|` parts single words; write `(a b|c d)` for longer alternatives"),
    WrongPattern(
      "a|(b c)", at: 2,
      "outside of brackets `|` parts single words; write `(a b|c d)` for longer alternatives"),
  ])
  func `Brackets and alternatives are explained`(wrong: WrongPattern) {
    expect(wrong)
  }

  @Test(arguments: [
    WrongPattern("... from", at: 0, "a gap stands first; write a word or slot before it"),
    WrongPattern("a (... b|c)", at: 3, "a gap stands first; write a word or slot before it"),
    WrongPattern("drive~ ...", at: 7, "a gap stands last; write a word or slot after it"),
    WrongPattern("drive~ [from …]", at: 13, "a gap stands last; write a word or slot after it"),
    WrongPattern(
      "a ... ...2 b", at: 6, "two gaps stand side by side; write one, such as `...6`"),
    WrongPattern(
      "a ...0 b", at: 2,
      "`...0` is no gap; write `...` for up to 3 words or `...6` with one digit from 1 to 9,"
        + " blanks on both sides"),
    WrongPattern(
      "a …12 b", at: 2,
      "`…12` is no gap; write `...` for up to 3 words or `...6` with one digit from 1 to 9,"
        + " blanks on both sides"),
    WrongPattern(
      "a ...b", at: 2,
      "`...b` is no gap; write `...` for up to 3 words or `...6` with one digit from 1 to 9,"
        + " blanks on both sides"),
    WrongPattern(
      "drive~... from", at: 6, "`...` touches a word; put blanks on both sides of a gap"),
    WrongPattern(
      "drive... from", at: 5, "`...` touches a word; put blanks on both sides of a gap"),
    WrongPattern("drive…from", at: 5, "`…` touches a word; put blanks on both sides of a gap"),
    WrongPattern(
      "drive .. from", at: 6,
      "`..` is no word; for a gap write `...` with blanks on both sides"),
  ])
  func `Gaps are explained`(wrong: WrongPattern) {
    expect(wrong)
  }

  @Test(arguments: [
    WrongPattern(
      "cease- fire", at: 0,
      "`cease-` has a hyphen with nothing beside it; write a word part on both sides"),
    WrongPattern(
      "cease--fire", at: 0,
      "`cease--fire` has a hyphen with nothing beside it; write a word part on both sides"),
    WrongPattern(
      "a -b", at: 2,
      "`-b` has a hyphen with nothing beside it; write a word part on both sides"),
    WrongPattern(
      "a ~", at: 2, "`~` stands alone; write it at the end of a word, such as `drive~`"),
    WrongPattern(
      "~drive", at: 0, "`~` stands alone; write it at the end of a word, such as `drive~`"),
    WrongPattern(
      "air~strike", at: 3, "`~strike` goes on after `~`; write `~` at the end of the word"),
    WrongPattern("drive~~", at: 5, "`~~` goes on after `~`; write `~` at the end of the word"),
    WrongPattern(
      "(seize|take)~", at: 12,
      "`~` stands after a bracket; write it at the end of each word, such as"
        + " `(seize~|take~ over)`"),
    WrongPattern(
      "a driv*~", at: 2, "`driv*~` has a wildcard and `~`; write one of them, `drive~` or `driv*`"),
    WrongPattern(
      "a\\", at: 1,
      "`\\` stands before nothing; write `\\\\` for a backslash, or the sign it is to protect"),
    WrongPattern(
      "a\\ b", at: 1,
      "`\\` stands before nothing; write `\\\\` for a backslash, or the sign it is to protect"),
    WrongPattern(
      "“regime”", at: 0,
      "`“` is a quotation mark; leave it out, for words are found with and without (an apostrophe"
        + " is written `'`)"),
    WrongPattern(
      "the ‘regime’", at: 4,
      "`‘` is a quotation mark; leave it out, for words are found with and without (an apostrophe"
        + " is written `'`)"),
    WrongPattern(
      "the \"regime\"", at: 4,
      "`\"` is a quotation mark; leave it out, for words are found with and without (an"
        + " apostrophe is written `'`)"),
    WrongPattern(
      "«régime»", at: 0,
      "`«` is a quotation mark; leave it out, for words are found with and without (an apostrophe"
        + " is written `'`)"),
    WrongPattern("pro–Assad", at: 3, "`–` is a dash; write the hyphen `-`, or leave it out"),
    WrongPattern(
      "e\u{301}a\u{200B}b", at: 2, "an invisible character (U+200B) stands here; delete it"),
    WrongPattern(
      "a\u{1}", at: 1, "an invisible character (U+0001) stands here; delete it"),
    WrongPattern(
      "rock & roll", at: 5,
      "`&` is part of a word only between letters (`AT&T`), and texts are cut at any other; write the"
        + " words on one side of it"),
    WrongPattern(
      "he/she", at: 2,
      "`/` is part of a word only between digits (`9/11`), and texts are cut at any other; write the"
        + " words on one side of it"),
    WrongPattern(
      "a;b", at: 1,
      "`;` is no part of a word, and texts are cut there; write the words on one side of it"),
  ])
  func `Words are explained`(wrong: WrongPattern) {
    expect(wrong)
  }

  @Test(arguments: [
    WrongPattern("kill~ {tagret}", at: 6, "unknown slot `{tagret}`; did you mean `{target}`?"),
    WrongPattern(
      "kill~ {Target}", at: 6, "unknown slot `{Target}`; did you mean `{target}`?"),
    WrongPattern(
      "kill~ {}", at: 6, "unknown slot `{}`; write `{agent}`, `{target}` or `{actor}`"),
    WrongPattern(
      "kill~ {victim:rebels}", at: 6,
      "unknown slot `{victim}`; write `{agent}`, `{target}` or `{actor}`"),
    WrongPattern(
      "kill~ {target:}", at: 14,
      "`` is no actor's id; write an id of actors.csv, such as `{target:rebels}`"),
    WrongPattern(
      "kill~ {target:the rebels}", at: 14,
      "`the rebels` is no actor's id; write an id of actors.csv, such as `{target:rebels}`"),
    WrongPattern(
      "{target} and {target} die", at: 13, "`{target}` stands twice; write each role once"),
    WrongPattern(
      "(a {actor}|b {actor:x})", at: 13, "`{actor}` stands twice; write each role once"),
    WrongPattern(
      "{agent}'s army", at: 7,
      "`'s` stands after a slot; leave it out, a slot sees through 's and titles"),
  ])
  func `Slots are explained`(wrong: WrongPattern) {
    expect(wrong)
  }

  @Test func `Slots are refused in conditions and in names`() {
    let condition = #expect(throws: PatternError.self) {
      try Pattern.list(parsing: "ex~; {agent} say~")
    }
    #expect(
      condition
        == PatternError(
          offset: 5, message: "`unless` and `requires` have no slots; write words, parted by `;`"))
    let name = #expect(throws: PatternError.self) {
      try Pattern(parsing: "army of {agent}", slots: .refusedInNames)
    }
    #expect(
      name
        == PatternError(
          offset: 8,
          message: "a name has no slots; write the words that the actor is called by"))
  }

  @Test func `A fault in a list counts from the start of the cell`() {
    let error = #expect(throws: PatternError.self) { try Pattern.list(parsing: "é a; b||c") }
    #expect(error?.offset == 7)
  }

  private func expect(_ wrong: WrongPattern, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: PatternError.self, sourceLocation: sourceLocation) {
      try Pattern(parsing: wrong.text)
    }
    #expect(error?.message == wrong.message, sourceLocation: sourceLocation)
    #expect(error?.offset == wrong.offset, sourceLocation: sourceLocation)
  }
}
