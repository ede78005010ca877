// The parts of the words of closed classes, by table.

/// What the traits of a word say of its part.
struct TraitPart: BitwiseCopyable {
  var part: Part
  /// Whether what stands around it may make another part of it: `to`, `that` and words of open classes.
  var hangsOnPlace = false
}

/// The parts by traits: asked of every word, where a chain of questions could not be foreseen.
enum ClosedParts {
  /// The bits of the traits that decide.
  private static let firstBit: UInt32 = 8
  private static let bitCount: UInt32 = 15

  static let table = Packed(
    (0..<(1 << bitCount)).map { part(of: WordTraits(rawValue: UInt32($0) << firstBit)) })

  /// Where in the table the part of a word stands.
  @inline(__always)
  static func place(of traits: WordTraits) -> Int {
    Int(traits.rawValue >> firstBit & (1 << bitCount - 1))
  }

  private static func part(of traits: WordTraits) -> TraitPart {
    if traits.contains(.to) { return TraitPart(part: .to, hangsOnPlace: true) }
    if traits.contains(.coordinator) { return TraitPart(part: .coordinator) }
    if !traits.isDisjoint(with: .auxiliary) { return TraitPart(part: .auxiliary) }
    if traits.contains(.that) { return TraitPart(part: .opener, hangsOnPlace: true) }
    if !traits.isDisjoint(with: .clauseOpener) { return TraitPart(part: .opener) }
    if traits.contains(.determiner) { return TraitPart(part: .determiner) }
    if !traits.isDisjoint(with: [.preposition, .by, .of]) { return TraitPart(part: .preposition) }
    return TraitPart(part: .noun, hangsOnPlace: !traits.contains(.pronoun))
  }
}
