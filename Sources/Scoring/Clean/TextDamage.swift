// What encodings did to texts, counted: what was repaired, and what nobody can repair.

/// Counts of damaged characters.
package struct TextDamage: Hashable, Sendable {
  /// UTF-8 that was read as Windows-1252, such as `â€œ`; repaired.
  package var mojibake = 0
  /// Quotes and dashes of Windows-1252 that were read as Latin-1 and became control characters; repaired.
  package var windows1252 = 0
  /// HTML entities such as `&amp;` and `&#8217;`; repaired.
  package var entities = 0
  /// Soft hyphens, zero-width blanks and byte order marks; taken out.
  package var invisible = 0
  /// Accents behind their letters, put into one character with these.
  package var accents = 0
  /// Places such as `President s`, `don t` and `dont`: left alone, for often more than one word may be meant.
  package var lostApostrophes = 0

  package init() {}

  package mutating func add(_ other: TextDamage) {
    mojibake += other.mojibake
    windows1252 += other.windows1252
    entities += other.entities
    invisible += other.invisible
    accents += other.accents
    lostApostrophes += other.lostApostrophes
  }
}

/// Finds where an apostrophe was, as far as what is left shows it.
struct LostApostrophes {
  private let text: UnsafeBufferPointer<UInt8>

  /// How many places there are in a text.
  static func count(in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { LostApostrophes(text: $0).count() }
  }

  /// Eight places at a time: nearly all of them are none.
  private func count() -> Int {
    guard let base = text.baseAddress else { return 0 }
    var count = 0
    var index = 1
    while index + 9 <= text.count {
      let before = EightBytes(at: base + index - 1)
      let here = EightBytes(at: base + index)
      let isBetween = (here.has(Letter.s) | here.has(Letter.t)) & before.has(Letter.blank)
      let endsWord = here.has(Letter.t) & before.has(Letter.n)
      if (isBetween | endsWord) & EightBytes(at: base + index + 1).has(Letter.blank) != 0 {
        for place in index..<(index + 8) where isLost(at: place) { count += 1 }
      }
      index += 8
    }
    while index + 1 < text.count {
      if isLost(at: index) { count += 1 }
      index += 1
    }
    return count
  }

  private enum Letter {
    static let blank = UInt8(ascii: " ")
    static let n = UInt8(ascii: "n")
    static let s = UInt8(ascii: "s")
    static let t = UInt8(ascii: "t")
  }

  /// Whether an `s` or a `t` with a blank behind it had an apostrophe in front or, in `dont`, within.
  private func isLost(at place: Int) -> Bool {
    let letter = text[place]
    guard letter == Letter.s || letter == Letter.t, text[place + 1] == Letter.blank else {
      return false
    }
    if letter == Letter.t, text[place - 1] == Letter.n {
      return LostApostrophes.joined.contains(word(upTo: place + 1))
    }
    guard text[place - 1] == Letter.blank, place > 2 else { return false }
    if letter == Letter.t { return LostApostrophes.parted.contains(word(upTo: place - 1)) }
    return isLetter(place - 2) && isLetter(place - 3) && isLetter(place + 2)
  }

  private func isLetter(_ place: Int) -> Bool {
    place < text.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[place] | 0x20)
  }

  /// The letters before a place as one number; 0 where they are more than eight.
  private func word(upTo end: Int) -> UInt64 {
    var number: UInt64 = 0
    var place = end
    while place > 0, isLetter(place - 1) {
      guard end - place < 8 else { return 0 }
      place -= 1
      number = number << 8 | UInt64(text[place] | 0x20)
    }
    return number
  }

  private static let stems = [
    "do", "did", "does", "is", "are", "was", "were", "has", "have", "had", "would", "could",
    "should",
  ]
  /// `won t` and `can t` are here, but not `wont` and `cant`, which are words.
  private static let parted = Set((stems + ["wo", "ca"]).map { number($0 + "n") })
  private static let joined = Set(stems.map { number($0 + "nt") })

  private static func number(_ word: String) -> UInt64 {
    word.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
