// What a worker's buffers hold after an article, told sentence by sentence; and the rows that lost.

import Lexicons
package import News

extension Scorer {
  /// Scores an article and tells how.
  ///
  /// - Throws: a rejection when cleaning leaves no word of text.
  package mutating func explain(_ article: Article) throws(Rejection) -> Explanation {
    let scored = try score(article)
    return explanation(of: scored)
  }

  /// Tells the article that was scored last, which `scored` is.
  package mutating func explanation(of scored: ScoredArticle) -> Explanation {
    Explanation(
      article: scored, text: cleanedText,
      sentences: matches.explain(segments, cleanedText, lookup, scored))
  }
}

extension Matches {
  /// The sentences of the article that was scored last.
  func explain(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup, _ article: ScoredArticle
  ) -> [ExplainedSentence] {
    let (names, wordings) = (
      losingNames(segments, bytes, lookup), losingWordings(segments, bytes, lookup)
    )
    return withText(segments, bytes) { text in
      let explainer = Explainer(
        rulebook: rulebook, text: text, lookup: lookup, article: article,
        speech: SpeechIndex(speech, tokens: segments.tokens.count))
      return segments.sentences.enumerated().map { number, sentence in
        var roles = RoleFinder(text: text, lookup: lookup, outlines: outlines)
        roles.turn(to: sentence, mentions: mentionRanges[number])
        var told = explainer.sentence(
          number + 1, sentence, mentions: mentionRanges[number],
          hits: hits[number].map { [roles] in roles.filled($0) },
          shifting: shifting(number, text, lookup))
        told.losers = names[number] + wordings[number]
        return told
      }
    }
  }

  /// For each sentence the rows of names that lost.
  private func losingNames(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) -> [[LostHit]] {
    losers(rulebook.namesTrie, segments, bytes, lookup) { number, raw, text in
      let winners = mentions[mentionRanges[number]].map {
        LossFinder.Winner($0.tokens, row: $0.row, group: 0)
      }
      return LossFinder(
        matches: self, text: text, winners: winners, conditions: raw.conditions[number]
      ).losers(raw.hits[number]) {
        Hit($0, voice: .narration)
      }
    }
  }

  /// For each sentence the rows of other lexicons that lost.
  private func losingWordings(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) -> [[LostHit]] {
    losers(rulebook.wordingsTrie, segments, bytes, lookup) { number, raw, text in
      var roles = RoleFinder(text: text, lookup: lookup, outlines: outlines)
      roles.turn(to: segments.sentences[number], mentions: mentionRanges[number])
      let winners = hits[number].map { hit in
        let rule = rulebook.rules[Int(hit.rule)]
        return LossFinder.Winner(hit.tokens, row: rule.row, group: rule.group)
      }
      return LossFinder(
        matches: self, text: text, winners: winners, conditions: raw.conditions[number]
      ).losers(raw.hits[number]) { [roles] in
        roles.hit($0, rulebook.wordingsTrie)
      }
    }
  }

  /// Searches the article again: what lost is not kept.
  private func losers(
    _ trie: PatternTrie, _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup,
    among: (_ sentence: Int, RawHits, SearchText) -> [LostHit]
  ) -> [[LostHit]] {
    withText(segments, bytes) { text in
      let raw = RawHits()
      Search.find(trie, in: text, lookup, into: raw)
      return segments.sentences.indices.map { among($0, raw, text) }
    }
  }
}

/// Finds out why rows that match a sentence do not count there.
private struct LossFinder {
  struct Winner {
    var tokens: TokenRange
    var row: Int
    var group: Int

    init(_ tokens: TokenRange, row: Int, group: Int) {
      self.tokens = tokens
      self.row = row
      self.group = group
    }
  }

  let matches: Matches
  let text: SearchText
  let winners: [Winner]
  /// What cancels hits in the sentence.
  let conditions: UnsafeBufferPointer<RawHit>

  /// The losers among raw hits in order of place, each row and place once; `filled` gives a hit its roles.
  func losers(_ raw: UnsafeBufferPointer<RawHit>, filled: (RawHit) -> Hit?) -> [LostHit] {
    var seen: Set<[Int]> = []
    var losers: [LostHit] = []
    for hit in raw.sorted(by: { order(of: $0) < order(of: $1) }) {
      let rule = matches.rulebook.rules[Int(hit.rule)]
      guard !isWinner(hit, rule), let reason = reason(hit, rule, filled) else { continue }
      guard seen.insert([rule.row, hit.tokens.first, hit.tokens.last]).inserted else { continue }
      losers.append(
        LostHit(
          bytes: SentenceScorer.bytes(of: hit.tokens, in: text), row: rule.row, reason: reason))
    }
    return losers
  }

  private func order(of hit: RawHit) -> (Int, Int, UInt32) {
    (hit.tokens.first, hit.tokens.last, hit.rule)
  }

  private func isWinner(_ hit: RawHit, _ rule: Rule) -> Bool {
    winners.contains { $0.row == rule.row && $0.tokens == hit.tokens }
  }

  private func reason(
    _ hit: RawHit, _ rule: Rule, _ filled: (RawHit) -> Hit?
  ) -> LostHit.Reason? {
    if matches.competition.isCancelled(hit, by: conditions) { return .cancelled }
    if !matches.isFulfilled(rule) { return .requirementMissing }
    guard filled(hit) != nil else { return .slotEmpty }
    let winner = winners.first { $0.group == rule.group && $0.tokens.overlaps(hit.tokens) }
    return winner.map { .outdone(by: $0.row) }
  }
}
