// How alike two texts are, how gold objects are read, and how many lines of news may go.

import Testing

@testable import Evaluation

struct PageTests {
  private func f1(_ left: String, _ right: String) -> Double {
    WordBag(left).f1(against: WordBag(right))
  }

  @Test func `Case, marks and order do not part texts`() {
    #expect(f1("The “old” city\u{A0}fell", "fell: city (old), the") == 1)
    #expect(f1("", " - ") == 1)
  }

  @Test func `Each word counts as often as it stands in both`() {
    #expect(f1("a a b", "a b b") == 2.0 * 2 / 6)
    #expect(f1("a", "b") == 0)
  }

  @Test func `Words keep letters beyond ASCII`() {
    #expect(WordBag("Söder – Müller’s").total == 3)
  }

  @Test func `Fields come in the order asked for`() throws {
    let line = Array("{\"b\": \"two\", \"a\": \"one\"}\n".utf8)
    let objects = try GoldObjects(lines: line, path: "x", fields: ["a", "b"])
    #expect(objects.rows == [[Array("one".utf8), Array("two".utf8)]])
  }

  @Test func `A line without a field is named`() {
    #expect {
      try GoldObjects(lines: Array("{\"a\": \"one\"}".utf8), path: "x", fields: ["a", "b"])
    } throws: {
      "\($0)" == "x:1: this is no object with a, b"
    }
  }

  @Test func `A mean has an interval around it`() {
    let figure = Figure(gold: "g", name: "f", mean: [0.5, 1, 0.75])
    #expect(figure.value == 0.75)
    #expect(figure.low < 0.75 && figure.high > 0.75 && figure.n == 3)
  }
}
