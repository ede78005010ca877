// Finds the form of one word of the text: the plain path for ASCII, the folded one for the rest.

import Lexicons

/// Looks words up and remembers the odd ones: unknown words that fit wildcards get numbers of their own.
struct WordLookup {
  let index: WordIndex
  /// Symbols of the forms from `index.formCount` on, found in the present article.
  private(set) var oddSymbols: [[UInt32]] = []
  private(set) var oddTraits: [WordTraits] = []
  private var oddNumbers: [[UInt32]: UInt32] = [:]
  private var scratch: [UInt8] = []
  private let hasWildcards: Bool

  init(index: WordIndex) {
    self.index = index
    hasWildcards = !index.wildcards.isEmpty
  }

  /// Forgets the odd words of the article before.
  mutating func startArticle() {
    guard !oddSymbols.isEmpty else { return }
    oddSymbols.removeAll(keepingCapacity: true)
    oddTraits.removeAll(keepingCapacity: true)
    oddNumbers.removeAll(keepingCapacity: true)
  }

  /// The form of an ASCII word whose folded hash is known; 0 for an unknown word.
  @inline(__always)
  mutating func form(
    of word: UnsafeBufferPointer<UInt8>, hash: UInt64, fold: UnsafePointer<UInt8>,
    possessive: Bool
  ) -> UInt32 {
    let form = index.folded.find(hash: hash, word, fold: fold)
    if form != 0 {
      let traits = index.traits[Int(form)]
      if traits.isDisjoint(with: [.hasExactForms, .hasPossessiveForm]) { return form }
      return specialForm(form, word, possessive: possessive)
    }
    return hasWildcards ? wildcardForm(of: word, fold: fold) : 0
  }

  /// The form of a word with letters beyond ASCII, or with a curly apostrophe inside.
  mutating func form(ofHighWord word: UnsafeBufferPointer<UInt8>, possessive: Bool) -> UInt32 {
    Folding.fold(word, into: &scratch)
    let hash = Folding.hash(scratch)
    let form = scratch.withUnsafeBufferPointer { index.folded.find(hash: hash, $0, fold: nil) }
    if form != 0 { return specialForm(form, word, possessive: possessive) }
    return hasWildcards ? oddForm(folded: scratch, word) : 0
  }

  /// The exact or possessive form of a known word, where a pattern asks for it.
  private func specialForm(
    _ form: UInt32, _ word: UnsafeBufferPointer<UInt8>, possessive: Bool
  ) -> UInt32 {
    let traits = index.traits[Int(form)]
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

  private mutating func wildcardForm(
    of word: UnsafeBufferPointer<UInt8>, fold: UnsafePointer<UInt8>
  ) -> UInt32 {
    let count = word.count
    guard count >= 2 else { return 0 }
    let mayFit = index.wildcards.mayFit(
      first: fold[Int(word[0])], second: fold[Int(word[1])],
      beforeLast: fold[Int(word[count - 2])], last: fold[Int(word[count - 1])])
    guard mayFit else { return 0 }
    return oddForm(folded: word.map { fold[Int($0)] }, word)
  }

  private mutating func oddForm(folded: [UInt8], _ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let symbols = index.wildcards.symbols(folded: folded, raw: Array(word))
    guard !symbols.isEmpty else { return 0 }
    if let known = oddNumbers[symbols] { return known }
    let number = index.formCount + UInt32(oddSymbols.count)
    oddNumbers[symbols] = number
    oddSymbols.append(symbols)
    oddTraits.append([.startsName, .startsPattern])
    return number
  }

  /// What a form is to the grammar.
  @inline(__always)
  func traits(of form: UInt32) -> WordTraits {
    form < index.formCount ? index.traits[Int(form)] : oddTraits[Int(form - index.formCount)]
  }

  /// What must follow the stop of an abbreviation; nil where the form is none.
  func followers(of form: UInt32) -> Abbreviation.Follower? {
    form < index.formCount ? index.followers[Int(form)] : nil
  }

  /// Calls `body` with each symbol of a form.
  @inline(__always)
  func forEachSymbol(of form: UInt32, _ body: (UInt32) -> Void) {
    if form < index.formCount {
      let range = index.symbolRanges[Int(form)]
      for position in range { body(index.symbolList[Int(position)]) }
    } else {
      for symbol in oddSymbols[Int(form - index.formCount)] { body(symbol) }
    }
  }
}
