// How words end: what grammar knows of those that no lexicon knows.

extension Token.Flags {
  /// The flags of the ending of a word.
  static func ending(of word: UnsafeBufferPointer<UInt8>) -> Token.Flags {
    guard word.count > 4 else { return [] }
    let last = word[(word.count - 3)...].reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
    if last == WordEnding.ing { return .endsInIng }
    if last & 0xFFFF == WordEnding.ed { return last == WordEnding.eed ? [] : .endsInEd }
    return last & 0xFFFF == WordEnding.ly ? .endsInLy : []
  }
}

/// Endings as numbers, their last letter in the lowest place.
private enum WordEnding {
  static let ing = number("ing")
  static let ed = number("ed")
  static let eed = number("eed")
  static let ly = number("ly")

  private static func number(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
  }
}
