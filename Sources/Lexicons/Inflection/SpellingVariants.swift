// British and American spellings of one word.

/// The spellings of a word that `~` finds together: organise and organize, labour and labor.
enum SpellingVariants {
  /// The word itself first, then its other spellings.
  static func of(_ word: String) -> [String] {
    var spellings = [word]
    for swap in swaps {
      for spelling in spellings {
        if let other = swap(spelling), !spellings.contains(other) { spellings.append(other) }
      }
    }
    return spellings
  }

  /// Each gives the other spelling of a word, or nil where it has none.
  private static let swaps: [@Sendable (String) -> String?] = [
    swapIze, swapOur, swapL, swapEnding,
  ]
}

// -ise and -ize, -yse and -yze
extension SpellingVariants {
  /// Endings behind the s or z: organiser, organised, organisation.
  private static let izeEndings = [
    "e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational",
  ]

  private static func swapIze(_ word: String) -> String? {
    guard hasPair(word, { ($0 == "i" || $0 == "y") && ($1 == "s" || $1 == "z") }) else {
      return nil
    }
    for ending in izeEndings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard let sign = stem.last, sign == "s" || sign == "z" else { continue }
      let root = stem.dropLast()
      guard isIzeRoot(root) else { continue }
      return root + (sign == "s" ? "z" : "s") + ending
    }
    return nil
  }

  /// Whether a word may have both spellings: civili- and analy-, but not r-i(se), pr-i(ze) or ra-i(se).
  private static func isIzeRoot(_ root: Substring) -> Bool {
    if root.hasSuffix("ly") { return root.count > 3 }
    guard root.hasSuffix("i"), root.count >= 4 else { return false }
    return root.dropLast().contains { "aeiouy".contains($0) }
  }
}

// -our and -or
extension SpellingVariants {
  /// What stands before -our or -or in the words that have both, derived ones too (neighbourhood).
  private static let ourRoots = [
    "arb", "ard", "arm", "behavi", "cand", "clam", "col", "demean", "endeav", "fav", "ferv", "flav",
    "glam", "harb", "hon", "hum", "lab", "misdemean", "neighb", "od", "parl", "ranc", "rig", "rum",
    "sav", "savi", "splend", "succ", "tum", "val", "vap", "vig",
  ]
  private static let ourPrefixes = ["", "dis", "un", "mis", "re", "multi"]

  private static let ourStems = Set(
    ourPrefixes.flatMap { prefix in ourRoots.map { prefix + $0 } })

  private static func swapOur(_ word: String) -> String? {
    let letters = word.utf8
    for index in letters.indices where letters[index] == UInt8(ascii: "o") {
      let ending = word[index...]
      let isBritish = ending.utf8.starts(with: "our".utf8)
      guard isBritish || ending.utf8.starts(with: "or".utf8) else { continue }
      let stem = String(word[..<index])
      if !ourStems.contains(stem) { continue }
      return isBritish ? stem + "or" + ending.dropFirst(3) : stem + "our" + ending.dropFirst(2)
    }
    return nil
  }
}

// Nearly all words have one spelling, and are told so by a look at their letters.
extension SpellingVariants {
  /// Whether two neighbouring letters are as asked for.
  @inline(__always)
  private static func hasPair(
    _ word: String, _ isWanted: (Unicode.Scalar, Unicode.Scalar) -> Bool
  ) -> Bool {
    var last: Unicode.Scalar = " "
    for letter in word.unicodeScalars {
      if isWanted(last, letter) { return true }
      last = letter
    }
    return false
  }
}

// l and ll
extension SpellingVariants {
  /// Verbs that end in one l in Britain and in two in America.
  private static let finalL = ["appal", "distil", "enrol", "enthral", "fulfil", "instil"]
  /// Nouns from verbs in -l, and those like them: traveller, counsellor.
  private static let doersL = ["eller", "ellor", "illor", "allor"]

  private static func swapL(_ word: String) -> String? {
    guard word.utf8.contains(UInt8(ascii: "l")) else { return nil }
    for root in finalL where word.hasPrefix(root) {
      let ending = word.dropFirst(root.count)
      if ["", "s", "ment", "ments"].contains(ending) { return root + "l" + ending }
      if ["l", "ls", "lment", "lments"].contains(ending) { return root + ending.dropFirst() }
    }
    return swapDoer(word)
  }

  private static func swapDoer(_ word: String) -> String? {
    // seller and teller have one spelling: a verb in -ell is no verb in -el.
    guard word.utf8.count > 7, word.utf8.last == UInt8(ascii: "r") else { return nil }
    for british in doersL {
      let american = british.first.map(String.init).map { $0 + british.dropFirst(2) } ?? ""
      if word.hasSuffix(british) { return word.dropLast(british.count) + american }
      if word.hasSuffix(american) { return word.dropLast(american.count) + british }
    }
    return nil
  }
}

// -re and -er, -ce and -se, and words of their own
extension SpellingVariants {
  /// British and American endings of whole words; plurals come with the forms of the word.
  private static let pairs: [String: String] = [
    "calibre": "caliber", "centre": "center", "epicentre": "epicenter", "fibre": "fiber",
    "kilometre": "kilometer", "litre": "liter", "meagre": "meager", "metre": "meter",
    "sabre": "saber", "sombre": "somber", "spectre": "specter", "theatre": "theater",
    "amphitheatre": "amphitheater", "defence": "defense", "offence": "offense",
    "pretence": "pretense", "practise": "practice", "licence": "license", "grey": "gray",
    "programme": "program", "cheque": "check", "sceptic": "skeptic", "scepticism": "skepticism",
    "tyre": "tire", "mould": "mold", "plough": "plow", "cosy": "cozy", "pyjama": "pajama",
    "ageing": "aging", "judgement": "judgment", "acknowledgement": "acknowledgment",
    "jewellery": "jewelry", "aluminium": "aluminum",
  ]
  /// Words whose other spelling is a common word of its own: only the British one finds both.
  private static let oneWay: Set<String> = ["cheque", "tyre", "programme"]
  private static let swapped = Dictionary(
    pairs.filter { !oneWay.contains($0.key) }.map { ($1, $0) },
    uniquingKeysWith: { first, _ in first })

  private static func swapEnding(_ word: String) -> String? { pairs[word] ?? swapped[word] }
}
