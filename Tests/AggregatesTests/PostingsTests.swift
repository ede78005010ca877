// Postings come back sorted, whatever memory holds of them.

import Testing

@testable import Aggregates

struct PostingsTests {
  @Test(arguments: [16, 100, 4096, 1 << 20])
  func `Keys come in order, each with its articles in order and once`(_ memory: Int) throws {
    var random = SplitMix(seed: 61)
    let folder = TemporaryFolder()
    let postings = Postings(path: "\(folder.path)/postings", memory: memory)
    var expected: [UInt64: Set<Int>] = [:]
    for _ in 0..<3000 {
      // Keys that differ in their high bytes, in their low ones, and not at all.
      let key = UInt64(random.below(9)) << 60 | UInt64(random.below(50))
      let article = random.below(40)
      try postings.add(key, article)
      expected[key, default: []].insert(article)
    }
    var keys: [UInt64] = []
    try postings.forEachGroup { key, articles in
      keys.append(key)
      #expect(articles == expected[key]?.sorted())
    }
    #expect(keys == expected.keys.sorted())
    #expect(folder.files == [])
  }

  @Test func `Without postings nothing comes`() throws {
    let postings = Postings(path: "nowhere/postings", memory: 4096)
    try postings.forEachGroup { _, _ in Issue.record("a group of nothing") }
  }
}
