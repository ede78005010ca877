// Wildcards inside words, tried only on words that begin or end as one of them does.

import Lexicons

/// The wildcards of all patterns, filed under their first two bytes, or else their last two.
final class WildcardIndex: Sendable {
  private struct Entry: BitwiseCopyable {
    /// The literal bytes before the first wildcard and behind the last: stretches of the arena.
    var prefix: Stretch
    var suffix: Stretch
    var symbol: UInt32
    /// The glob to try where prefix, one `*` and suffix are not all there is; -1 where they are.
    var glob: Int32
    /// More bytes than this do not fit; without a `*` each sign stands for at most four.
    var longest: UInt16
    var isExact: Bool
  }

  private let entries: Packed<Entry>
  private let arena: Packed<UInt8>
  private let globs: [Glob]
  /// For each pair of first bytes, and for each pair of last bytes: stretches of `filed`.
  private let heads: Packed<Stretch>
  private let tails: Packed<Stretch>
  private let filed: Packed<UInt32>
  /// Bits for the first three bytes of words that some list is for, then for the last three: these
  /// stay in the cache.
  private let ends: Packed<UInt64>
  /// Bits for the first byte, where a list is for all words that start with it: `1*`.
  private let openings: Packed<UInt64>
  let isEmpty: Bool
  /// Whether a wildcard asks for letters as written.
  let hasExact: Bool

  init(_ tests: [WordTest]) {
    var filing = WildcardFiling()
    for (number, test) in tests.enumerated() {
      for glob in test.globs.sorted(by: { "\($0.glyphs)" < "\($1.glyphs)" }) {
        filing.file(glob, symbol: UInt32(number))
      }
    }
    var arena: [UInt8] = []
    var globs: [Glob] = []
    entries = Packed(
      filing.globs.map { glob, symbol in
        let (prefix, suffix) = (glob.prefix, glob.suffix)
        let first = UInt32(arena.count)
        arena += prefix + suffix
        let middle = first + UInt32(prefix.count)
        if !glob.isPlain { globs.append(glob) }
        return Entry(
          prefix: Stretch(lower: first, upper: middle),
          suffix: Stretch(lower: middle, upper: UInt32(arena.count)), symbol: symbol,
          glob: glob.isPlain ? -1 : Int32(globs.count - 1),
          longest: glob.glyphs.contains(.anyMany) ? .max : UInt16(clamping: glob.glyphs.count * 4),
          isExact: glob.isExact)
      })
    self.arena = Packed(arena)
    self.globs = globs
    var filed: [UInt32] = []
    heads = WildcardIndex.packed(filing.heads, &filed)
    tails = WildcardIndex.packed(filing.tails, &filed)
    self.filed = Packed(filed)
    var ends = [UInt64](repeating: 0, count: WildcardIndex.bitCount / 32)
    for (index, glob) in filing.globs.enumerated() {
      let isHead = filing.isFiledUnderHead[index]
      WildcardIndex.mark(isHead ? glob.glob.prefix : glob.glob.suffix, isHead: isHead, &ends)
    }
    var openings = [UInt64](repeating: 0, count: 4)
    for (index, glob) in filing.globs.enumerated() where filing.isFiledUnderHead[index] {
      let head = Folding.fold(glob.glob.prefix)
      guard head.count < 2 else { continue }
      for byte in head.first.map({ Int($0)..<Int($0) + 1 }) ?? 0..<256 {
        openings[byte >> 6] |= 1 << UInt64(byte & 63)
      }
    }
    self.openings = Packed(openings)
    self.ends = Packed(ends)
    isEmpty = filing.globs.isEmpty
    hasExact = filing.globs.contains { $0.glob.isExact }
  }

  private static func packed(
    _ lists: [Int: [UInt32]], _ filed: inout [UInt32]
  ) -> Packed<Stretch> {
    var stretches = [Stretch](repeating: Stretch(), count: 65_536)
    for (pair, list) in lists {
      let first = UInt32(filed.count)
      filed += list
      stretches[pair] = Stretch(lower: first, upper: UInt32(filed.count))
    }
    return Packed(stretches)
  }

  private static let bitCount = 1 << 15

  /// The bit of three bytes, the outermost in the lowest place; 0 stands for one that is not there.
  @inline(__always)
  private static func bit(of bytes: UInt32) -> Int { Int((bytes &* 0x9E37_79B1) >> 17) }

