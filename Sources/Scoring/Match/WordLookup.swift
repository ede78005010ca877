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

  /// What was read before.
  let runs = KnownRuns()
  private let hasWildcards: Bool
  private let hasExactWildcards: Bool

  init(index: WordIndex) {
    self.index = index
    hasWildcards = !index.wildcards.isEmpty
    hasExactWildcards = index.wildcards.hasExact
  }

  /// What the tokenizer wants to know of a word.
  struct Found: BitwiseCopyable {
    /// 0 for an unknown word.
    var form: UInt32
    /// `startsName`, `startsWording` and `takesStop`.
    var flags: Token.Flags
  }

  /// Looks up an ASCII word; `hash` and `first` are those that `Vocabulary.find` wants.
  func find(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, first: UInt64,
    fold: UnsafePointer<UInt8>, possessive: Bool
  ) -> Found {
    let entry = index.folded.find(hash: hash, first: first, word, fold: fold)
    var form = entry.form
    if entry.marks.contains(.special) {
      form = specialForm(form, word, possessive: possessive)
    }
    if form == 0 ? hasWildcards : hasExactWildcards {
      form = wildcardForm(of: word, fold: fold, form: form)
    }
    return found(form)
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

  private func found(_ form: UInt32) -> Found {
    guard !isOdd(form) else {
      let takesStop: Token.Flags = traits(of: form).contains(.abbreviation) ? .takesStop : []
      return Found(form: form, flags: takesStop.union([.startsName, .startsWording]))
    }
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
