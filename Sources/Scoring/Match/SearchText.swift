// An article as those see it who look for names and wordings, and for what stands around them.

/// An article as the search sees it.
struct SearchText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let sentences: UnsafeBufferPointer<TokenRange>
  /// For each token of the sentence the number of the mention that starts there, plus one; 0 for none.
  let mentionStarts: UnsafeBufferPointer<Int32>
  let mentions: UnsafeBufferPointer<Mention>
  /// The tokens with which a name, and another wording, may start.
  let nameStarts: UnsafeBufferPointer<UInt32>
  let wordingStarts: UnsafeBufferPointer<UInt32>

  /// Whether an apostrophe at a position belongs to the plural before it.
  func isPossessiveMark(_ index: Int, _ sentence: TokenRange) -> Bool {
    index < sentence.last && tokens[index].sign == .apostrophe && index > sentence.first
      && tokens[index - 1].flags.contains(.possessive)
  }

  /// Whether a token is this word, in small letters or with a capital.
  func says(_ word: StaticString, at index: Int) -> Bool { tokens[index].says(word, in: bytes) }

  /// Prepositions that lead to a target: "attack on", "crackdown against", "fire at".
  func isOnOrAgainst(_ token: Token) -> Bool {
    let word = bytes[Int(token.start)..<Int(token.end)]
    return SearchText.targetPrepositions.contains { $0.elementsEqual(word) }
  }

  private static let targetPrepositions = ["on", "against", "upon", "at"].map { Array($0.utf8) }
}
