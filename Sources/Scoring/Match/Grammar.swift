// The closed classes of English as one look-up, for compiling patterns and for the vocabulary.

/// Function words and their traits.
enum Grammar {
  /// Every function word, folded, with all its traits.
  static let words: [String: WordTraits] = {
    var words: [String: WordTraits] = [:]
    for (traits, list) in WordTraits.closedClasses {
      for word in list.split(separator: " ") {
        words[String(word), default: []].formUnion(traits)
      }
    }
    return words
  }()

  /// Whether a folded word is grammar alone: an article, a preposition, an auxiliary.
  static func isGrammatical(_ word: String) -> Bool {
    guard let traits = words[word] else { return false }
    return !traits.isDisjoint(with: .grammatical)
  }
}
