// The straight path of most words: letters and digits between blanks, read without a loop.

import News

/// Makes tokens of plain words, fifteen bytes at most, of which the masks tell where they end.
struct PlainWordReader {
  private typealias Bytes = SIMD2<UInt64>

  private let base: UnsafePointer<UInt8>
  private let lookup: WordLookup
  private let fold: UnsafePointer<UInt8>
  /// For each length the bytes inside the word.
  private let insides: UnsafePointer<Bytes>

  static let longest: UInt = 15
  /// How many bytes must follow the start of a word.
  static let reach = 16

  private static let insideTable = Packed(
    (0...15).map { length in
      Bytes(inside(min(length, 8)), inside(max(length - 8, 0)))
    })

  private static func inside(_ count: Int) -> UInt64 {
    count == 8 ? .max : 1 << UInt64(count * 8) - 1
  }

  init(_ base: UnsafePointer<UInt8>, _ lookup: WordLookup, fold: UnsafePointer<UInt8>) {
    self.base = base
    self.lookup = lookup
    self.fold = fold
    insides = PlainWordReader.insideTable.pointer
  }

  /// The token of a run of letters and digits.
  ///
  /// A letter has bit 0x40 and a digit has not; a capital lacks bit 0x20.
  @inline(__always)
  func token(
    at start: Int, length: Int, flags: Token.Flags, voice: Voice, isPossessive: Bool
  ) -> Token {
    let inside = insides[length]
    let bytes = UnsafeRawPointer(base + start).loadUnaligned(as: Bytes.self) & inside
    let smalls = bytes & (bytes &>> 1) & Bytes(repeating: EightBytes.all(0x20))
    let digits = (bytes ^ inside) & Bytes(repeating: EightBytes.all(0x40))
    let lowered = bytes | (inside & Bytes(repeating: EightBytes.all(0x20)))
    // Both steps are made for every word: which words are longer cannot be foreseen.
    let short = Folding.step(Folding.seed, EightBytes(lowered[0]))
    let long = Folding.step(short, EightBytes(lowered[1]))
    let found = lookup.find(
      UnsafeBufferPointer(start: base + start, count: length), hash: length > 8 ? long : short,
      first: lowered[0], fold: fold, possessive: isPossessive)
    let isCapital = UInt16(truncatingIfNeeded: bytes[0] >> 5) & 1 ^ 1
    let hasSmalls: UInt16 = smalls[0] | smalls[1] == 0 && length > 1 ? 0 : 1
    let hasDigits: UInt16 = digits[0] | digits[1] == 0 ? 0 : 1
    let possessive = isPossessive ? Token.Flags.possessive.rawValue : 0
    let shape = isCapital &<< 1 | (isCapital & ~hasSmalls) &<< 2 | hasDigits | possessive
    return Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start &+ length),
      form: found.form, flags: Token.Flags(rawValue: flags.rawValue | shape | found.flags.rawValue),
      sign: .none, voice: voice)
  }
}
