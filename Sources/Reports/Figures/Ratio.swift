// Ratios of whole numbers, rounded once and exactly, and figures as cells.

import Aggregates
import Tables

/// Ratios of integers.
package enum Ratio {
  /// numerator/denominator as a whole number, rounded half away from zero.
  ///
  /// The denominator is above 0.
  package static func rounded<Number: FixedWidthInteger & SignedInteger>(
    _ numerator: Number, _ denominator: Number
  ) -> Number {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // Written so that nothing is doubled: `2 * rest` could overflow.
    let isUp = rest.magnitude >= denominator.magnitude - rest.magnitude
    return isUp ? quotient + numerator.signum() : quotient
  }

  /// numerator/denominator in points of 1/10,000, rounded half away from zero.
  package static func points(_ numerator: Int, _ denominator: Int) -> Int {
    Int(rounded(Int128(numerator) * 10_000, Int128(denominator)))
  }

  /// left/leftCount - right/rightCount, rounded once: not the difference of two rounded numbers.
  package static func difference(
    _ left: Int, over leftCount: Int, _ right: Int, over rightCount: Int
  ) -> Int {
    let numerator = Int128(left) * Int128(rightCount) - Int128(right) * Int128(leftCount)
    return Int(rounded(numerator, Int128(leftCount) * Int128(rightCount)))
  }
}

// Figures as cells, empty where the evidence is too thin to show them.
extension Cell {
  /// A share with four decimals.
  static func share(_ part: Int, of whole: Int, unless thin: Status?) -> Cell {
    thin == nil ? .decimal(Ratio.points(part, whole), places: 4) : .empty
  }

  /// A mean of scores in points, with four decimals.
  static func score(_ sum: Int, over count: Int, unless thin: Status?) -> Cell {
    thin == nil ? .decimal(Ratio.rounded(sum, count), places: 4) : .empty
  }

  /// How many there are in 1,000, with four decimals.
  static func perThousand(_ part: Int, of whole: Int, unless thin: Status?) -> Cell {
    guard thin == nil, whole > 0 else { return .empty }
    return .decimal(Ratio.points(part * 1000, whole), places: 4)
  }

  /// A figure that was reckoned in floating point, rounded half away from zero; empty for nil.
  static func figure(_ value: Double?, places: Int = 4) -> Cell {
    guard let value, value.isFinite else { return .empty }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return .decimal(Int((value * scale).rounded(.toNearestOrAwayFromZero)), places: places)
  }

  /// A probability, with six decimals.
  static func probability(_ value: Double?) -> Cell { figure(value, places: 6) }

  /// Both ends of an interval of scores in points, as far as the scale goes: from -`reach` to `reach`.
  static func scores(_ interval: Interval?, reach: Double = 1) -> [Cell] {
    let ends = interval?.cut(to: -reach * 10_000...reach * 10_000)
    return [figure(ends.map { $0.low / 10_000 }), figure(ends.map { $0.high / 10_000 })]
  }

  /// Both ends of an interval of shares.
  static func shares(_ interval: Interval?) -> [Cell] {
    [figure(interval?.low), figure(interval?.high)]
  }

  /// A weight of a lexicon, which has two decimals at most.
  static func weight(_ points: Int) -> Cell { .decimal(Ratio.rounded(points, 100), places: 2) }

  /// Text on one line: what breaks lines becomes a blank.
  static func line(_ text: String) -> Cell {
    var bytes = text
    let isPlain = bytes.withUTF8 { bytes in
      var least: UInt8 = 0xFF
      for byte in bytes { least = min(least, byte) }
      return least >= 0x20
    }
    guard !isPlain else { return .text(text) }
    return .text(String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
  }
}
