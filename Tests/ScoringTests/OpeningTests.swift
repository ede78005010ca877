// Words with which many patterns start: most places are ruled out by the next word, and none that counts.

import Lexicons
import Testing

@testable import Scoring

struct OpeningTests {
  private static let words = (0..<200).map { "word\($0)" }

  /// The rows, by number, that match in a text; row N is `the wordN`.
  private func rows(in text: String, and others: [String] = []) throws -> Set<Int> {
    let rows = OpeningTests.words.map { "the \($0),1" } + others
    var probe = RowProbe(rulebook: try TinyLexicons(sentiment: rows).rulebook())
    return probe.rows(in: text)
  }

  @Test func `A word that starts many patterns leads to each of them and to no other`() throws {
    for (number, word) in OpeningTests.words.enumerated() {
      #expect(try rows(in: "Here is the \(word)") == [number])
      #expect(try rows(in: "Here is the last \(word)").isEmpty)
    }
  }

  @Test func `An opening leads over an apostrophe, a gap and a wildcard`() throws {
    let others = [
      "workers word7,1", "the ... end,1", "the terror*,1", "the|his last,1", "the,1", "*ism,1",
    ]
    #expect(try rows(in: "It is the workers' word7", and: others) == [200, 204])
    #expect(try rows(in: "See the very bitter end", and: others) == [201, 204])
    #expect(try rows(in: "See the terrorism", and: others) == [202, 204, 205])
    #expect(try rows(in: "It was his last", and: others) == [203])
    #expect(try rows(in: "See the", and: others) == [204])
  }

  @Test func `A node is one cache line`() {
    #expect(MemoryLayout<PatternTrie.Node>.stride == 64)
  }

  @Test func `What stands in the next sentence leads nowhere`() throws {
    #expect(try rows(in: "He left the. Word3 came. See the! Word4 came.").isEmpty)
  }
}
