// How the head of a hit is used: as an active or passive verb, behind a copula, as a noun.

import News

/// How a wording is used in its sentence; the number is that of a verb group.
enum WordUse {
  case active(verb: Int)
  case passive(verb: Int)
  /// A noun or adjective that a form of be joins to its subject: "Kerry is a liar".
  case complement(copula: Int)
  case noun

  var verb: Int? {
    switch self {
    case .active(let verb), .passive(let verb): verb
    case .complement(let copula): copula
    case .noun: nil
    }
  }

  var isPassive: Bool {
    if case .passive = self { true } else { false }
  }

  var isNoun: Bool {
    if case .noun = self { true } else { false }
  }
}

extension RoleFinder {
  func use(of hit: Hit) -> WordUse {
    if let verb = verb(headedBy: hit.head) {
      return outline.verbs[verb].isPassive ? .passive(verb: verb) : .active(verb: verb)
    }
    if let copula = copula(before: hit.tokens.first) { return .complement(copula: copula) }
    return .noun
  }

  private func verb(headedBy head: Int) -> Int? {
    let outline = outline
    guard let number = outline.verb(at: head) else { return nil }
    return outline.verbs[number].head == head ? number : nil
  }

  /// The verb whose object the phrase of a wording is: "the army launched an attack".
  func governingVerb(of hit: Hit) -> Int? {
    let outline = outline
    let phrase = outline.phrase(endingAt: hit.tokens.first, text)
    guard let number = outline.verb(at: phrase.first - 1), !outline.verbs[number].isPassive else {
      return nil
    }
    return number
  }

  /// Whether a verb says nothing but that its object is done: "made a promise".
  func isLight(_ verb: Int) -> Bool {
    !outline.traits(outline.verbs[verb].head).isDisjoint(with: [.light, .have])
  }

  /// The form of be before the phrase that a wording stands in.
  private func copula(before first: Int) -> Int? {
    let outline = outline
    var index = first - 1
    while outline.part(index).isNominal || outline.part(index) == .adverb {
      guard covers(index) == nil, first - index <= 6 else { return nil }
      index -= 1
    }
    guard let number = outline.verb(at: index), outline.verbs[number].isCopula else { return nil }
    return number
  }

  /// The mention that a token is part of.
  func covers(_ index: Int) -> Int? {
    mentions.first { number in
      let tokens = text.mentions[number].tokens
      return tokens.first <= index && index < tokens.last
    }
  }
}
