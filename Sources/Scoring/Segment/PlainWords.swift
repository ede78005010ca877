// The straight path of most words: letters and digits between blanks, read and looked up without a loop.

import News

/// Makes tokens of plain words, fifteen bytes at most, of which the masks tell where they end.
struct PlainWords {
  private let base: UnsafePointer<UInt8>
  private let capitals: TextMasks.Layer
  private let digits: TextMasks.Layer
  private let lookup: WordLookup
  private let words: WordBuckets
  private let wildcards: WildcardIndex
  private let hasWildcards: Bool
  private let hasExactWildcards: Bool
  private let fold: UnsafePointer<UInt8>

  static let longest: UInt = 15
  /// How many bytes must follow the start of a word, and stand before it.
  static let reach = 16
  static let headroom = 4

  init(
    _ base: UnsafePointer<UInt8>, _ masks: TextMasks, _ lookup: WordLookup,
    fold: UnsafePointer<UInt8>
  ) {
    self.base = base
    capitals = masks.capitals
    digits = masks.digits
    self.lookup = lookup
    words = lookup.index.plain
    wildcards = lookup.index.wildcards
    hasWildcards = lookup.hasWildcards
    hasExactWildcards = lookup.hasExactWildcards
    self.fold = fold
  }

  /// The token of a run of letters and digits.
  @inline(__always)
  func token(at start: Int, length: Int, flags: Token.Flags, voice: Voice) -> Token {
    let inside = (1 &<< UInt64(truncatingIfNeeded: length)) &- 1 as UInt64
    let upper = capitals.bits(from: start) & inside
    let figures = digits.bits(from: start) & inside
    // Letters in lower case; digits have this bit already.
    let lowered = EightBytes(EightBytes(at: base + start).value | EightBytes.all(0x20))
    let first = EightBytes(lowered.value & UInt64.max &>> UInt64(64 &- 8 &* min(length, 8)))
    // Both steps are made for every word: which words are longer cannot be foreseen.
    let more = EightBytes(at: base + start + 8).value | EightBytes.all(0x20)
    let rest = EightBytes(more & ((1 &<< UInt64(8 &* max(length &- 8, 0))) &- 1))
    let short = Folding.step(Folding.seed, first)
    let long = Folding.step(short, rest)
    let hash = length > 8 ? long : short
    let found = find(at: start, length: length, hash: hash, first: first.value)
    let isCapital = upper & 1
    let isAllCapitals = upper | figures == inside && length > 1 ? isCapital : 0
    let shape = UInt16(truncatingIfNeeded: isCapital << 1 | isAllCapitals << 2)
    let all = flags.rawValue | shape | (figures == 0 ? 0 : 1) | found.flags.rawValue
    return Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start + length),
      form: found.form, flags: Token.Flags(rawValue: all), sign: .none, voice: voice)
  }

  /// What is asked of every word; what few words need is left to the lookup.
  @inline(__always)
  private func find(at start: Int, length: Int, hash: UInt64, first: UInt64) -> WordLookup.Found {
    let (word, isUncertain) = words.find(hash)
    let mayFit = hasWildcards && mayFitWildcard(at: start, length: length, first: first)
    let isAsked =
      word.isKnown ? hasExactWildcards || word.marks.contains(.special) : isUncertain || mayFit
    guard isAsked else {
      return WordLookup.Found(form: word.form, flags: Token.Flags(rawValue: word.marks.rawValue))
    }
    return lookup.find(
      UnsafeBufferPointer(start: base + start, count: length), hash: hash, first: first, fold: fold,
      possessive: false)
  }

  @inline(__always)
  private func mayFitWildcard(at start: Int, length: Int, first: UInt64) -> Bool {
    let last = UnsafeRawPointer(base + (start &+ length &- 4)).loadUnaligned(as: UInt32.self)
    let tail = (UInt32(littleEndian: last) | 0x2020_2020).byteSwapped
    let inside: UInt32 = length > 2 ? 0xFF_FFFF : length == 2 ? 0xFFFF : 0xFF
    return wildcards.mayFit(
      head: UInt32(truncatingIfNeeded: first & 0xFF_FFFF), tail: tail & inside)
  }
}
