// Wildcards inside words, tried only on words that begin or end as one of them does.

/// The wildcards of all patterns, behind a filter over the first two and the last two bytes.
struct WildcardIndex {
  private struct Entry {
    var glob: Glob
    var symbol: UInt32
    var startsName: Bool
    var startsPattern: Bool
  }

  private let entries: [Entry]
  /// Whether a wildcard exists that can match words with these first two bytes.
  private let heads: [Bool]
  /// Whether a wildcard without a literal head exists for words with these last two bytes.
  private let tails: [Bool]

  init(_ tests: [WordTest], startsName: (Int) -> Bool, startsPattern: (Int) -> Bool) {
    var entries: [Entry] = []
    var heads = [Bool](repeating: false, count: 65_536)
    var tails = [Bool](repeating: false, count: 65_536)
    for (number, test) in tests.enumerated() {
      for glob in test.globs.sorted(by: { "\($0.glyphs)" < "\($1.glyphs)" }) {
        entries.append(
          Entry(
            glob: glob, symbol: UInt32(number), startsName: startsName(number),
            startsPattern: startsPattern(number)))
        WildcardIndex.mark(glob, &heads, &tails)
      }
    }
    self.entries = entries
    self.heads = heads
    self.tails = tails
  }

  var isEmpty: Bool { entries.isEmpty }

  private static func mark(_ glob: Glob, _ heads: inout [Bool], _ tails: inout [Bool]) {
    let (prefix, suffix) = (Folding.fold(glob.prefix), Folding.fold(glob.suffix))
    if prefix.count >= 2 {
      heads[Int(prefix[0]) << 8 | Int(prefix[1])] = true
    } else if suffix.count >= 2 {
      tails[Int(suffix[suffix.count - 2]) << 8 | Int(suffix[suffix.count - 1])] = true
    } else {
      for index in heads.indices { heads[index] = true }
    }
  }

  /// Whether a word with these folded ends might fit some wildcard.
  func mayFit(first: UInt8, second: UInt8, beforeLast: UInt8, last: UInt8) -> Bool {
    heads[Int(first) << 8 | Int(second)] || tails[Int(beforeLast) << 8 | Int(last)]
  }

  /// The symbols of all wildcards that a word fits, sorted.
  func symbols(folded: [UInt8], raw: [UInt8]) -> [UInt32] {
    guard folded.count >= 2 else { return [] }
    let (first, last) = (folded[0], folded[folded.count - 1])
    guard mayFit(first: first, second: folded[1], beforeLast: folded[folded.count - 2], last: last)
    else { return [] }
    let word = String(decoding: folded, as: UTF8.self)
    let written = String(decoding: raw, as: UTF8.self)
    var found: Set<UInt32> = []
    for entry in entries where entry.glob.matches(entry.glob.isExact ? written : word) {
      found.insert(entry.symbol)
    }
    return found.sorted()
  }
}
