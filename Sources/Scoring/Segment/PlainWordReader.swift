// The straight path of most words: letters and digits between blanks, read and looked up without a loop.

import News

/// Makes tokens of plain words, fifteen bytes at most, of which the masks tell where they end.
struct PlainWordReader {
  private typealias Bytes = SIMD2<UInt64>

  private let base: UnsafePointer<UInt8>
  private let lookup: WordLookup
  private let words: WordBuckets
  private let wildcards: WildcardIndex
  private let hasWildcards: Bool
  /// The marks of words that need a closer look.
  private let asked: UInt64
  private let fold: UnsafePointer<UInt8>
  /// For each length the bytes inside the word.
  private let insides: UnsafePointer<Bytes>

  static let longest: UInt = 15
  /// How many bytes must follow the start of a word, and stand before it.
  static let reach = 16
  static let headroom = 4

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
    words = lookup.index.plain
    wildcards = lookup.index.wildcards
    hasWildcards = lookup.hasWildcards
    let special = UInt64(Vocabulary.Marks.special.rawValue) << 32
    asked = lookup.hasExactWildcards ? .max : special
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
    let found = find(
      at: start, length: length, hash: length > 8 ? long : short, first: lowered[0],
      isPossessive: isPossessive)
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

  /// What is asked of every word; what few words need is left to the lookup.
  @inline(__always)
  private func find(
    at start: Int, length: Int, hash: UInt64, first: UInt64, isPossessive: Bool
  ) -> WordLookup.Found {
    let (word, isFull) = words.find(hash)
    let mayFit = hasWildcards ? mayFitWildcard(at: start, length: length, first: first) : 0
    if _slowPath(word & asked != 0) || _slowPath(isFull | mayFit != 0) && word == 0 {
      return lookup.find(
        UnsafeBufferPointer(start: base + start, count: length), hash: hash, first: first,
        fold: fold, possessive: isPossessive)
    }
    return WordLookup.Found(
      form: UInt32(truncatingIfNeeded: word),
      flags: Token.Flags(rawValue: UInt16(truncatingIfNeeded: word >> 32)))
  }

  @inline(__always)
  private func mayFitWildcard(at start: Int, length: Int, first: UInt64) -> UInt64 {
    let last = UnsafeRawPointer(base + (start &+ length &- 4)).loadUnaligned(as: UInt32.self)
    let tail = (UInt32(littleEndian: last) | 0x2020_2020).byteSwapped
    let inside = UInt32(truncatingIfNeeded: insides[min(length, 3)][0])
    return wildcards.fitting(
      head: UInt32(truncatingIfNeeded: first & 0xFF_FFFF), tail: tail & inside)
  }
}
