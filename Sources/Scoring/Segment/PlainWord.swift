// Words of letters and digits alone, read eight bytes in one step.

/// A word of ASCII letters and digits, fifteen of them at most.
struct PlainWord {
  /// The hash that `Vocabulary.find` wants.
  let hash: UInt64
  /// Its first eight bytes, folded.
  let first: UInt64
  /// What the letters tell.
  let flags: Token.Flags

  /// How many bytes must follow the start of the word.
  static let reach = 16

  /// Reads a run of bytes; nil where it holds anything else.
  init?(at start: UnsafePointer<UInt8>, length: Int) {
    guard length < PlainWord.reach else { return nil }
    let low = EightBytes(at: start).prefix(min(length, 8))
    let high = EightBytes(at: start + 8).prefix(max(length - 8, 0))
    let digits = low.digits.nonzeroBitCount + high.digits.nonzeroBitCount
    let (foldedLow, foldedHigh) = (low.folded, high.folded)
    let letters = foldedLow.smalls.nonzeroBitCount + foldedHigh.smalls.nonzeroBitCount
    guard digits + letters == length else { return nil }
    let hash = Folding.step(Folding.seed, foldedLow)
    self.hash = length > 8 ? Folding.step(hash, foldedHigh) : hash
    first = foldedLow.value
    var flags: Token.Flags = digits > 0 ? .number : []
    if start.pointee & 0x60 == 0x40 {
      flags.insert(.capital)
      if length == 1 {
        flags.insert(.takesStop)
      } else if low.smalls | high.smalls == 0 {
        flags.insert(.allCapitals)
      }
    }
    self.flags = flags
  }
}

extension EightBytes {
  /// Marks of digits.
  fileprivate var digits: UInt64 { marks(from: UInt8(ascii: "0"), through: UInt8(ascii: "9")) }
  /// Marks of small letters.
  fileprivate var smalls: UInt64 { marks(from: UInt8(ascii: "a"), through: UInt8(ascii: "z")) }
}
