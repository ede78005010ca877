// Which part a token is, by its class and by what stands before it: looked up, for it cannot be foreseen.

/// Parts by class and place.
enum PartTable {
  /// What the last token that is neither an adverb nor a quotation mark is to the next one.
  enum Before: Int, CaseIterable {
    /// No token stands before.
    case start
    case sign, noun
    /// A noun with `'s`.
    case owner
    case determiner, preposition, coordinator, opener, relative, modal, be, have, to, verb
  }

  struct Outcome: BitwiseCopyable {
    var part: Part
    /// What the token is to the next one: a row of the table.
    var row: UInt8
    /// Whether what stands further off decides.
    var isOpen = false
    /// Whether the next token sees past this one.
    var isSkipped = false
  }

  static let outcomes = Packed(
    Before.allCases.flatMap { before in
      (0..<WordClass.count).map { outcome(of: WordClass(number: UInt8($0)), behind: before) }
    })

  /// Where the outcomes behind something stand.
  @inline(__always)
  static func place(_ row: Int, _ word: WordClass) -> Int {
    row &* WordClass.count &+ Int(word.number)
  }

  private static func outcome(of word: WordClass, behind before: Before) -> Outcome {
    switch word.kind {
    case WordClass.quotationMark.kind: skipped(.sign, behind: before)
    case WordClass.adverb.kind: skipped(.adverb, behind: before)
    case WordClass.sign.kind: Outcome(.sign, .sign)
    case WordClass.nominal.kind: Outcome(.noun, word.isPossessive ? .owner : .noun)
    case WordClass.coordinator.kind: Outcome(.coordinator, .coordinator)
    case WordClass.modal.kind: Outcome(.auxiliary, .modal)
    case WordClass.be.kind: Outcome(.auxiliary, .be)
    case WordClass.have.kind: Outcome(.auxiliary, .have)
    case WordClass.opener.kind: Outcome(.opener, .opener)
    case WordClass.relative.kind: Outcome(.opener, .relative)
    case WordClass.that.kind: Outcome(.opener, .relative, isOpen: true)
    case WordClass.determiner.kind: Outcome(.determiner, .determiner)
    case WordClass.preposition.kind: Outcome(.preposition, .preposition)
    case WordClass.to.kind: Outcome(.to, .to, isOpen: true)
    default: verbOrNoun(word, behind: before)
    }
  }

  private static func skipped(_ part: Part, behind before: Before) -> Outcome {
    Outcome(part: part, row: UInt8(before.rawValue), isSkipped: true)
  }

  /// A word of an open class: a verb where its forms and its place allow one.
  private static func verbOrNoun(_ word: WordClass, behind before: Before) -> Outcome {
    let forms = WordTraits(rawValue: UInt32(word.kind))
    let isPast = !forms.isDisjoint(with: [.past, .participle])
    let isPlain = !forms.isDisjoint(with: [.base, .third])
    var isVerb = false
    switch before {
    case .to: isVerb = true
    case .modal: isVerb = forms.contains(.base) || forms.isDisjoint(with: PartReader.verbal)
    case .be: isVerb = !forms.isDisjoint(with: [.participle, .ing])
    case .have: isVerb = forms.contains(.participle)
    case .determiner, .owner: isVerb = false
    case .preposition: if forms.contains(.ing) { return Outcome(.noun, .noun, isOpen: true) }
    case _ where isPast: isVerb = before != .verb
    case _ where forms.contains(.ing): isVerb = true
    case .relative: isVerb = isPlain
    case .noun, .sign, .coordinator: if isPlain { return Outcome(.noun, .noun, isOpen: true) }
    case .start, .opener, .verb: isVerb = false
    }
    return isVerb ? Outcome(.verb, .verb) : Outcome(.noun, word.isPossessive ? .owner : .noun)
  }
}

extension PartTable.Outcome {
  init(_ part: Part, _ row: PartTable.Before, isOpen: Bool = false) {
    self.init(part: part, row: UInt8(row.rawValue), isOpen: isOpen)
  }
}
