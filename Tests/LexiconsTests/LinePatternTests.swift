// Line patterns: stretches of text with stars between.

import Lexicons
import Testing

@Suite struct LinePatternTests {
  @Test(arguments: [
    ("Advertisement", ["advertisement"], true, true),
    ("By * in *", ["by ", " in "], true, false),
    ("*(Reuters)*", ["(reuters)"], false, false),
    ("* - RT", [" - rt"], false, true),
    ("a**b", ["a", "b"], true, true),
    (" Editor’s picks ", ["editor's picks"], true, true),
    ("“Quoted”", ["\"quoted\""], true, true),
    (#"\*\*\* \\ *"#, ["*** \\ "], true, false),
    (#"\- more"#, ["- more"], true, true),
    ("ÉTÉ İ", ["été i"], true, true),
  ])
  func `Stars part the text and free its ends`(
    text: String, stretches: [String], start: Bool, end: Bool
  ) throws {
    let pattern = try LinePattern(parsing: text)
    #expect(pattern.stretches == stretches)
    #expect(pattern.isAnchoredAtStart == start)
    #expect(pattern.isAnchoredAtEnd == end)
    #expect(pattern.text == text)
  }

  @Test(arguments: [
    ("", "the pattern is empty; write the text of the line"),
    ("**", "`**` fits every line; write some text beside `*`"),
    (
      "- more",
      "a spreadsheet takes `-` at the start of a cell for a formula; write `\\-` for the sign"
        + " itself, or leave it out"
    ),
  ])
  func `A line pattern without text is refused`(text: String, message: String) {
    let error = #expect(throws: PatternError.self) { try LinePattern(parsing: text) }
    #expect(error?.message == message)
  }
}
