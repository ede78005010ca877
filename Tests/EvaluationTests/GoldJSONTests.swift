// JSON of gold data.

import Testing

@testable import Evaluation

struct GoldJSONTests {
  private func read(_ text: String) throws(EvaluationError) -> GoldJSON {
    try GoldJSON(bytes: Array(text.utf8), path: "gold.json")
  }

  @Test func `Strings are found in lists and objects, whatever stands beside them`() throws {
    let value = try read(#" [ {"n": 1, "text": "a\n\"b\" é"}, {"text": null}, [], {} ] "#)
    #expect(value.values.count == 4)
    #expect(value.values[0]["text"].text == "a\n\"b\" é")
    #expect(value.values[1]["text"].text == "")
    #expect(value["text"] == .other)
  }

  @Test func `Escaped characters are read, those beyond sixteen bits too`() throws {
    #expect(try read(#""\u00e9 \ud83d\ude00 \/ \t""#).text == "é 😀 / \t")
  }

  @Test(arguments: ["", "[", "[1,]", #"{"a" 1}"#, #""a"#, #"["a"] b"#, #""\ud83d""#])
  func `What is no JSON is named with its line`(text: String) {
    #expect(throws: EvaluationError.self) { try read(text) }
  }
}
