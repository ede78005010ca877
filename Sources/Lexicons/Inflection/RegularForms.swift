// The regular forms of an English word, by its spelling alone.

/// The forms that a word has if it is regular.
///
/// Where spelling leaves two possible, both are given: a form that nobody writes finds nothing.
struct RegularForms {
  /// cries, watches, goes, stops.
  let third: [String]
  /// cried, panicked, stopped, travelled and traveled, used, walked; also the participle.
  let past: [String]
  /// crying, dying, panicking, stopping, using, seeing.
  let ing: [String]

  init(of word: String) {
    let ending = WordEnding(word)
    let doubled = RegularForms.doubled(word, ending)
    let bases = RegularForms.bases(word, ending, doubled: doubled)
    third = RegularForms.third(word, ending, doubles: !doubled.isEmpty)
    past =
      ending.isConsonantAndY
      ? [word.dropLast() + "ied"] : word.hasSuffix("e") ? [word + "d"] : bases.map { $0 + "ed" }
    ing =
      ending.isShortIE
      ? [word.dropLast(2) + "ying"]
      : ending.isSilentE ? [word.dropLast() + "ing"] : bases.map { $0 + "ing" }
  }

  /// Nouns go as verbs in the third person do.
  var plural: [String] { third }

  private static func third(
    _ word: String, _ ending: WordEnding, doubles: Bool
  ) -> [String] {
    if ending.isConsonantAndY { return [word.dropLast() + "ies"] }
    if ending.isSibilant { return [word + (doubles && word.hasSuffix("z") ? "zes" : "es")] }
    if ending.isConsonantAndO { return [word + "es", word + "s"] }
    return [word + "s"]
  }

  private static func doubled(_ word: String, _ ending: WordEnding) -> [String] {
    guard ending.doublesAlways || ending.doublesInBritain, let last = word.last else { return [] }
    return [word + String(last)]
  }

  /// What -ed and -ing stand behind.
  private static func bases(
    _ word: String, _ ending: WordEnding, doubled: [String]
  ) -> [String] {
    if word.hasSuffix("ic") { return [word + "k"] }
    if doubled.isEmpty { return [word] }
    return ending.doublesAlways ? doubled : doubled + [word]
  }
}

/// What the last letters of a word decide about its forms.
private struct WordEnding {
  private let letters: [UInt8]

  init(_ word: String) { letters = Array(word.utf8) }

  /// try, but not play.
  var isConsonantAndY: Bool { at(1) == UInt8(ascii: "y") && isConsonant(2) }

  /// echo, but not video.
  var isConsonantAndO: Bool { at(1) == UInt8(ascii: "o") && isConsonant(2) }

  /// pass, tax, buzz, search, clash: -es makes a syllable.
  var isSibilant: Bool {
    switch at(1) {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"): at(2) == UInt8(ascii: "c") || at(2) == UInt8(ascii: "s")
    default: false
    }
  }

  /// die, lie, tie; but movie has its -ie behind a syllable.
  var isShortIE: Bool {
    ends("ie") && !letters.dropLast(2).contains { Self.isVowel($0) } && letters.count > 2
  }

  /// drive and argue, but not see, dye or canoe.
  var isSilentE: Bool {
    guard at(1) == UInt8(ascii: "e"), letters.count > 2 else { return false }
    return !ends("ee") && !ends("ye") && !ends("oe") && !ends("ie")
  }

  /// stop, plan, quit: one syllable, one vowel letter, one consonant at the end.
  ///
  /// Two letters are too few: `ad` would be found in added.
  var doublesAlways: Bool {
    endsInSingleConsonant && syllables == 1 && !ends("s") && letters.count > 2
  }

  /// travel, signal, fuel: British writers double the l, Americans do not.
  var doublesInBritain: Bool {
    guard at(1) == UInt8(ascii: "l"), isVowel(2) else { return false }
    if isVowel(3) { return ["ue", "ia", "ua", "ie"].contains { ends($0 + "l") } }
    return syllables > 1
  }

  private var endsInSingleConsonant: Bool {
    guard isConsonant(1), isVowel(2), !isVowel(3) else { return false }
    switch at(1) {
    case UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "h"): return false
    default: return true
    }
  }

  /// Stretches of vowel letters; the u of qu is none.
  private var syllables: Int {
    letters.indices.count { index in
      isVowel(atIndex: index) && (index == 0 || !isVowel(atIndex: index - 1))
    }
  }
}

extension WordEnding {
  /// The letter so many places from the end, the last being 1.
  private func at(_ place: Int) -> UInt8? {
    place <= letters.count ? letters[letters.count - place] : nil
  }

  private func ends(_ suffix: String) -> Bool {
    letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func isVowel(_ place: Int) -> Bool {
    place <= letters.count && isVowel(atIndex: letters.count - place)
  }

  private func isVowel(atIndex index: Int) -> Bool {
    if letters[index] == UInt8(ascii: "u"), index > 0, letters[index - 1] == UInt8(ascii: "q") {
      return false
    }
    // A y is a vowel unless it opens the word: gym, but not yell.
    return Self.isVowel(letters[index]) || (letters[index] == UInt8(ascii: "y") && index > 0)
  }

  private func isConsonant(_ place: Int) -> Bool {
    guard let letter = at(place) else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) && !isVowel(place)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
