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
  private static let swaps: [@Sendable (String) -> String?] = [swapIze, swapOur, swapL]
}

// -ise and -ize, -yse and -yze
extension SpellingVariants {
  /// Endings behind the s or z: organiser, organised, organisation.
  private static let izeEndings = [
    "e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational",
  ]

  private static func swapIze(_ word: String) -> String? {
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

  private static func swapOur(_ word: String) -> String? {
    guard zip(word.utf8, word.utf8.dropFirst()).contains(where: { isOrU($0) && $1 == r }) else {
      return nil
    }
    for prefix in ourPrefixes where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      for root in ourRoots where rest.hasPrefix(root) {
        let ending = rest.dropFirst(root.count)
        if ending.hasPrefix("our") { return prefix + root + "or" + ending.dropFirst(3) }
        if ending.hasPrefix("or") { return prefix + root + "our" + ending.dropFirst(2) }
      }
    }
    return nil
  }
}

// Nearly all words have neither, and are told so by a look at their bytes.
private let r = UInt8(ascii: "r")
private func isOrU(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u") }

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
    guard word.utf8.count > 7 else { return nil }
    for british in doersL {
      let american = british.first.map(String.init).map { $0 + british.dropFirst(2) } ?? ""
      if word.hasSuffix(british) { return word.dropLast(british.count) + american }
      if word.hasSuffix(american) { return word.dropLast(american.count) + british }
    }
    return nil
  }
}
