// Where coded words stand in a text, although coders' files write some signs otherwise.

import Testing

@testable import Evaluation

struct PassageTests {
  @Test func `Whole words are found, in order`() {
    let text = Passage("Kim met Kimberly. Kim's car, Kim.")
    #expect(text.places(of: Passage("Kim")).map(\.lowerBound) == [0, 18, 29])
  }

  @Test(arguments: [
    ("harbored “killers.”", "``killers.''"), ("his demands for aides' loyalty", "aides ' loyalty"),
    ("[him] he said", "-LSB-him-RSB-"), ("Donald Trump Jr. left", "Donald Trump Jr.."),
    ("It’s over", "It's"),
  ])
  func `Signs are found however they were written`(text: String, coded: String) {
    #expect(Passage(text).places(of: Passage(coded)).count == 1)
  }

  @Test func `Nothing stands nowhere`() {
    #expect(Passage("Kim").places(of: Passage("")).isEmpty)
  }
}
