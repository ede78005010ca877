// The outline of a sentence: the part of every token, and its verbs with their auxiliaries.

import News

/// What shallow grammar sees in the sentences of an article, of which one is looked at.
///
/// A sentence is read when first asked about, and once for all who ask: most have no actor whose role
/// matters. The buffers are kept from article to article.
final class Outline {
  /// By token of the article.
  private let parts = Buffer<Part>()
  private let traits = Buffer<WordTraits>()
  private let clauses = Buffer<UInt8>()
  /// By the first token of a sentence its verbs: a stretch of `groups`; nil where it was not read.
  private let read = Buffer<Stretch?>()
  /// The sentences that were read, by their first tokens.
  private let readFirsts = Buffer<Int>()
  /// By the first token of a sentence whether its clauses were counted: only scores ask for them.
  private let areClausesCounted = Buffer<Bool>()
  private let groups = Buffer<VerbGroup>()
  private(set) var sentence = TokenRange(0, 0)
  private var ownGroups = Stretch()

  /// The verbs of the sentence, as long as no other is looked at.
  var verbs: UnsafeMutableBufferPointer<VerbGroup> {
    UnsafeMutableBufferPointer(
      start: groups.start + Int(ownGroups.lower), count: ownGroups.indices.count)
  }

  /// Forgets what was read, for the mentions are others; makes room for the tokens of an article.
  func forget(tokens count: Int) {
    parts.resize(to: count)
    traits.resize(to: count)
    clauses.resize(to: count)
    for first in readFirsts {
      read[first] = nil
      areClausesCounted[first] = false
    }
    readFirsts.removeAll()
    while read.count < count {
      read.append(nil)
      areClausesCounted.append(false)
    }
    groups.removeAll()
    (sentence, ownGroups) = (TokenRange(0, 0), Stretch())
  }

  /// Turns to a sentence.
  func look(
    at sentence: TokenRange, _ text: SearchText, _ lookup: WordLookup, _ mentions: Range<Int>
  ) {
    guard self.sentence != sentence else { return }
    self.sentence = sentence
    if let known = read[sentence.first] {
      ownGroups = known
      return
    }
    PartReader(
      sentence: sentence, text: text, lookup: lookup, mentions: mentions,
      parts: parts.start + sentence.first, traits: traits.start + sentence.first
    ).read()
    findVerbs(text)
    read[sentence.first] = ownGroups
    readFirsts.append(sentence.first)
  }

  /// The part of a token; a sign outside the sentence.
  func part(_ index: Int) -> Part {
    guard index >= sentence.first, index < sentence.last else { return .sign }
    return parts[index]
  }

  func traits(_ index: Int) -> WordTraits {
    guard index >= sentence.first, index < sentence.last else { return [] }
    return traits[index]
  }

  /// The number of the clause that a token stands in; what goes on behind a clause in its middle is another.
  func clause(_ index: Int, _ text: SearchText) -> Int {
    guard index >= sentence.first, index < sentence.last else { return -1 }
    if !areClausesCounted[sentence.first] { countClauses(text) }
    return Int(clauses[index])
  }

  /// The number of the verb group that a token belongs to.
  func verb(at index: Int) -> Int? {
    verbs.firstIndex { $0.first <= index && index <= $0.head }
  }
}

// Verbs.
extension Outline {
  private func findVerbs(_ text: SearchText) {
    let first = UInt32(groups.count)
    var index = sentence.first
    while index < sentence.last {
      switch part(index) {
      case .verb: groups.append(group(from: index, head: index))
      case .auxiliary, .to:
        let end = endOfGroup(from: index)
        groups.append(group(from: index, head: end))
        index = end
      default: break
      }
      index += 1
    }
    ownGroups = Stretch(lower: first, upper: UInt32(groups.count))
    let verbs = verbs
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
    var number: UInt8 = 0
    var hasOpener = false
    for index in sentence.first..<sentence.last {
      if opensClause(index, text, behindOpener: hasOpener) {
        number = min(number + 1, .max - 1)
        hasOpener = part(index) == .opener
      }
      clauses[index] = number
    }
    areClausesCounted[sentence.first] = true
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
