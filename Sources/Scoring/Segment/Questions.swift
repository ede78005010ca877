// Which words are asked and not said: those of a question that may be answered with yes or no.

import News

/// Marks the words of questions.
///
/// "Is Assad a dictator?" says less than "Assad is a dictator." What stands before the verb that opens it
/// is said ("After all his lies, is he fit to lead?"), which makes nothing of tags ("He lied, didn't he?").
/// Questions with what, why, who and the like take for given what they say ("Why did he lie?").
struct QuestionFinder {
  let tokens: UnsafeMutableBufferPointer<Token>
  let text: UnsafeBufferPointer<UInt8>
  let lookup: WordLookup

  /// Marks what is asked in sentences from a number on; `stops` are the places of their stops.
  func mark(
    _ sentences: [TokenRange], from first: Int, _ stops: UnsafeBufferPointer<UInt32>
  ) {
    var number = first
    for stop in stops where tokens[Int(stop)].sign == .question {
      let mark = Int(stop)
      while number < sentences.count, sentences[number].last <= mark { number += 1 }
      guard number < sentences.count else { return }
      guard !isInAddress(mark),
        let first = opening(
          of: TokenRange(start(before: mark, sentences[number]), mark))
      else { continue }
      for index in first...mark { tokens[index].flags.insert(.asked) }
    }
  }

  /// The `?` of an address: a small letter or a figure touches it.
  private func isInAddress(_ mark: Int) -> Bool {
    guard mark + 1 < tokens.count else { return false }
    let next = tokens[mark + 1]
    return next.isWord && next.flags.isDisjoint(with: [.spaced, .capital])
  }
}

// Where a question starts.
extension QuestionFinder {
  /// Behind the last stop, colon or semicolon before the mark, or at the bracket or quotation mark around it.
  ///
  /// A question mark inside a quotation asks nothing outside, one outside asks quoted words too.
  private func start(before mark: Int, _ sentence: TokenRange) -> Int {
    let isQuoted = tokens[mark].voice == .quotation
    var start = mark
    while start > sentence.first {
      let isInQuotation = tokens[start - 1].voice == .quotation
      if isQuoted, !isInQuotation { break }
      if isQuoted == isInQuotation, ends(start - 1) { break }
      start -= 1
    }
    return start
  }

  private func ends(_ index: Int) -> Bool {
    switch tokens[index].sign {
    case .question, .exclamation, .semicolon, .colon, .openBracket: true
    // No end in "news.com".
    case .stop: tokens[index + 1].flags.contains(.spaced)
    default: false
    }
  }

  /// The first word that is asked; nil where the question takes for given what it says.
  private func opening(of question: TokenRange) -> Int? {
    guard let first = question.indices.first(where: { tokens[$0].isWord }) else { return nil }
    var isGiven = false
    for index in first..<question.last where mayOpen(index, behind: first) {
      let traits = lookup.traits(of: tokens[index].form)
      if isFiniteAuxiliary(index, traits) { return index }
      if says(["what", "why", "how"], at: index) {
        return says(["if"], at: index + 1) ? index : nil
      }
      // Behind a comma "who" opens a relative clause.
      let mayBeRelative = index > first && !tokens[index - 1].isWord
      if !mayBeRelative, traits.contains(.relative) { return nil }
      // "When he lied, did they leave?" goes on, "When did he lie?" does not.
      if says(["when", "where"], at: index) { isGiven = true }
    }
    return !isGiven && (first..<question.last).allSatisfy { tokens[$0].isWord } ? first : nil
  }

  /// Whether a word is the first, or stands behind a sign or a word that joins clauses.
  private func mayOpen(_ index: Int, behind first: Int) -> Bool {
    guard tokens[index].isWord, index > first else { return index == first }
    let before = tokens[index - 1]
    guard before.isWord else { return true }
    return lookup.traits(of: before.form).contains(.coordinator)
      || says(["but", "so"], at: index - 1)
  }

  /// "is", "did", "wouldn't", and not "being".
  private func isFiniteAuxiliary(_ index: Int, _ traits: WordTraits) -> Bool {
    !traits.isDisjoint(with: .auxiliary)
      && !says(["be", "been", "being", "having", "get", "getting", "got"], at: index)
  }

  private func says(_ words: [StaticString], at index: Int) -> Bool {
    words.contains { tokens[index].says($0, in: text) }
  }
}
