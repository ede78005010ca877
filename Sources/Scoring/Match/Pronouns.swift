// He, she, it and they as mentions: the nearest fitting actor of this sentence or of those right before it.

import Lexicons
import News

/// Finds whom the pronouns of an article stand for.
///
/// Rather none than a wrong one: where somebody unknown may be meant, a pronoun is nobody.
struct PronounReader {
  let segments: Segments
  let lookup: WordLookup
  let mentions: [Mention]
  let ranges: [Range<Int>]
  let forms: PronounForms

  /// How many sentences back an actor may stand.
  private static let sentencesBack = 2

  /// Adds the mentions that pronouns make in a sentence, in order.
  func addMentions(in sentence: Int, to found: inout [Mention]) {
    // Nobody is near whom they could stand for.
    let earliest = max(0, sentence - Self.sentencesBack)
    guard ranges[earliest].lowerBound < ranges[sentence].upperBound else { return }
    let range = segments.sentences[sentence]
    let tokens = segments.tokens.elements
    for index in range.first..<range.last {
      guard let pronoun = forms.pronoun(tokens[index].form), mayRefer(pronoun, index, range),
        let antecedent = antecedent(of: pronoun, at: index, in: sentence)
      else { continue }
      found.append(
        Mention(
          tokens: TokenRange(index, index + 1), actor: antecedent.actor, label: -1, row: -1,
          valence: 0))
    }
  }

  /// "It" refers to an actor where it does something, not in "it is", "it was".
  private func mayRefer(_ pronoun: Pronouns, _ index: Int, _ sentence: TokenRange)
    -> Bool
  {
    guard pronoun == .it else { return true }
    guard index == sentence.first, index + 1 < sentence.last else { return false }
    let next = lookup.traits(of: segments.tokens[index + 1].form)
    return next.isDisjoint(with: .be) && !next.isDisjoint(with: [.past, .third, .have])
  }

  private func antecedent(of pronoun: Pronouns, at index: Int, in sentence: Int)
    -> Mention?
  {
    let voice = segments.tokens[index].voice
    var bound = index
    for number in stride(from: sentence, through: max(0, sentence - Self.sentencesBack), by: -1) {
      // The closure would keep a copy of all of `self`.
      let candidates = ranges[number].lazy.filter { [mentions, bound] in
        mentions[$0].tokens.last <= bound
      }
      let first = candidates.first { number in
        fits(mentions[number].actor, pronoun)
          && segments.tokens[mentions[number].tokens.first].voice == voice
      }
      let start = segments.sentences[number].first
      if let first {
        // Whoever is named between may be meant as well.
        let mention = mentions[first]
        return hasStranger(mention.tokens.last, bound, in: number, pronoun)
          || hasRival(of: mention, among: candidates, pronoun) ? nil : mention
      }
      if hasStranger(start, bound, in: number, pronoun) { return nil }
      bound = start
    }
    return nil
  }

  private func fits(_ actor: Int, _ pronoun: Pronouns) -> Bool {
    forms.fitting[actor].contains(pronoun)
  }

  private func isPerson(_ pronoun: Pronouns) -> Bool { !pronoun.isDisjoint(with: [.he, .she]) }

  /// Whether another actor of the sentence fits, and is no part of what somebody else is said to do.
  private func hasRival(
    of mention: Mention, among candidates: some Sequence<Int>, _ pronoun: Pronouns
  ) -> Bool {
    isPerson(pronoun)
      && candidates.contains { number in
        mentions[number].actor != mention.actor && fits(mentions[number].actor, pronoun)
      }
  }

  /// Whether somebody whom no name knows stands between: two capitals in a row, or one before a verb.
  private func hasStranger(
    _ first: Int, _ last: Int, in sentence: Int, _ pronoun: Pronouns
  ) -> Bool {
    guard isPerson(pronoun), first < last else { return false }
    return (first..<last).contains { index in
      let token = segments.tokens[index]
      guard token.isWord, token.flags.contains(.capital), token.form == 0, index + 1 < last else {
        return false
      }
      if mentions[ranges[sentence]].contains(where: { $0.tokens.contains(index) }) {
        return false
      }
      let next = segments.tokens[index + 1]
      return next.flags.contains(.capital)
        || !lookup.traits(of: next.form).isDisjoint(
          with: WordTraits.auxiliary.union([.past, .third]))
    }
  }
}

/// Pronouns that may stand for an actor.
struct Pronouns: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let he = Pronouns(rawValue: 1)
  static let she = Pronouns(rawValue: 2)
  static let they = Pronouns(rawValue: 4)
  static let it = Pronouns(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What fits an actor: the pronoun that its row names, or those of its kind.
  init(_ actor: ActorContent) {
    switch actor.pronoun {
    case .he: self = .he
    case .she: self = .she
    case .they: self = .they
    case .it: self = .it
    case nil: self = Pronouns.ofKinds[actor.kind, default: []]
    }
  }

  private static let ofKinds: [String: Pronouns] = [
    "leader": [.he, .she], "official": [.he, .she], "group": .they, "armed-group": [.they, .it],
    "state": .it, "government": .it, "institution": .it, "organisation": .it, "company": .it,
    "party": .it, "army": .it,
  ]
}

/// The vocabulary's numbers of the pronouns, and the actors that these may stand for.
struct PronounForms {
  private let he: UInt32
  private let she: UInt32
  private let they: UInt32
  private let it: UInt32
  /// By number of the actor.
  let fitting: [Pronouns]

  init(_ words: WordIndex, _ actors: [ActorContent]) {
    func form(_ word: String) -> UInt32 {
      Array(word.utf8).withUnsafeBufferPointer { words.folded.form(of: $0).form }
    }
    (he, she, they, it) = (form("he"), form("she"), form("they"), form("it"))
    fitting = actors.map { Pronouns($0) }
  }

  @inline(__always)
  func pronoun(_ form: UInt32) -> Pronouns? {
    guard form != 0 else { return nil }
    switch form {
    case he: return .he
    case she: return .she
    case they: return .they
    case it: return .it
    default: return nil
    }
  }
}

extension Matches {
  /// Adds the mentions that pronouns make, in their places.
  mutating func addPronouns(_ segments: Segments, _ lookup: WordLookup) {
    guard !mentions.isEmpty else { return }
    let reader = PronounReader(
      segments: segments, lookup: lookup, mentions: mentions, ranges: mentionRanges,
      forms: pronounForms)
    var found: [Mention] = []
    for number in segments.sentences.indices { reader.addMentions(in: number, to: &found) }
    guard !found.isEmpty else { return }
    replaceMentions(
      with: (mentions + found).sorted { $0.tokens.first < $1.tokens.first }, in: segments)
  }
}
