// Speech that never was: what is wanted, possible or denied reports nothing.

import News

extension ReportedSpeech {
  /// Whether an attribution tells of words that were said: not "wants to say", "could say" or "did not say".
  ///
  /// What stands in a clause with "that" or "whether" is nobody's report either, but even less the outlet's.
  func tookPlace(_ attribution: TokenRange) -> Bool {
    guard let verb = verb(of: attribution) else { return true }
    let group = outline.verbs[verb]
    guard isWanted(group) || isPossible(group) || isDenied(group) else { return true }
    let opensClause = ([.that, .relative] as WordTraits).union(.conjunction)
    return !outline.traits(attribution.last).isDisjoint(with: opensClause)
  }

  /// "to say", where it does not go on as in "went on to say".
  private func isWanted(_ group: VerbGroup) -> Bool {
    group.form == .infinitive && !ReportedSpeech.leadingOn.contains { says($0, group.first - 1) }
  }

  private func isPossible(_ group: VerbGroup) -> Bool {
    (group.first..<group.head).contains { index in
      ReportedSpeech.possible.contains { text.says($0, at: index) }
    }
  }

  private func isDenied(_ group: VerbGroup) -> Bool {
    (group.first - 1..<group.head).contains { index in
      says("not", index) || says("never", index) || endsInNot(index)
    }
  }

  /// "didn't", with an apostrophe of either shape.
  private func endsInNot(_ index: Int) -> Bool {
    guard index >= sentence.first, text.tokens[index].isWord else { return false }
    let word = text.bytes[Int(text.tokens[index].start)..<Int(text.tokens[index].end)]
    return word.suffix(3).elementsEqual("n't".utf8) || word.suffix(5).elementsEqual("n’t".utf8)
  }

  private func says(_ word: StaticString, _ index: Int) -> Bool {
    index >= sentence.first && text.says(word, at: index)
  }

  /// Behind these "to say" tells of what was said.
  private static let leadingOn: [StaticString] = [
    "on", "continue", "continues", "continued", "begins", "began", "seems", "seemed", "appears",
    "appeared", "had", "forced", "quick", "rushed", "hastened", "proceeded",
  ]

  private static let possible: [StaticString] = [
    "can", "could", "should", "must", "would", "may", "might", "cannot",
  ]
}
