// Whether a text is in English: told by its function words, of which every English sentence has some.

/// What a text shows of its language, from its first words or, where these leave a doubt, from all.
struct EnglishCheck {
  /// Words of two letters or more; one letter says nothing (`a`, `l'`, `'s`).
  private(set) var words = 0
  /// Those that hardly any other language has.
  private(set) var functionWords = 0
  /// Those that are not written as names are.
  private var plainWords = 0
  private var latinLetters = 0
  private var otherLetters = 0

  /// Fewer words may well have no function word; one in 8 of so many settles it for the rest of the text.
  ///
  /// Of 1,000 stretches of 40 words in English news one has too few, of 20 words three.
  private static let fewestWords = 40
  /// One word in 25.
  ///
  /// English news has 3 to 7 times as many, other languages have less than half.
  private static let leastShare = 25

  /// Looks at a text.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      ByteClass.table.withUnsafeBufferPointer { classes in
        FunctionWords.table.withUnsafeBufferPointer { table in
          var reader = LetterRuns(text: text, classes: classes)
          while let word = reader.next() {
            count(word, table)
            if words >= EnglishCheck.fewestWords, functionWords * 8 >= words { break }
          }
          latinLetters = reader.latinLetters
          otherLetters = reader.otherLetters
        }
      }
    }
  }

  private mutating func count(
    _ word: LetterRuns.Word, _ table: UnsafeBufferPointer<UInt64>
  ) {
    words += 1
    if !word.isName { plainWords += 1 }
    if FunctionWords.contains(word.folded, table) { functionWords += 1 }
  }

  /// Why the text is not in English; nil where it is, or where nothing tells.
  ///
  /// A list of names or results has no function words in any language, so that it is kept; German, which
  /// writes nouns as names, has six plain words in ten.
  var objection: String? {
    if otherLetters > latinLetters { return "most letters are not Latin; slant reads English" }
    guard words >= EnglishCheck.fewestWords, plainWords * 5 > words * 2,
      functionWords * EnglishCheck.leastShare < words
    else { return nil }
    return "\(functionWords) of \(words) words are function words of English; slant reads English"
  }
}

/// Function words that other languages do not share, or only as rare words: not `in`, `is`, `was`, `an`,
/// `on`, `or`, which are German, Dutch, French or Polish as well.
private enum FunctionWords {
  private static let list = """
    the of and that with from this these those their they them would could should been were has its his \
    him she you your our who which what when where while because about than after before during against \
    between through into there how being but not if other also more to for by have any only most said
    """

  private static let bits: UInt64 = 8

  /// Open addressing over words of up to eight letters, each as one number; 0 is an empty place.
  static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 1 << Int(bits))
    for word in list.split(separator: " ") {
      let number = word.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var place = place(of: number)
      while table[place] != 0 { place = (place + 1) % table.count }
      table[place] = number
    }
    return table
  }()

  private static func place(of number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  static func contains(_ number: UInt64, _ table: UnsafeBufferPointer<UInt64>) -> Bool {
    var place = place(of: number)
    while table[place] != 0 {
      if table[place] == number { return true }
      place = (place + 1) & (table.count - 1)
    }
    return false
  }
}
