// What a token is before anybody looks around it: the class of its word, or of its sign.

/// Classes of words as `PartTable` tells them apart.
///
/// Words that may be verbs are known by their forms alone: kinds below 32.
struct WordClass: BitwiseCopyable {
  /// The kind, and whether the word has an `'s`.
  let number: UInt8

  static let count = 128
  private static let possessive: UInt8 = 64

  var kind: UInt8 { number & (WordClass.possessive - 1) }
  var isPossessive: Bool { number & WordClass.possessive != 0 }

  static let adverb = WordClass(number: 32)
  /// Names, numbers and pronouns, which are never verbs.
  static let nominal = WordClass(number: 33)
  static let sign = WordClass(number: 34)
  static let quotationMark = WordClass(number: 35)
  static let coordinator = WordClass(number: 36)
  static let modal = WordClass(number: 37)
  static let be = WordClass(number: 38)
  static let have = WordClass(number: 39)
  /// Words that open a clause, relative pronouns apart.
  static let opener = WordClass(number: 40)
  static let relative = WordClass(number: 41)
  static let that = WordClass(number: 42)
  static let determiner = WordClass(number: 43)
  static let preposition = WordClass(number: 44)
  static let to = WordClass(number: 45)
}

extension WordClass {
  /// The bits of the traits that tell closed classes.
  private static let firstBit: UInt32 = 8
  private static let bitCount: UInt32 = 15
  /// Stands in the table for words of open classes.
  private static let openNumber = UInt8(0)

  /// By traits: asked of every word, where a chain of questions could not be foreseen.
  private static let closed = Packed(
    (0..<(1 << bitCount)).map { closedClass(of: WordTraits(rawValue: UInt32($0) << firstBit)) })

  /// What classes are made of, in tables that are looked up once for a sentence.
  struct Tables {
    fileprivate let closed = WordClass.closed.pointer
    fileprivate let settled = WordClass.settled.pointer
  }

  /// The class of a token: of a word by its traits, unless it is a name or a number.
  @inline(__always)
  init(
    _ sign: Token.Sign, _ traits: WordTraits, _ tables: Tables, isNominal: Bool,
    _ flags: Token.Flags
  ) {
    let closed = tables.closed[
      Int(traits.rawValue >> WordClass.firstBit & (1 << WordClass.bitCount - 1))]
    let forms = UInt8(truncatingIfNeeded: traits.rawValue & PartReader.verbal.rawValue)
    let clues = Clues(
      kind: closed == WordClass.openNumber ? forms : closed, isNominal: isNominal,
      endsInLy: flags.contains(.endsInLy), isSign: sign != .none,
      isQuotationMark: sign.isQuotationMark)
    let owner = flags.contains(.possessive) ? WordClass.possessive : 0
    number = tables.settled[clues.number] | owner
  }

  /// What settles a class, in one number.
  private struct Clues {
    let number: Int

    @inline(__always)
    init(kind: UInt8, isNominal: Bool, endsInLy: Bool, isSign: Bool, isQuotationMark: Bool) {
      number =
        Int(kind) | (isNominal ? 64 : 0) | (endsInLy ? 128 : 0) | (isSign ? 256 : 0)
        | (isQuotationMark ? 512 : 0)
    }

    init(number: Int) { self.number = number }

    static let count = 1024

    var settled: WordClass {
      if number & 512 != 0 { return .quotationMark }
      if number & 256 != 0 { return .sign }
      let word = WordClass(number: UInt8(number & 63))
      guard word.number <= WordClass.adverb.number else { return word }
      if number & 64 != 0 { return .nominal }
      return number & 128 != 0 ? .adverb : word
    }
  }

  private static let settled = Packed((0..<Clues.count).map { Clues(number: $0).settled.number })

  private static func closedClass(of traits: WordTraits) -> UInt8 {
    closedClasses.first { !traits.isDisjoint(with: $0.0) }?.1.number ?? openNumber
  }

  /// Of several classes the first counts.
  private static let closedClasses: [(WordTraits, WordClass)] = [
    (.to, to), (.coordinator, coordinator), (.modal, modal), (.be, be), (.have, have),
    (.that, that), (.relative, relative), (.clauseOpener, opener), (.determiner, determiner),
    ([.preposition, .by, .of], preposition), (.pronoun, nominal), (.adverb, adverb),
  ]
}
