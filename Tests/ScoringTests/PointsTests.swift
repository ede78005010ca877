// Scores as whole points: rounding, and the curve from sums to scores.

import Testing

@testable import Scoring

struct PointsTests {
  @Test(arguments: [
    (1.0, 10_000), (0.00005, 1), (-0.00005, -1), (0.00004, 0), (-0.00004, 0), (1.23456, 12_346),
    (-1.23456, -12_346), (0.0, 0),
  ])
  func `Halves are rounded away from zero`(_ value: Double, _ points: Int) {
    #expect(Points.rounded(value) == points)
  }

  @Test(arguments: [(1e300, 10_000_000_000), (-1e300, -10_000_000_000)])
  func `What no sum could hold is bounded`(_ value: Double, _ points: Int) {
    #expect(Points.rounded(value) == points)
  }

  // S/sqrt(S^2+15), reckoned by hand.
  @Test(arguments: [
    (0, 0), (10_000, 2500), (20_000, 4588), (40_000, 7184), (-40_000, -7184), (-15_000, -3612),
    (80_000, 9001), (5000, 1280), (1, 0), (10_000_000, 10_000),
  ])
  func `A sum becomes a score between minus one and one`(_ sum: Int, _ score: Int) {
    #expect(Points.normalised(sum, 15) == score)
  }

  @Test func `Another normaliser bends the curve`() {
    #expect(Points.normalised(10_000, 1) == 7071)
  }
}

struct ToneTests {
  private let lexicons = TinyLexicons(
    sentiment: ["good,2", "great,4", "bad,-2.5", "faint,0.1", "slim,-0.1"],
    shifters: [
      "not,negate,-0.7,4", "very,amplify,1.3,3", "slightly,dampen,0.6,3", "but,contrast,0.5,",
      "would,irrealis,0.5,6",
    ])

  @Test(arguments: [
    ("It was good.", 4588), ("It was great.", 7184), ("It was a day.", 0),
    ("It was good and great.", 8402),
    // 2 x -0.7
    ("It was not good.", -3400),
    // 2 x 1.3, 2 x 0.6, 2 x 1.3 x -0.7
    ("It was very good.", 5574), ("It was slightly good.", 2960), ("It was not very good.", -4253),
    // 2 x 0.5 - 2.5
    ("It was good but bad.", -3612),
    ("It would be good.", 2500),
  ])
  func `Tone is the sum of shifted weights on the curve`(_ text: String, _ tone: Int) throws {
    #expect(try lexicons.score(text).tone == tone)
  }

  @Test func `A shifter acts to its right within its reach and clause`() throws {
    #expect(try lexicons.score("It was good not.").tone == 4588)
    #expect(try lexicons.score("It was not a b c good.").tone == -3400)
    #expect(try lexicons.score("It was not a b c d good.").tone == 4588)
    #expect(try lexicons.score("It was not, they say, good.").tone == 4588)
    #expect(try lexicons.score("It was not because good.").tone == 4588)
    #expect(try lexicons.score("It was “not” good.").tone == -3400)
  }

  @Test func `Thresholds part positive from negative sentences`() throws {
    // 0.1 becomes 0.0258.
    let found = try lexicons.score("It was faint. It was slim. It was good. It was bad.")
    let all = found.article.voices[VoiceSums.all]
    #expect(all.sentences == 4)
    #expect((all.positive, all.negative) == (1, 1))
    #expect(all.tone == 258 - 258 + 4588 - 5423)
  }

  @Test func `A sentence counts in every voice that has a word of it`() throws {
    let found = try lexicons.score("“It was good and we all went home,” he told the bad men.")
    let voices = found.article.voices
    #expect(voices.map(\.sentences) == [0, 1, 0, 1, 0, 1])
    #expect(voices.map(\.tone) == [0, -5423, 0, 4588, 0, Points.normalised(-5000, 15)])
  }
}
