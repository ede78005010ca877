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
    return token.form != 0 && !lookup.traits(of: token.form).isDisjoint(with: .clauseOpener)
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
