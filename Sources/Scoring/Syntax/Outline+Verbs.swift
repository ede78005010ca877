// The verbs of a sentence with their auxiliaries, found from the parts of its tokens.

import News

extension Outline {
  /// Adds the groups of a sentence to others, and takes them for its own.
  ///
  /// `places` are its verbs, its auxiliaries and each `to` before a verb.
  mutating func findVerbs(
    at places: UnsafeBufferPointer<UInt32>, _ text: SearchText, into groups: Buffer<VerbGroup>
  ) -> Stretch {
    let first = UInt32(groups.count)
    var next = sentence.first
    for place in places where Int(place) >= next {
      let index = Int(place)
      let head = part(index) == .verb ? index : endOfGroup(from: index)
      groups.append(group(from: index, head: head))
      next = head + 1
    }
    let stretch = Stretch(lower: first, upper: UInt32(groups.count))
    take(groups, stretch)
    for number in verbs.indices {
      if isSplit(number) { join(number) }
      guard verbs[number].form == .finite, isReduced(verbs[number], text) else { continue }
      verbs[number].form = .participle
      verbs[number].isPassive = true
    }
    return stretch
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
