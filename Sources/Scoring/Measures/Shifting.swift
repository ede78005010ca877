// Words that change what other words weigh: negation, degree, contrast, things that are not so.

import Lexicons

/// The shifters of one sentence and what they do to hits.
struct Shifting {
  /// The winning shifter hits of the sentence with what they do.
  let shifters: [(hit: Hit, content: ShifterContent)]
  let text: SearchText
  let lookup: WordLookup

  /// The product of the factors of every shifter that has a hit in its reach; 1 for none.
  func factor(of hit: TokenRange) -> Double {
    var factor = 1.0
    for (shifter, content) in shifters where !shifter.tokens.overlaps(hit) {
      if content.effect == .contrast {
        if hit.last <= shifter.tokens.first { factor *= content.factor }
      } else if reaches(shifter.tokens, content.reach, hit) {
        factor *= content.factor
      }
    }
    return factor
  }

  /// A shifter acts to its right, over so many words, inside its clause.
  private func reaches(_ shifter: TokenRange, _ reach: Int, _ hit: TokenRange) -> Bool {
    guard hit.first >= shifter.last else { return false }
    var words = 1
    for index in shifter.last..<hit.first {
      let token = text.tokens[index]
      if token.isWord {
        if token.form != 0, lookup.traits(of: token.form).contains(.conjunction) { return false }
        words += 1
        // Without an end here a list of 400 words that are all hits or shifters took half a second.
        if words > reach { return false }
      } else if !token.sign.isQuotationMark {
        return false
      }
    }
    return words <= reach
  }
}
