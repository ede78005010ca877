// Numbers for what patterns ask of a word: equal questions share a number, and each word is read once.

import Lexicons

/// The symbols of all patterns, while they are compiled.
final class SymbolTable {
  /// The words of one place of a pattern.
  private struct Place: Hashable {
    var words: [Pattern.Word]
    var isExact: Bool

    /// The letters alone tell nearly all places apart; hashing every layer takes five times as long.
    func hash(into hasher: inout Hasher) {
      var letters: UInt64 = isExact ? 1 : 0
      for word in words {
        for part in word.parts {
          guard let literal = part.literal else { continue }
          for letter in literal.utf8 {
            letters = (letters ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
          }
        }
        letters &+= word.inflects ? 2 : 1
      }
      hasher.combine(letters)
    }
  }

  private let reading: WordReading
  private var numbers: [WordTest: UInt32] = [:]
  private var known: [Place: [[FlatStep]]] = [:]
  /// The words of plain patterns as written, and the symbol of each.
  private var plainWords = WordSet()
  private var plainSymbols: [UInt32] = []
  private(set) var tests: [WordTest] = []
  /// Whether a symbol stands for words of the grammar: they are never what a pattern is about.
  private var areGrammatical: [Bool] = []

  init(inflector: Inflector) { reading = WordReading(inflector: inflector) }

  var count: Int { tests.count }

  func isGrammatical(_ symbol: UInt32) -> Bool { areGrammatical[Int(symbol)] }

  /// The sequences that alternatives in one place stand for: single words share a step, those with
  /// hyphens are sequences of their own.
  ///
  /// Lexicons have far fewer words than rows, so what was read is kept.
  func sequences(of words: [Pattern.Word], isExact: Bool) -> [[FlatStep]] {
    let place = Place(words: words, isExact: isExact)
    if let sequences = known[place] { return sequences }
    let sequences = read(words, isExact: isExact)
    known[place] = sequences
    return sequences
  }

  private func read(_ words: [Pattern.Word], isExact: Bool) -> [[FlatStep]] {
    var single = WordTest()
    var all: [[FlatStep]] = []
    let inflects = words.contains(where: \.inflects)
    for word in words {
      for tests in reading.sequences(of: word, isExact: isExact) {
        if tests.count == 1 {
          single = single.union(tests[0])
        } else {
          all.append(
            tests.enumerated().map { index, test in
              .word(number(of: test), isHead: word.inflects && index == tests.count - 1)
            })
        }
      }
    }
    if single != WordTest() { all.insert([.word(number(of: single), isHead: inflects)], at: 0) }
    return all
  }

  /// The symbols of plain words in any case, and which of them is the head.
  ///
  /// It is the word that the unfolding of their tree would say.
  func symbols(of words: PlainWords) -> (symbols: [UInt32], head: Int) {
    var symbols: [UInt32] = []
    var inflecting: Int?
    var text = words.text
    text.withUTF8 { bytes in
      for word in bytes.split(separator: UInt8(ascii: " ")) {
        if word.last == UInt8(ascii: "~"), inflecting == nil { inflecting = symbols.count }
        symbols.append(symbol(ofPlain: UnsafeBufferPointer(rebasing: word)))
      }
    }
    let head = inflecting ?? symbols.firstIndex { !isGrammatical($0) }
    return (symbols, head ?? 0)
  }

  private func symbol(ofPlain word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let place = plainWords.number(of: word)
    if place < plainSymbols.count { return plainSymbols[place] }
    let inflects = word.last == UInt8(ascii: "~")
    let literal = String(decoding: inflects ? word.dropLast() : word[...], as: UTF8.self)
    let test = reading.test(ofLiteral: literal, inflects: inflects, isExact: false)
    plainSymbols.append(number(of: test))
    return plainSymbols[place]
  }

  private func number(of test: WordTest) -> UInt32 {
    if let number = numbers[test] { return number }
    let number = UInt32(tests.count)
    numbers[test] = number
    tests.append(test)
    areGrammatical.append(test.folded.contains { Grammar.isGrammatical($0.text) })
    return number
  }
}
