// Gaps: how many words they leave out, and what they never cross.

import Testing

@testable import Scoring

private func matches(_ pattern: String, _ text: String) throws -> Bool {
  try TinyLexicons.matches(pattern, text)
}

struct GapTests {
  @Test(arguments: [
    ("They push on.", true), ("They push a on.", true), ("They push a b on.", true),
    ("They push a b c on.", true), ("They push a b c d on.", false),
  ])
  func `Three dots leave out three words at most`(_ text: String, _ fits: Bool) throws {
    #expect(try matches("push ... on", text) == fits)
    #expect(try matches("push … on", text) == fits)
  }

  @Test(arguments: [255, 256, 257, 300])
  func `A pattern may have hundreds of words`(_ count: Int) throws {
    let words = (0..<count).map { "w\($0)x" }.joined(separator: " ")
    #expect(try matches(words, "They said \(words) again."))
    #expect(try !matches(words, "They said \(words.dropLast()) again."))
  }

  @Test func `Of a long pattern the head is the word that inflects`() throws {
    func stances(_ count: Int) throws -> [[Int]] {
      let words = (0..<count).map { "w\($0)x" }
      let pattern = (words.prefix(2) + ["seize~"] + words.dropFirst(3)).joined(separator: " ")
      let lexicons = TinyLexicons(
        names: ["Russia,russia,name", "America,america,name"], sentiment: ["\(pattern),-2.5"])
      let text = pattern.replacing("~", with: "d")
      let found = try lexicons.score("Russia \(text) America.")
      return ["russia", "america"].map { found.stances(of: $0) }
    }
    let short = try stances(20)
    #expect(short.contains { $0 != [0] })
    #expect(try stances(256) == short)
    #expect(try stances(300) == short)
  }

  @Test func `More matches than a wave has are found in every sentence`() throws {
    let sentence = "They zed zed zed yod the end. "
    let text = String(repeating: sentence, count: 3_000)
    let lexicons = TinyLexicons(frames: ["zed ... yod the end,c,f"])
    #expect(try lexicons.score(text).frames.count == 3_000)
  }

  @Test func `A word said again and again fits gaps wherever it stands`() throws {
    let text = Array(repeating: "zed", count: 300).joined(separator: " ")
    #expect(try matches("zed ... zed ... zed ... zed ... zed ... yod", text + " yod."))
    #expect(try !matches("zed ... zed ... zed ... zed ... zed ... yod", text + "."))
  }

  @Test func `A digit says how many`() throws {
    #expect(try matches("push ...6 on", "They push a b c d e f on."))
    #expect(try !matches("push ...6 on", "They push a b c d e f g on."))
    #expect(try matches("push ...1 on", "They push a on."))
    #expect(try !matches("push ...1 on", "They push a b on."))
  }

  @Test(arguments: [
    "They push, on.", "They push because on.", "They push who on.", "They push (a) on.",
    "They push “a” on.", "They push; on.", "They push – on.", "They push it. Then on.",
    "They push while on.",
  ])
  func `A gap never crosses a sign or the opening of a clause`(_ text: String) throws {
    #expect(try !matches("push ...6 on", text))
  }

  @Test func `A mention counts as one word`() throws {
    let lexicons = TinyLexicons(
      names: ["Free Syrian Army of the North,rebels,name"], frames: ["push ...1 on,c,f"])
    let text = "They push Free Syrian Army of the North on."
    #expect(try lexicons.score(text).frames == ["f narration"])
    let two = "They push the Free Syrian Army of the North on."
    #expect(try lexicons.score(two).frames.isEmpty)
  }

  @Test func `A hyphen in a gap is the border of two words`() throws {
    #expect(try matches("push ...1 on", "They push well on."))
    #expect(try !matches("push ...1 on", "They push well-known on."))
    #expect(try matches("push ...2 on", "They push well-known on."))
  }
}
