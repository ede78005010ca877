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

  /// Words of open classes, by the verb forms that they may be.
  static func open(_ forms: WordTraits) -> WordClass { WordClass(number: UInt8(forms.rawValue)) }

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

  /// The table, looked up once for a sentence.
  @inline(__always)
  static var table: UnsafePointer<UInt8> { closed.pointer }

  /// The class of a token: of a word by its traits, unless it is a name or a number.
  @inline(__always)
  init(
    _ sign: Token.Sign, _ traits: WordTraits, _ table: UnsafePointer<UInt8>, isNominal: Bool,
    _ flags: Token.Flags
  ) {
    let closed = table[
      Int(traits.rawValue >> WordClass.firstBit & (1 << WordClass.bitCount - 1))]
    let forms = UInt8(truncatingIfNeeded: traits.rawValue & PartReader.verbal.rawValue)
    let known = closed == WordClass.openNumber ? forms : closed
    let plain = flags.contains(.endsInLy) ? WordClass.adverb.number : known
    let open = isNominal ? WordClass.nominal.number : plain
    let word = known <= WordClass.adverb.number ? open : known
    let mark = sign.isQuotationMark ? WordClass.quotationMark.number : WordClass.sign.number
    let owner = flags.contains(.possessive) ? WordClass.possessive : 0
    number = (sign == .none ? word : mark) | owner
  }

  private static func closedClass(of traits: WordTraits) -> UInt8 {
    let found: WordClass? =
      if traits.contains(.to) { to } else if traits.contains(.coordinator) {
        coordinator
      } else if traits.contains(.modal) { modal } else if traits.contains(.be) {
        be
      } else if traits.contains(.have) { have } else if traits.contains(.that) {
        that
      } else if traits.contains(.relative) {
        relative
      } else if !traits.isDisjoint(with: .clauseOpener) {
        opener
      } else if traits.contains(.determiner) {
        determiner
      } else if !traits.isDisjoint(with: [.preposition, .by, .of]) {
        preposition
      } else if traits.contains(.pronoun) { nominal } else if traits.contains(.adverb) {
        adverb
      } else { nil }
    return found.map { $0.number } ?? openNumber
  }
}
