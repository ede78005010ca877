// The outline of a sentence: the part of every token, and its verbs with their auxiliaries.

import News

/// What shallow grammar sees in a sentence; the buffers are kept from sentence to sentence.
///
/// It is read when first asked for: most sentences have no actor whose role matters.
final class Outline {
  private let parts = Buffer<Part>()
  private let traits = Buffer<WordTraits>()
  let verbs = Buffer<VerbGroup>()
  private let clauses = Buffer<UInt8>()
  private(set) var sentence = TokenRange(0, 0)
  private var isRead = false

  /// Forgets what was read; the next question reads the sentence that is asked about.
  func forget() { isRead = false }

  func read(
    _ sentence: TokenRange, _ text: SearchText, _ lookup: WordLookup, _ mentions: Range<Int>
  ) {
    guard !isRead else { return }
    isRead = true
    self.sentence = sentence
    let count = sentence.last - sentence.first
    let reader = PartReader(
      sentence: sentence, text: text, lookup: lookup, mentions: mentions,
      parts: parts.room(for: count), traits: traits.room(for: count))
    parts.setCount(count)
    traits.setCount(count)
    reader.read()
    findVerbs(text)
    countClauses(text)
  }

  /// The part of a token; a sign outside the sentence.
  func part(_ index: Int) -> Part {
    guard index >= sentence.first, index < sentence.last else { return .sign }
    return parts[index - sentence.first]
  }

  func traits(_ index: Int) -> WordTraits {
    guard index >= sentence.first, index < sentence.last else { return [] }
    return traits[index - sentence.first]
  }

  /// The number of the clause that a token stands in; what goes on behind a clause in its middle is another.
  func clause(_ index: Int) -> Int {
    guard index >= sentence.first, index < sentence.last else { return -1 }
    return Int(clauses[index - sentence.first])
  }

  /// The number of the verb group that a token belongs to.
  func verb(at index: Int) -> Int? {
    verbs.elements.firstIndex { $0.first <= index && index <= $0.head }
  }
}

// Verbs.
extension Outline {
  private func findVerbs(_ text: SearchText) {
    verbs.removeAll()
    var index = sentence.first
    while index < sentence.last {
      switch part(index) {
      case .verb: verbs.append(group(from: index, head: index))
      case .auxiliary, .to:
        let end = endOfGroup(from: index)
        verbs.append(group(from: index, head: end))
        index = end
      default: break
      }
      index += 1
    }
    for number in verbs.indices {
      if isSplit(number) { join(number) }
      guard verbs[number].form == .finite, isReduced(verbs[number], text) else { continue }
      verbs[number].form = .participle
      verbs[number].isPassive = true
    }
  }

  /// "has in the last two weeks driven": a participle whose have stands further left.
  private func isSplit(_ number: Int) -> Bool {
    guard number > 0, verbs[number].form == .participle else { return false }
    let before = verbs[number - 1]
    guard part(before.head) == .auxiliary, traits(before.head).contains(.have) else { return false }
    guard [.preposition, .adverb].contains(part(before.head + 1)) else { return false }
    return (before.head + 1..<verbs[number].first).allSatisfy {
      part($0) != .opener && part($0) != .sign
    }
  }

  private func join(_ number: Int) {
    verbs[number].form = .finite
    verbs[number].isPassive = false
    verbs[number].subjectEnd = verbs[number - 1].first
  }

  /// The verb that auxiliaries lead to; the last of them where there is none.
  private func endOfGroup(from first: Int) -> Int {
    var last = first
    var index = first + 1
    while index < sentence.last {
      switch part(index) {
      case .verb: return index
      case .auxiliary, .to: last = index
      case .adverb: break
      default: return last
      }
      index += 1
    }
    return last
  }

  private func group(from first: Int, head: Int) -> VerbGroup {
    let traits = traits(head)
    var group = VerbGroup(
      first: first, head: head, subjectEnd: first, form: .finite, isPassive: false)
    if part(first) == .to {
      group.form = .infinitive
    } else if first == head, part(head) == .verb {
      if traits.contains(.ing) {
        group.form = .ing
      } else if traits.contains(.participle), traits.isDisjoint(with: .past) {
        group.form = .participle
      }
    } else if self.traits(first).contains(.ing) {
      group.form = .ing
    }
    if part(head) == .verb {
      group.isPassive =
        group.form == .participle
        || traits.contains(.participle) && lastAuxiliary(group).contains(.be)
    } else {
      group.isCopula = traits.contains(.be)
    }
    return group
  }

  /// The traits of the auxiliary right before a verb.
  private func lastAuxiliary(_ group: VerbGroup) -> WordTraits {
    var index = group.head - 1
    while index >= group.first {
      if part(index) == .auxiliary { return traits(index) }
      index -= 1
    }
    return []
  }

  /// Whether a form that may be past or participle is a participle: "civilians killed in the raid were".
  private func isReduced(_ group: VerbGroup, _ text: SearchText) -> Bool {
    guard group.first == group.head, traits(group.head).contains(.participle) else { return false }
    var index = group.head + 1
    while part(index) == .adverb { index += 1 }
    // "recaptured by the army", but not "arrived by boat".
    if traits(index).contains(.by) {
      guard let doer = phrase(startingAt: index + 1, text) else { return false }
      return (doer.first..<doer.last).contains { text.mentionStarts[$0] > 0 }
    }
    guard part(group.head - 1) == .noun || part(group.head - 1) == .adverb else { return false }
    return isFollowedByVerb(index)
  }

  /// Whether phrases with prepositions are all that stands before the next verb.
  private func isFollowedByVerb(_ start: Int) -> Bool {
    var index = start
    guard part(index) == .preposition else { return false }
    while index < sentence.last {
      switch part(index) {
      case .preposition, .adverb:
        index += 1
        while part(index).isNominal { index += 1 }
      case .auxiliary: return true
      case .verb: return !traits(index).isDisjoint(with: [.past, .third])
      default: return false
      }
    }
    return false
  }
}

// Clauses.
extension Outline {
  private func countClauses(_ text: SearchText) {
    clauses.removeAll()
    var number: UInt8 = 0
    var hasOpener = false
    for index in sentence.first..<sentence.last {
      if opensClause(index, text, behindOpener: hasOpener) {
        number = min(number + 1, .max - 1)
        hasOpener = part(index) == .opener
      }
      clauses.append(number)
    }
  }

  private func opensClause(_ index: Int, _ text: SearchText, behindOpener: Bool) -> Bool {
    switch part(index) {
    case .opener: true
    case .coordinator: hasVerb(behind: index, orDirectly: false)
    case .sign:
      switch text.tokens[index].sign {
      case .semicolon, .colon, .dash: true
      case .comma: hasVerb(behind: index, orDirectly: behindOpener)
      default: false
      }
    default: false
    }
  }

  /// Whether a noun phrase and a finite verb stand right behind a place; `orDirectly`: or the verb alone.
  private func hasVerb(behind index: Int, orDirectly: Bool) -> Bool {
    var next = index + 1
    while part(next).isNominal || part(next) == .adverb { next += 1 }
    let hasPhrase = (index + 1..<next).contains { part($0).isNominal }
    guard hasPhrase || orDirectly, let number = verb(at: next) else { return false }
    return verbs[number].form == .finite
  }
}
