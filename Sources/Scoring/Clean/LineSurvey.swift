// What stands in a line that plain prose seldom holds: found before any closer look at it.

/// The odd bytes of a line, and about how many words it begins with.
struct LineSurvey {
  /// Slashes or upright bars.
  private(set) var hasBars = false
  /// Dashes, ellipses and curly quotation marks.
  private(set) var hasCurlySigns = false
  /// Other characters beyond ASCII.
  private(set) var hasOtherCharacters = false
  /// Letters behind a blank near its start: as many words at least.
  let words: Int

  init(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, odd: TextMasks.Bits,
    starts: TextMasks.Bits
  ) {
    // Two looks are enough for seven words of English.
    let (reach, count) = (TextMasks.Bits.reach, range.count)
    var bits = starts.from(range.lowerBound) & LineSurvey.inside(count)
    var words = (bits & LineSurvey.inside(reach)).nonzeroBitCount
    if words < LineLook.enoughWords, count > reach {
      bits = starts.from(range.lowerBound + reach) & LineSurvey.inside(min(count - reach, reach))
      words += bits.nonzeroBitCount
    }
    self.words = words
    var position = odd.first(in: range)
    while position < range.upperBound {
      var length = 1
      switch text[position] {
      case UInt8(ascii: "/"), UInt8(ascii: "|"): hasBars = true
      case UInt8(ascii: "&"): break
      case 0xE2 where position + 2 < range.upperBound && text[position + 1] == 0x80:
        hasCurlySigns = true
        length = 3
      default: hasOtherCharacters = true
      }
      position = odd.first(in: position + length..<max(range.upperBound, position + length))
    }
  }

  private static func inside(_ count: Int) -> UInt64 {
    count >= 64 ? .max : (1 &<< UInt64(count)) &- 1
  }
}
