// Words that change what other words weigh: negation, degree, contrast, things that are not so.

import Lexicons

/// The shifters of one sentence and what they do to hits.
struct Shifting {
  /// The winning shifter hits of the sentence.
  var shifters = UnsafeBufferPointer<Hit>(start: nil, count: 0)
  let rules: Packed<Rule>
  let text: SearchText
  let lookup: WordLookup
  /// What a weight is multiplied by where a question asks it.
  let questionFactor: Double

  init(_ rulebook: Rulebook, _ text: SearchText, _ lookup: WordLookup) {
    rules = rulebook.rules
    self.text = text
    self.lookup = lookup
    questionFactor = rulebook.numbers.questionFactor
  }

  /// The product of the factors of every shifter that has a hit in its reach, and of a question around
  /// it; 1 for none.
  func factor(of hit: TokenRange) -> Double {
    var factor = isAsked(hit) ? questionFactor : 1
    for shifter in shifters {
      guard case .shifter(let content) = rules[shifter.rule].meaning else { continue }
      if acts(shifter.tokens, content, on: hit) { factor *= content.factor }
    }
    return factor
  }

  /// Whether a question asks what a hit says.
  func isAsked(_ hit: TokenRange) -> Bool { text.tokens[hit.first].flags.contains(.asked) }

  /// The shifters that have a hit in their reach.
  func acting(on hit: TokenRange) -> [(hit: Hit, content: ShifterContent)] {
    shifters.compactMap { shifter in
      guard case .shifter(let content) = rules[shifter.rule].meaning else { return nil }
      return acts(shifter.tokens, content, on: hit) ? (shifter, content) : nil
    }
  }

  private func acts(_ shifter: TokenRange, _ content: ShifterContent, on hit: TokenRange) -> Bool {
    guard !shifter.overlaps(hit) else { return false }
    switch content.effect {
    case .contrast: return hit.last <= shifter.first
    case .negate where opensQuestion(shifter): return false
    case .negate, .amplify, .dampen, .irrealis: return reaches(shifter, content.reach, hit)
    }
  }

  /// "Isn't Kerry a liar?" asks what "Is Kerry a liar?" asks.
  private func opensQuestion(_ shifter: TokenRange) -> Bool {
    isAsked(shifter)
      && (shifter.first == 0 || !text.tokens[shifter.first - 1].flags.contains(.asked))
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
