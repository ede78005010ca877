// Where sentences end, and where they do not.

import Testing

@testable import Scoring

private let abbreviations = [
  "Mr,name", "Gen,name", "No,number", "Inc,lower", "p.m,lower", "etc,any", "Dec,number", "Sen,any",
]

struct SentenceTests {
  /// A `|` marks where a sentence must end.
  private func check(_ marked: String, _ location: SourceLocation = #_sourceLocation) throws {
    let expected = marked.split(separator: "|").map { String($0).trimmed }
    let text = expected.joined(separator: " ")
    let cutting = try Cutting(text, abbreviations: abbreviations)
    #expect(cutting.sentences == expected, sourceLocation: location)
  }

  @Test(arguments: [
    "They left. | The city fell.", "Did they leave? | They did!| So it was.",
    "They left at 5. | Then it rained.", "“They left.” | He nodded.",
    "They left (at last). | He nodded.", "He said: “They left.” | “When?” | Nobody knew.",
  ])
  func `A stop before a capital ends a sentence`(_ text: String) throws { try check(text) }

  @Test(arguments: [
    "Mr. Kerry met Gen. Haftar in Rome. | They talked.", "It hit No. 5 on Monday. | It rained.",
    "He said no. | Then he left.", "They saw Acme Inc. grow. | It grew.",
    "It began at 5 p.m. and ended late. | It rained.", "It was agreed in Dec. 2015 by all.",
    "They saw boats, cars, etc. Everything was there.",
  ])
  func `An abbreviation ends none`(_ text: String) throws { try check(text) }

  @Test(arguments: [
    "They met J. K. Rowling and George W. Bush there. | They talked.",
    "U.S. Secretary of State John Kerry left. | He was late.",
    "They came to the U.S. | The others stayed.", "The U.S. and U.N. talks failed.",
    "U.N. Security Council resolutions hold.",
  ])
  func `Initials and U.S. end one only before a word that opens sentences`(
    _ text: String
  ) throws { try check(text) }

  @Test(arguments: [
    "It rose by 3.5 per cent to 1.25 million. | That was all.",
    "See reuters.com for more. | He did.",
    "Version 2.0 came out. | It was late.",
  ])
  func `A stop inside a number or an address ends none`(_ text: String) throws { try check(text) }

  @Test(arguments: [
    "They waited… and left. | It rained.", "They waited ... and left.",
    "“Negotiations must start again… | The opposition is ready.”",
    "“Fighters … don’t trust them,” he said.",
  ])
  func `An ellipsis ends one before a capital alone`(_ text: String) throws { try check(text) }

  @Test(arguments: [
    "“What do they want?” he asked.", "“Leave!” she cried. | He left.",
    "“The peace of cemeteries?,” Ayrault said.",
  ])
  func `A small letter or a comma behind the mark goes on with the sentence`(
    _ text: String
  ) throws { try check(text) }

  @Test(arguments: [
    "We waited… I left.", "We waited . . . and left.", "We waited . . . . | They left.",
    "It was ended. | . . . The rest was kept.", "“It was ended. . . .” | They left.",
    "...And so it began.", "He said it [...] (page 5).", "We went.. | I left.",
  ])
  func `An ellipsis before I, in brackets or at the start ends none`(
    _ text: String
  ) throws { try check(text) }

  @Test(arguments: [
    "1. The first thing | 2. The second thing", "1.) They left. | 2.) It rained.",
    "1) where it was | 2) when it was | 3) who came", "a. The first | b. The second | c. The third",
    "• They left | • It rained | • Nobody knew", "• 9. The first | • 10. The second",
    "3. They left.",
  ])
  func `Items of a list are sentences, their markers none`(_ text: String) throws {
    try check(text)
  }

  @Test(arguments: [
    "Write to Jane.Doe@example.com today.", "See reuters.com. | Police said so.",
    "It is at http://www.example.com/News.Today. | Police said so.",
    "what is it? | why did it fall? | nobody knows", "He joined Yahoo! in May. | He left.",
    "At 5 p.m. Sen. Smith left.", "He was there until 5 p.m. | Sen. Smith then spoke.",
    "They came to the U.S. | How did they get in?", "It lies at N°. 5 of the street.",
  ])
  func `Addresses, hours and texts without capitals are cut where people cut them`(
    _ text: String
  ) throws { try check(text) }

  @Test func `A plain stop ends a sentence even before a small letter`() throws {
    try check("They left. | and came back.")
  }

  @Test func `A line is a paragraph and ends its sentence`() throws {
    let cutting = try Cutting("No stop here\nNor here\n\nBut here.")
    #expect(cutting.sentences == ["No stop here", "Nor here", "But here."])
  }

  @Test func `Every token is in one sentence`() throws {
    let text = "a. b! C? (D.) “E.” F ... g – h: I; ‘J.’ k.l M.N. 5.6"
    let cutting = try Cutting(text)
    #expect(
      cutting.sentences.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

struct EndlessSentenceTests {
  @Test func `A text without one stop is cut in pieces that cost what their length does`() throws {
    let cutting = try Cutting(String(repeating: "this list of words never ends and ", count: 2_000))
    #expect(cutting.sentences.count == 35)
    #expect(cutting.sentences.allSatisfy { $0.split(separator: " ").count <= 400 })
  }
}
