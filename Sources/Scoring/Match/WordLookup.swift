// Finds the form of one word of the text: the plain path for ASCII, the folded one for the rest.

import Lexicons

/// Looks words up and remembers the odd ones: unknown words that fit wildcards get numbers of their own.
final class WordLookup {
  let index: WordIndex
  /// Symbols of the forms from `index.formCount` on: one for each set of wildcards met so far.
  private(set) var oddSymbols: [[UInt32]] = []
  private(set) var oddTraits: [WordTraits] = []
  private var oddNumbers: [OddWord: UInt32] = [:]
  private var scratch: [UInt8] = []

  /// What makes two odd words alike: their symbols and the known form.
  private struct OddWord: Hashable {
    var symbols: [UInt32]
    var form: UInt32
  }
  private struct Seen: BitwiseCopyable {
    var hash: UInt64 = 0
    var found = Found(form: 0, flags: [])
    /// Whether the form hangs on capitals or on `'s`.
    var isSpecial = false
  }

  /// Words that were seen, by their hash; a later word takes the place of an earlier one.
  ///
  /// News repeats its words: these stay in the cache, as the whole vocabulary does not.
  private let seen: UnsafeMutablePointer<Seen>
  private static let seenCount = 1 << 14
  private let hasWildcards: Bool
  private let hasExactWildcards: Bool

  init(index: WordIndex) {
    self.index = index
    hasWildcards = !index.wildcards.isEmpty
    hasExactWildcards = index.wildcards.hasExact
    seen = .allocate(capacity: WordLookup.seenCount)
    seen.initialize(repeating: Seen(), count: WordLookup.seenCount)
  }

  deinit { seen.deallocate() }

  /// What the tokenizer wants to know of a word.
  struct Found: BitwiseCopyable {
    /// 0 for an unknown word.
    var form: UInt32
    /// `startsName` and `startsWording`.
    var flags: Token.Flags
  }

  /// Looks up an ASCII word; `hash` and `first` are those that `Vocabulary.find` wants.
  @inline(__always)
  func find(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, first: UInt64,
    fold: UnsafePointer<UInt8>, possessive: Bool
  ) -> Found {
    // The hash stands for the word: two of a million words share one with a chance of 1 in 10^7.
    let known = seen[WordLookup.place(of: hash)]
    if known.hash == hash {
      guard known.isSpecial else { return known.found }
      return findSpecial(known.found.form, word, hash: hash, possessive: possessive)
    }
    return findNew(word, hash: hash, first: first, fold: fold, possessive: possessive)
  }

