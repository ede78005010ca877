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
  private struct Seen {
    var hash: UInt64
    var form: UInt32
  }

  /// Unknown words that were seen, by their hash; a later word takes the place of an earlier one.
  private let seen: UnsafeMutablePointer<Seen>
  private static let seenCount = 1 << 14
  private let hasWildcards: Bool
  private let hasExactWildcards: Bool

  init(index: WordIndex) {
    self.index = index
    hasWildcards = !index.wildcards.isEmpty
    hasExactWildcards = index.wildcards.hasExact
    seen = .allocate(capacity: WordLookup.seenCount)
    seen.initialize(repeating: Seen(hash: 0, form: 0), count: WordLookup.seenCount)
  }

  deinit { seen.deallocate() }

  /// The form of an ASCII word whose folded hash is known; 0 for an unknown word.
  @inline(__always)
  func form(
    of word: UnsafeBufferPointer<UInt8>, hash: UInt64, fold: UnsafePointer<UInt8>,
    possessive: Bool
  ) -> UInt32 {
    let form = index.folded.find(hash: hash, word, fold: fold)
    if form != 0 {
      let traits = index.traits[form]
      if traits.isDisjoint(with: [.hasExactForms, .hasPossessiveForm]) {
        return hasExactWildcards ? wildcardForm(of: word, fold: fold, form: form) : form
      }
      let special = specialForm(form, word, possessive: possessive)
      return hasExactWildcards ? wildcardForm(of: word, fold: fold, form: special) : special
    }
    return hasWildcards ? unknownForm(of: word, hash: hash, fold: fold) : 0
  }

  /// The form of a word that only wildcards may fit.
  ///
  /// News repeats its words: what was found is kept.
  private func unknownForm(
    of word: UnsafeBufferPointer<UInt8>, hash: UInt64, fold: UnsafePointer<UInt8>
  ) -> UInt32 {
    guard !hasExactWildcards else { return wildcardForm(of: word, fold: fold, form: 0) }
    let slot = Int(truncatingIfNeeded: hash >> 20) & (WordLookup.seenCount - 1)
    // The hash stands for the word: two of a million words share one with a chance of 1 in 10^7.
    if seen[slot].hash == hash { return seen[slot].form }
    let form = wildcardForm(of: word, fold: fold, form: 0)
    seen[slot] = Seen(hash: hash, form: form)
    return form
  }

  /// The form of a word with letters beyond ASCII, or with a curly apostrophe inside.
  func form(ofHighWord word: UnsafeBufferPointer<UInt8>, possessive: Bool) -> UInt32 {
    Folding.fold(word, into: &scratch)
    let hash = Folding.hash(scratch)
    let form = scratch.withUnsafeBufferPointer { index.folded.find(hash: hash, $0, fold: nil) }
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
      let found = key.withUnsafeBufferPointer {
        index.possessive.find(hash: Folding.hash(key), $0, fold: nil)
      }
      if found != 0 { return index.possessiveBase + found }
    }
    if traits.contains(.hasExactForms) {
      let found = index.exact.find(hash: Folding.hash(word), word, fold: nil)
      if found != 0 { return index.exactBase + found }
    }
    return form
  }

  /// A known or unknown word with the wildcards that it fits; `form` where it fits none.
  private func wildcardForm(
    of word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>, form: UInt32
  ) -> UInt32 {
    let count = word.count
    let mayFit = index.wildcards.mayFit(
      first: fold[Int(word[0])], second: count > 1 ? fold[Int(word[1])] : 0,
      beforeLast: count > 1 ? fold[Int(word[count - 2])] : 0, last: fold[Int(word[count - 1])])
    guard mayFit else { return form }
    return oddForm(word, fold: fold, written: word, form: form)
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
