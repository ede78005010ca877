// The subject of a verb: who or what it is said of, found from right to left.

import News

/// Finds subjects in an outline.
struct SubjectFinder {
  let outline: Outline
  let text: SearchText

  private var sentence: TokenRange { outline.sentence }

  /// The noun phrase that is the subject of a verb group.
  func subject(of number: Int) -> NounPhrase? { subject(of: number, steps: 0) }

  /// `steps` counts the verbs that were asked about on the way, so that odd sentences end.
  private func subject(of number: Int, steps: Int) -> NounPhrase? {
    guard steps < 6 else { return nil }
    let verb = outline.verbs[number]
    switch verb.form {
    case .infinitive: return controller(of: number, steps)
    case .ing: return doer(of: number, steps)
    case .finite, .participle: return scan(from: verb.subjectEnd - 1, number, steps)
    }
  }

  /// The nearest phrase to the left that nothing else governs.
  private func scan(from start: Int, _ number: Int, _ steps: Int) -> NounPhrase? {
    var index = start
    while index >= sentence.first {
      switch outline.part(index) {
      case .adverb, .preposition: index -= 1
      case .sign:
        guard let next = skip(sign: index) else { return shared(number, behind: index, steps) }
        index = next
      case .coordinator:
        if isAdjacent(index, to: number) { return shared(number, behind: index, steps) }
        index -= 1
      case .opener:
        guard isAdjacent(index, to: number), outline.traits(index).contains(.relative) else {
          return nil
        }
        return antecedent(before: index)
      case .noun, .determiner:
        let phrase = outline.phrase(endingAt: index, text)
        if let governor = outline.governor(of: phrase), !outline.isCounted(by: governor) {
          index = governor - 1
        } else if let clause = relativeClause(endingBefore: phrase.first) {
          return antecedent(before: clause)
        } else {
          return phrase
        }
      case .verb, .auxiliary, .to:
        guard let before = beforeInnerClause(index) else { return nil }
        index = before
      }
    }
    return nil
  }

  /// Where to go on left of a sign; nil where the sign bars the way.
  private func skip(sign index: Int) -> Int? {
    let sign = text.tokens[index].sign
    if sign.isQuotationMark || sign == .apostrophe { return index - 1 }
    guard sign == .comma || sign == .dash || sign == .closeBracket else { return nil }
    return outline.opening(of: index, text).map { $0 - 1 }
  }

  /// "entered the town and seized": the subject of the verb before.
  private func shared(_ number: Int, behind index: Int, _ steps: Int) -> NounPhrase? {
    guard isAdjacent(index, to: number), number > 0, index > sentence.first else { return nil }
    let form = outline.verbs[number].form
    let before = (0..<number).last { outline.verbs[$0].form == form } ?? number - 1
    return subject(of: before, steps: steps + 1)
  }

  private func isAdjacent(_ index: Int, to number: Int) -> Bool {
    (index + 1..<outline.verbs[number].subjectEnd).allSatisfy { outline.part($0) == .adverb }
  }

  /// The phrase that a relative pronoun stands for.
  private func antecedent(before relative: Int) -> NounPhrase? {
    var index = relative - 1
    if index > sentence.first, text.tokens[index].sign == .comma { index -= 1 }
    return outline.part(index) == .noun ? outline.phrase(endingAt: index, text) : nil
  }

  /// The relative pronoun of a clause whose object ends before a place: "the army that defended rebels".
  private func relativeClause(endingBefore object: Int) -> Int? {
    guard let number = outline.verb(at: object - 1), number >= 0 else { return nil }
    var opener = outline.verbs[number].first - 1
    while outline.part(opener) == .adverb { opener -= 1 }
    guard outline.part(opener) == .opener, outline.traits(opener).contains(.relative),
      outline.part(opener - 1) == .noun
    else { return nil }
    return opener
  }

  /// Left of a clause that stands inside the subject: "the rebels defeated in Homs fled".
  private func beforeInnerClause(_ index: Int) -> Int? {
    guard let number = outline.verb(at: index) else { return nil }
    let verb = outline.verbs[number]
    if verb.form != .finite { return verb.first - 1 }
    var opener = verb.first - 1
    while outline.part(opener) == .adverb { opener -= 1 }
    guard outline.part(opener) == .opener, outline.traits(opener).contains(.relative) else {
      return nil
    }
    return opener - 1
  }
}

// Verbs without a subject of their own.
extension SubjectFinder {
  /// "urged Russia to stop": the object of the verb before, else its subject.
  private func controller(of number: Int, _ steps: Int) -> NounPhrase? {
    let first = outline.verbs[number].first
    if let phrase = phrase(endingBefore: first) {
      let before = phrase.first - 1
      if outline.part(before) == .preposition {
        if outline.traits(before).contains(.mediating) { return phrase }
      } else if let governing = outline.verb(at: before), !outline.verbs[governing].isPassive,
        outline.traits(outline.verbs[governing].head).isDisjoint(with: .promise)
      {
        return phrase
      } else if let owner = owner(in: phrase) {
        return owner
      }
    }
    guard number > 0 else { return nil }
    return subject(of: number - 1, steps: steps + 1)
  }

  /// The one who does what an -ing form says.
  private func doer(of number: Int, _ steps: Int) -> NounPhrase? {
    let first = outline.verbs[number].first
    var index = first - 1
    while outline.part(index) == .adverb { index -= 1 }
    switch outline.part(index) {
    case .noun, .determiner:
      let phrase = outline.phrase(endingAt: index, text)
      return owner(in: phrase) ?? phrase
    case .preposition where outline.traits(index).isDisjoint(with: .temporal):
      return addressee(before: index, number, steps)
    case .coordinator: return shared(number, behind: index, steps)
    default: break
    }
    guard number > 0 else { return nil }
    return subject(of: number - 1, steps: steps + 1)
  }

  /// "accused the army of killing": the object of the verb, else its subject.
  private func addressee(before preposition: Int, _ number: Int, _ steps: Int) -> NounPhrase? {
    if let phrase = phrase(endingBefore: preposition),
      let governing = outline.verb(at: phrase.first - 1), !outline.verbs[governing].isPassive
    {
      return phrase
    }
    guard number > 0 else { return nil }
    return subject(of: number - 1, steps: steps + 1)
  }

  private func phrase(endingBefore index: Int) -> NounPhrase? {
    var last = index - 1
    while outline.part(last) == .adverb { last -= 1 }
    return outline.part(last).isNominal ? outline.phrase(endingAt: last, text) : nil
  }

  /// "Trump's decision to fire": the owner of the phrase.
  private func owner(in phrase: NounPhrase) -> NounPhrase? {
    let owner = (phrase.first..<phrase.last - 1).last {
      text.tokens[$0].flags.contains(.possessive)
    }
    return owner.map { NounPhrase(first: phrase.first, last: $0 + 1) }
  }
}