  @inline(__always)
  private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 20) & (seenCount - 1)
  }

  /// Looks up a word that was not seen of late.
  @inline(never)
  private func findNew(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, first: UInt64,
    fold: UnsafePointer<UInt8>, possessive: Bool
  ) -> Found {
    let entry = index.folded.find(hash: hash, first: first, word, fold: fold)
    if hasExactWildcards {
      let special =
        entry.form == 0 ? 0 : specialForm(entry.form, word, possessive: possessive)
      return found(wildcardForm(of: word, fold: fold, form: special))
    }
    let isSpecial = entry.marks.contains(.special)
    var found = Found(
      form: entry.form,
      flags: Token.Flags(rawValue: entry.marks.subtracting(.special).rawValue))
    if entry.form == 0, hasWildcards {
      found = self.found(wildcardForm(of: word, fold: fold, form: 0))
    }
    seen[WordLookup.place(of: hash)] = Seen(hash: hash, found: found, isSpecial: isSpecial)
    guard isSpecial else { return found }
    return findSpecial(entry.form, word, hash: hash, possessive: possessive)
  }

  /// Looks up a word whose form hangs on its letters as written; short ones are kept by these.
  private func findSpecial(
    _ form: UInt32, _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, possessive: Bool
  ) -> Found {
    guard !possessive, word.count <= 8, let base = word.baseAddress else {
      return found(specialForm(form, word, possessive: possessive))
    }
    let written = EightBytes(at: base, count: word.count).value
    let key = Folding.step(hash, EightBytes(~written))
    let known = seen[WordLookup.place(of: key)]
    if known.hash == key { return known.found }
    let found = found(specialForm(form, word, possessive: false))
    seen[WordLookup.place(of: key)] = Seen(hash: key, found: found)
    return found
  }

  /// Looks up an ASCII word that holds signs: `don't`, `U.S`, `1,200`.
  func find(signed word: UnsafeBufferPointer<UInt8>, possessive: Bool) -> Found {
    Folding.fold(word, into: &scratch)
    return scratch.withUnsafeBufferPointer { folded in
      ByteClass.fold.withUnsafeBufferPointer { fold in
        guard let base = folded.baseAddress, let fold = fold.baseAddress else {
          return Found(form: 0, flags: [])
        }
        let first = EightBytes(at: base, count: min(8, folded.count)).value
        return find(
          word, hash: Folding.hash(folded), first: first, fold: fold, possessive: possessive)
      }
    }
  }

  /// Looks up a word with letters beyond ASCII, or with a curly apostrophe inside.
  func find(high word: UnsafeBufferPointer<UInt8>, possessive: Bool) -> Found {
    found(form(ofHighWord: word, possessive: possessive))
  }

  @inline(__always)
  private func found(_ form: UInt32) -> Found {
    guard !isOdd(form) else { return Found(form: form, flags: [.startsName, .startsWording]) }
    return Found(
      form: form, flags: Token.Flags(rawValue: index.marks[form].subtracting(.special).rawValue))
  }

  /// The form of a word with letters beyond ASCII, or with a curly apostrophe inside.
  private func form(ofHighWord word: UnsafeBufferPointer<UInt8>, possessive: Bool) -> UInt32 {
    Folding.fold(word, into: &scratch)
    let form = scratch.withUnsafeBufferPointer { index.folded.form(of: $0).form }
    let written = Folding.straightened(word)
    return written.withUnsafeBufferPointer { written in
      let special = form == 0 ? 0 : specialForm(form, written, possessive: possessive)
      guard form == 0 ? hasWildcards : hasExactWildcards else { return special }
      return ByteClass.same.withUnsafeBufferPointer { same in
        scratch.withUnsafeBufferPointer { folded in
          same.baseAddress.map { oddForm(folded, fold: $0, written: written, form: special) }
            ?? special
        }
      }
    }
  }

  /// The exact or possessive form of a known word, where a pattern asks for it.
  private func specialForm(
    _ form: UInt32, _ word: UnsafeBufferPointer<UInt8>, possessive: Bool
  ) -> UInt32 {
    let traits = index.traits[form]
    if possessive, traits.contains(.hasPossessiveForm) {
      let key = Folding.fold(word) + Array("'s".utf8)
      let found = key.withUnsafeBufferPointer { index.possessive.form(of: $0).form }
      if found != 0 { return index.possessiveBase + found }
    }
    if traits.contains(.hasExactForms) {
      let found = index.exact.form(of: word).form
      if found != 0 { return index.exactBase + found }
    }
    return form
  }

  /// A known or unknown word with the wildcards that it fits; `form` where it fits none.
  private func wildcardForm(
    of word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>, form: UInt32
  ) -> UInt32 {
    guard mayFit(word, fold) else { return form }
    return oddForm(word, fold: fold, written: word, form: form)
  }

  @inline(__always)
  private func mayFit(_ word: UnsafeBufferPointer<UInt8>, _ fold: UnsafePointer<UInt8>) -> Bool {
    let count = word.count
    var (head, tail): (UInt32, UInt32) = (0, 0)
    for offset in 0..<min(3, count) {
      head |= UInt32(fold[Int(word[offset])]) << UInt32(offset * 8)
      tail |= UInt32(fold[Int(word[count - 1 - offset])]) << UInt32(offset * 8)
    }
    return index.wildcards.mayFit(head: head, tail: tail)
  }

  /// The form for the wildcards that a word fits, beside those of a known form.
  private func oddForm(
    _ word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>,
    written: UnsafeBufferPointer<UInt8>, form: UInt32
  ) -> UInt32 {
    var found: [UInt32] = []
    index.wildcards.forEachFit(word, fold: fold, written: written) { found.append($0) }
    guard !found.isEmpty else { return form }
    if form != 0 {
      found += index.symbols[Int(form)]
    }
    let symbols = Set(found).sorted()
    if form != 0, symbols.count == index.symbols[Int(form)].count { return form }
    if let known = oddNumbers[OddWord(symbols: symbols, form: form)] { return known }
    let number = index.formCount + UInt32(oddSymbols.count)
    oddNumbers[OddWord(symbols: symbols, form: form)] = number
    oddSymbols.append(symbols)
    oddTraits.append(index.traits[form])
    return number
  }

  /// What a form is to the grammar.
  @inline(__always)
  func traits(of form: UInt32) -> WordTraits {
    form < index.formCount ? index.traits[form] : oddTraits[Int(form - index.formCount)]
  }

  /// What must follow the stop of an abbreviation; nil where the form is none.
  func followers(of form: UInt32) -> Abbreviation.Follower? {
    form < index.formCount ? index.followers[Int(form)] : nil
  }

  /// Whether a form is an odd one, whose symbols are looked up one by one.
  @inline(__always)
  func isOdd(_ form: UInt32) -> Bool { form >= index.formCount }

  /// The symbols of an odd form.
  func symbols(ofOdd form: UInt32) -> [UInt32] { oddSymbols[Int(form - index.formCount)] }
}
