// Which words of a text are asked: those from the verb that opens a question to its mark.

import Testing

@testable import Scoring

struct QuestionTests {
  /// The words that are asked.
  private func asked(_ text: String) throws -> String {
    var reader = TextReader(rulebook: try TinyLexicons().rulebook())
    let bytes = Array(text.utf8)
    reader.cut([bytes])
    return reader.segments.tokens.elements.filter { $0.isWord && $0.flags.contains(.asked) }
      .map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("Did he lie?", "Did he lie"),
    ("He lied. Did he? He did.", "Did he"),
    ("But did he lie?", "did he lie"),
    ("He lied, didn't he?", "didn't he"),
    ("He lied, right?", ""),
    ("He lied?", "He lied"),
    ("Being late, he lied?", ""),
    ("Given that he lied, is he fit to lead, or not?", "is he fit to lead or not"),
    ("Why did he lie?", ""),
    ("And who would lie?", ""),
    ("Did he, who never lied, lie?", "Did he who never lied lie"),
    ("When he lied, did they leave?", "did they leave"),
    ("When did he lie?", ""),
    ("How could they?!", ""),
    ("What if he lied?", "What if he lied"),
    ("One question: did he lie?", "did he lie"),
    ("They (did he lie?) left.", "did he lie"),
    ("A hero (?) left.", ""),
    ("“Did he lie? He did,” they said.", "Did he lie"),
    ("They asked: “Did he lie?”", "Did he lie"),
    ("Did they say “I lied” or not?", "Did they say I lied or not"),
    ("Did he lie?? Did he?", "Did he lie Did he"),
    ("See news.com/a?did=1 and leave.", ""),
    ("?", ""),
  ])
  func `What may be answered with yes or no is asked`(text: String, words: String) throws {
    #expect(try asked(text) == words)
  }
}
