// The words around names: what they are is asked of many words of a text, so no string is made for one.

/// Small words, offices and forms of address, by the hashes of their letters.
struct NameWords {
  struct Classes: OptionSet {
    let rawValue: UInt8

    static let article = Classes(rawValue: 1)
    /// No part of a name, although a capital opens its sentence.
    static let grammar = Classes(rawValue: 2)
    static let link = Classes(rawValue: 4)
    static let particle = Classes(rawValue: 8)
    static let organisation = Classes(rawValue: 16)
    static let title = Classes(rawValue: 32)
  }

  static let all = NameWords()

  /// Some power of two of places, at most a quarter of them taken; hashes of 64 bits stand for words.
  private var table = [(hash: UInt64, classes: Classes)](repeating: (0, []), count: 2048)

  private init() {
    for list in WordTraits.closedClasses { add(list.1, .grammar) }
    add("the a an this that these those his her its their our my your", .article)
    add("and or of for in at the a an &", .link)
    add("al el bin ibn abu de la le da di du van von der den ten ter", .particle)
    add(
      """
      ministry department office court council committee commission agency assembly party house \
      institute university college school union association group team force forces service county \
      city street bank company corps command board fund foundation center centre times post news
      """, .organisation)
    add(
      """
      mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president premier \
      chancellor minister secretary undersecretary ambassador envoy governor gov mayor senator sen \
      sens rep reps representative congressman congresswoman councillor councilman councilwoman mp \
      lawmaker speaker leader chairman chairwoman chair director chief deputy commissioner attorney \
      prosecutor judge justice sheriff officer detective inspector constable sgt sergeant lt \
      lieutenant capt captain maj major col colonel brig brigadier gen general admiral commander \
      marshal corporal private king queen prince princess pope cardinal archbishop bishop rev \
      reverend father sister rabbi imam sheikh ayatollah spokesman spokeswoman spokesperson adviser \
      advisor analyst strategist aide professor economist historian lawyer candidate nominee \
      correspondent editor author activist ceo manager coach
      """, .title)
  }

  private mutating func add(_ words: String, _ classes: Classes) {
    for word in words.split(separator: " ") {
      let hash = Array(word.utf8).withUnsafeBufferPointer { NameWords.hash($0) }
      let place = place(of: hash)
      table[place] = (hash, table[place].classes.union(classes))
    }
  }

  /// What a word is, whatever the case of its letters.
  func classes(of word: UnsafeBufferPointer<UInt8>) -> Classes {
    table[place(of: NameWords.hash(word))].classes
  }

  /// Where a hash stands, or would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place].hash != hash, !table[place].classes.isEmpty {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  /// The hash of a word as if its ASCII letters were small ones.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = word.baseAddress else { return Folding.seed }
    return stride(from: 0, to: word.count, by: 8).reduce(Folding.seed) { hash, start in
      Folding.step(hash, EightBytes(at: base + start, count: min(8, word.count - start)).folded)
    }
  }
}
