// Whose words a sentence reports: indirect speech, scare quotes and the speakers of both.

import News

/// A run of tokens with the one who speaks them.
struct SpeechSpan {
  var tokens: TokenRange
  var voice: Voice
  var speaker: Speaker
}

/// Who speaks: an actor, a description in the article's words, or nobody known.
package enum Speaker: Hashable, Sendable {
  case unknown
  /// The number of an actor.
  case actor(Int)
  /// The bytes of the cleaned text that describe the speaker.
  case description(Range<Int>)
}

/// Reads the attributions of one sentence.
struct ReportedSpeech {
  let sentence: TokenRange
  let text: SearchText
  let lookup: WordLookup
  let mentions: Range<Int>

  /// Whether an attribution has the outlet's voice and tells of speech, which "so-called" does not.
  func speaks(_ attribution: TokenRange) -> Bool {
    text.tokens[attribution.first].voice == .narration
      && !text.tokens[attribution.last - 1].flags.contains(.hyphenated)
  }

  /// What an attribution reports without quotation marks, and who says it; nil where it reports nothing.
  func reportedSpan(of attribution: TokenRange) -> TokenRange? {
    guard text.tokens[attribution.first].voice == .narration else { return nil }
    if isAccordingTo(attribution) { return spanAround(attribution) }
    if isTail(attribution) { return spanBefore(attribution) }
    return spanBehind(attribution)
  }

  /// "according to", "in the words of": a preposition at its end and no verb, as "vowed to" has.
  private func isAccordingTo(_ attribution: TokenRange) -> Bool {
    guard !traits(attribution.last - 1).isDisjoint(with: [.preposition, .to, .of]) else {
      return false
    }
    return traits(attribution.first).isDisjoint(with: [.base, .third, .past, .participle])
  }

  /// The whole sentence but the attribution: what stands before it, or what stands behind its comma.
  private func spanAround(_ attribution: TokenRange) -> TokenRange? {
    let leading = attribution.first - sentence.first
    guard leading <= 1 else { return TokenRange(sentence.first, attribution.first) }
    guard let comma = firstComma(from: attribution.last) else { return nil }
    return TokenRange(comma + 1, sentence.last)
  }

  /// Whether the attribution closes the sentence: `, Ayrault said` or `, said a statement on Wednesday`.
  private func isTail(_ attribution: TokenRange) -> Bool {
    guard let comma = commaBefore(attribution.first) else { return false }
    guard comma - sentence.first > 2 else { return false }
    if traits(min(attribution.last, sentence.last - 1)).contains(.that) { return false }
    let end = firstComma(from: attribution.last) ?? sentence.last
    if comma + 1 == attribution.first { return !hasVerbLike(attribution.last, end) }
    let words = text.tokens[attribution.last..<end].count { $0.isWord }
    return words <= 6 || !hasVerbLike(attribution.last, sentence.last)
  }

  private func spanBefore(_ attribution: TokenRange) -> TokenRange? {
    guard let comma = commaBefore(attribution.first) else { return nil }
    return TokenRange(sentence.first, comma)
  }

  /// "said that ...": up to the end of the sentence, or to a contrast that the outlet adds.
  private func spanBehind(_ attribution: TokenRange) -> TokenRange? {
    var end = attribution.last
    while end < sentence.last {
      if text.tokens[end].sign == .semicolon { break }
      if text.tokens[end].sign == .comma, end + 1 < sentence.last,
        traits(end + 1).contains(.conjunction)
      {
        break
      }
      end += 1
    }
    let words = text.tokens[attribution.last..<end].count { $0.isWord }
    return words >= 4 ? TokenRange(attribution.last, end) : nil
  }

  private func hasVerbLike(_ first: Int, _ last: Int) -> Bool {
    (first..<last).contains { index in
      let traits = traits(index)
      return !traits.isDisjoint(with: .auxiliary)
        || !traits.isDisjoint(with: [.past, .third]) && traits.isDisjoint(with: .grammatical)
    }
  }

  /// The comma that ends the reported clause: right before the verb, or before a short subject.
  private func commaBefore(_ verb: Int) -> Int? {
    var index = verb - 1
    while index > sentence.first, verb - index <= 9 {
      if text.tokens[index].sign == .comma { return index }
      if text.tokens[index].sign.isQuotationMark, index - 1 > sentence.first,
        text.tokens[index - 1].sign == .comma
      {
        return index - 1
      }
      guard text.tokens[index].isWord else { return nil }
      index -= 1
    }
    return nil
  }

  private func firstComma(from index: Int) -> Int? {
    (index..<sentence.last).first { text.tokens[$0].sign == .comma }
  }

  private func traits(_ index: Int) -> WordTraits {
    let form = text.tokens[index].form
    return form == 0 ? [] : lookup.traits(of: form)
  }
}

// Speakers.
extension ReportedSpeech {
  /// Who says it: the subject of the verb, before it or, in ", said a witness", behind it.
  ///
  /// `head` is the token of the verb.
  func speaker(of attribution: TokenRange, head: Int) -> Speaker {
    if isAccordingTo(attribution) { return speaker(in: nounPhrase(behind: attribution.last)) }
    let before = nounPhrase(before: head)
    if before.first < before.last { return speaker(in: before) }
    return speaker(in: nounPhrase(behind: attribution.last))
  }

  private func speaker(in phrase: TokenRange) -> Speaker {
    guard phrase.first < phrase.last else { return .unknown }
    if let number = mentions.last(where: { text.mentions[$0].tokens.overlaps(phrase) }) {
      return .actor(text.mentions[number].actor)
    }
    if phrase.last - phrase.first == 1, traits(phrase.first).contains(.pronoun) { return .unknown }
    let start = Int(text.tokens[phrase.first].start)
    return .description(start..<Int(text.tokens[phrase.last - 1].end))
  }

  /// The words right before a verb, up to a sign or a word of grammar that opens a phrase.
  private func nounPhrase(before verb: Int) -> TokenRange {
    var last = verb
    while last > sentence.first,
      traits(last - 1).contains(.adverb) || !traits(last - 1).isDisjoint(with: .auxiliary)
    {
      last -= 1
    }
    var first = last
    while first > sentence.first, last - first < 8 {
      let token = text.tokens[first - 1]
      guard token.isWord,
        traits(first - 1).isDisjoint(with: [.conjunction, .relative, .coordinator])
      else { break }
      first -= 1
    }
    return TokenRange(first, last)
  }

  private func nounPhrase(behind index: Int) -> TokenRange {
    var last = index
    while last < sentence.last, last - index < 8 {
      let traits = traits(last)
      guard text.tokens[last].isWord else { break }
      guard traits.isDisjoint(with: [.conjunction, .relative, .coordinator, .pronoun]) else {
        break
      }
      if !traits.isDisjoint(with: .preposition), !traits.contains(.of) { break }
      last += 1
    }
    return TokenRange(index, last)
  }
}
