// Where clauses start and where the noun phrase of a mention stands: shallow grammar over tokens.

import News

/// Questions about the neighbourhood of a token that need no parse tree.
enum Clause {
  /// Whether a gap must stop before this token: a sign, or a word that opens a clause.
  static func opens(
    at index: Int, _ tokens: UnsafeBufferPointer<Token>, _ lookup: WordLookup
  ) -> Bool {
    let token = tokens[index]
    if !token.isWord { return true }
    return token.form != 0 && lookup.opensClause(token.form)
  }

  /// A word that may stand inside a noun phrase: no function word.
  static func isPlainWord(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ lookup: WordLookup
  ) -> Bool {
    let token = tokens[index]
    guard token.isWord else { return false }
    return token.form == 0 || lookup.traits(of: token.form).isDisjoint(with: .grammatical)
  }

  /// How many words of a noun phrase may stand before its mention: "the last remaining armed rebels".
  static let phraseReach = 5

  /// The mention whose noun phrase starts at a token: articles, adjectives and "hundreds of" before it.
  static func mention(
    inPhraseAt index: Int, _ sentence: TokenRange, _ text: SearchText, _ lookup: WordLookup,
    actor: Int32
  ) -> Int? {
    var position = index
    while position < min(sentence.last, index + phraseReach + 1) {
      let number = Int(text.mentionStarts[position]) - 1
      if number >= 0 {
        return actor < 0 || Int(actor) == text.mentions[number].actor ? number : nil
      }
      let token = text.tokens[position]
      guard token.isWord else { return nil }
      let traits = lookup.traits(of: token.form)
      let isOf = traits.contains(.of) && position > index
      guard isOf || traits.isDisjoint(with: .grammatical) || traits.contains(.determiner) else {
        return nil
      }
      position += 1
    }
    return nil
  }
}

extension WordLookup {
  /// Whether a word opens a clause: of the words that are known, one bit each tells.
  @inline(__always)
  func opensClause(_ form: UInt32) -> Bool {
    guard form < index.formCount else { return !traits(of: form).isDisjoint(with: .clauseOpener) }
    return index.clauseOpeners[Int(form) / 64] >> UInt64(form % 64) & 1 != 0
  }
}

extension WordTraits {
  /// By form a bit for those that open a clause.
  static func clauseOpeners(_ traits: [WordTraits]) -> Packed<UInt64> {
    var bits = [UInt64](repeating: 0, count: traits.count / 64 + 1)
    for (form, traits) in traits.enumerated() where !traits.isDisjoint(with: .clauseOpener) {
      bits[form / 64] |= 1 << UInt64(form % 64)
    }
    return Packed(bits)
  }
}
