// Rounding: once, half away from zero, exact.

import Tables
import Testing

@testable import Reports

@Suite struct RatioTests {
  @Test(arguments: [
    (1, 2, 5000), (1, 3, 3333), (2, 3, 6667), (-2, 3, -6667), (0, 7, 0), (7, 7, 10_000),
    // Halves of the last place.
    (1, 20_000, 1), (-1, 20_000, -1), (3, 20_000, 2), (-3, 20_000, -2), (1, 20_001, 0),
    // Where a double would be wrong.
    (900_000_000_000_001, 1_800_000_000_000_000, 5000),
    (4_611_686_018_427_387_903, 9_223_372_036_854_775_807, 5000),
  ])
  func `shares are rounded half away from zero`(part: Int, whole: Int, points: Int) {
    #expect(Ratio.points(part, whole) == points)
  }

  @Test func `rounding agrees with long division for all small numbers`() {
    for numerator in -60...60 {
      for denominator in 1...40 {
        let doubled = 2 * numerator.magnitude + UInt(denominator)
        let magnitude = Int(doubled / UInt(2 * denominator))
        #expect(Ratio.rounded(numerator, denominator) == (numerator < 0 ? -magnitude : magnitude))
      }
    }
  }

  @Test func `a difference is rounded once`() {
    // 0.5 - 0.16666... = 0.33333..., in points; rounded apart they would be 1 - 0 = 1.
    #expect(Ratio.difference(1, over: 2, 1, over: 6) == 0)
    #expect(Ratio.difference(1, over: 1, -1, over: 2) == 2)
    let large = 1_000_000_000_000_000
    #expect(Ratio.difference(large, over: 999_999_999, -large, over: 999_999_998) == 2_000_000)
  }

  @Test func `texts are ordered by their bytes`() {
    #expect(ByteOrder.ranks(of: ["b", "Z", "é", "a", "b"]) == [2, 0, 3, 1, 2])
  }

  @Test func `text in cells stands on one line`() {
    #expect(Cell.line("two\nlines\r\n") == .text("two lines  "))
    #expect(Cell.line("one – line") == .text("one – line"))
  }
}