  /// Marks every end that a literal beginning or ending of two bytes or more leaves open.
  private static func mark(_ literal: [UInt8], isHead: Bool, _ ends: inout [UInt64]) {
    let folded = Folding.fold(literal)
    let outer = isHead ? Array(folded.prefix(3)) : Array(folded.suffix(3).reversed())
    let known = outer.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << ($1.offset * 8) }
    let start = isHead ? 0 : bitCount
    guard outer.count >= 2 else { return }
    for last in outer.count == 3 ? 0..<1 : 0..<256 {
      let bit = start + bit(of: known | UInt32(last) << 16)
      ends[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether any wildcard may fit a word with these ends: three bytes each, the outermost in the
  /// lowest place, 0 for those that a short word lacks.
  @inline(__always)
  func mayFit(head: UInt32, tail: UInt32) -> Bool {
    let (first, second) = (WildcardIndex.bit(of: head), WildcardIndex.bit(of: tail))
    let opening = Int(head & 0xFF)
    return ends[first >> 6] >> UInt64(first & 63) & 1 != 0
      || ends[(WildcardIndex.bitCount + second) >> 6] >> UInt64(second & 63) & 1 != 0
      || openings[opening >> 6] >> UInt64(opening & 63) & 1 != 0
  }

  /// Calls `body` with the symbol of each wildcard that a word fits.
  ///
  /// `word` is the word; as written where `fold` is the folding table, or folded before. `fold` is
  /// what each byte is taken through; `ByteClass.same` for a folded word.
  func forEachFit(
    _ word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>,
    written: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void
  ) {
    let count = word.count
    guard count >= 1 else { return }
    // A word of one byte is filed as if a NUL followed it.
    let head = heads[Int(fold[Int(word[0])]) << 8 | (count > 1 ? Int(fold[Int(word[1])]) : 0)]
    let before = count > 1 ? Int(fold[Int(word[count - 2])]) : 0
    let tail = tails[before << 8 | Int(fold[Int(word[count - 1])])]
    for position in head.indices {
      let entry = entries[filed[position]]
      if fits(entry, entry.isExact ? written : word, fold) { body(entry.symbol) }
    }
    for position in tail.indices {
      let entry = entries[filed[position]]
      if fits(entry, entry.isExact ? written : word, fold) { body(entry.symbol) }
    }
  }

  @inline(__always)
  private func fits(
    _ entry: Entry, _ word: UnsafeBufferPointer<UInt8>, _ fold: UnsafePointer<UInt8>
  ) -> Bool {
    let prefix = Int(entry.prefix.upper - entry.prefix.lower)
    let suffix = Int(entry.suffix.upper - entry.suffix.lower)
    guard word.count >= prefix + suffix, word.count <= entry.longest else { return false }
    for offset in 0..<prefix {
      let byte = entry.isExact ? word[offset] : fold[Int(word[offset])]
      if arena[Int(entry.prefix.lower) + offset] != byte { return false }
    }
    let start = word.count - suffix
    for offset in 0..<suffix {
      let byte = entry.isExact ? word[start + offset] : fold[Int(word[start + offset])]
      if arena[Int(entry.suffix.lower) + offset] != byte { return false }
    }
    guard entry.glob >= 0 else { return true }
    let letters = entry.isExact ? Array(word) : word.map { fold[Int($0)] }
    return globs[Int(entry.glob)].matches(String(decoding: letters, as: UTF8.self))
  }
}

/// Wildcards while they are filed.
private struct WildcardFiling {
  var globs: [(glob: Glob, symbol: UInt32)] = []
  /// For each of them; the others are filed under their tail.
  var isFiledUnderHead: [Bool] = []
  /// By the pair of bytes.
  var heads: [Int: [UInt32]] = [:]
  var tails: [Int: [UInt32]] = [:]

  /// Files a glob under its ends; one that ends and starts with a wildcard under every head.
  mutating func file(_ glob: Glob, symbol: UInt32) {
    let number = UInt32(globs.count)
    globs.append((glob, symbol))
    let (head, tail) = (Folding.fold(glob.prefix), Folding.fold(glob.suffix))
    isFiledUnderHead.append(head.count >= 2 || tail.count < 2)
    if head.count >= 2 {
      heads[Int(head[0]) << 8 | Int(head[1]), default: []].append(number)
    } else if tail.count >= 2 {
      tails[Int(tail[tail.count - 2]) << 8 | Int(tail[tail.count - 1]), default: []].append(number)
    } else {
      let first = head.first.map { Int($0) << 8 }
      for slot in first.map({ $0..<($0 + 256) }) ?? 0..<65_536 {
        heads[slot, default: []].append(number)
      }
    }
  }
}

extension Glob {
  /// Whether literal bytes, one `*` and literal bytes are all there is.
  fileprivate var isPlain: Bool {
    glyphs.count { $0 == .anyMany } == 1 && !glyphs.contains(.anyOne)
  }
}
