// Pop-ups about persons that a scraper ran into sentences.

import News
import Testing

@testable import Scoring

struct TeaserTests {
  private func repaired(_ text: String) -> String {
    String(decoding: Repair.repaired(.text(text)).text, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "Sen. Mike Lee Michael (Mike) Shumway LeeTalks fail again Storm hits coast MORE (R-Utah) left.",
      "Sen. Mike Lee (R-Utah) left."
    ),
    (
      "Aides of John Kelly John Francis KellyMORE and others left.",
      "Aides of John Kelly and others left."
    ),
    (
      "Ann Roe Ann B. Roe'Never again' MORE’s aide and Jo Low Jo P. Low2020 is near MORE left.",
      "Ann Roe’s aide and Jo Low left."
    ),
  ])
  func `A full name with headlines behind a name goes`(_ text: String, _ expected: String) {
    #expect(repaired(text) == expected)
  }

  @Test(arguments: [
    "They want MORE of it.", "Ms. McDonald said McDonald's sells MORE.",
    "John Kelly and\nJohn Francis KellyMORE left.", "Mike Lee met Michael LeeMORELAND.",
  ])
  func `Other words before more stay`(_ text: String) {
    #expect(repaired(text) == text)
  }
}
