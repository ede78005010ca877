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
        speech: SpeechIndex(speech))
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
      return LossFinder(matches: self, text: text, winners: winners).losers(raw) {
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
      return LossFinder(matches: self, text: text, winners: winners).losers(raw) { [roles] in
        roles.hit($0, rulebook.wordingsTrie)
      }
    }
  }

  /// Searches all sentences again, with one search: each goes through an article once.
  private func losers(
    _ trie: PatternTrie, _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup,
    among: (_ sentence: Int, [RawHit], SearchText) -> [LostHit]
  ) -> [[LostHit]] {
    withText(segments, bytes) { text in
      var losers: [[LostHit]] = []
      Search.over(text, trie, lookup) { search in
        let raw = Buffer<RawHit>()
        for (number, sentence) in segments.sentences.enumerated() {
          raw.removeAll()
          search.run(over: sentence, into: raw)
          losers.append(among(number, Array(raw), text))
        }
      }
      return losers
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

  /// The losers among raw hits, each row and place once; `filled` gives a hit its roles.
  func losers(_ raw: [RawHit], filled: (RawHit) -> Hit?) -> [LostHit] {
    var seen: Set<[Int]> = []
    var losers: [LostHit] = []
    for hit in raw {
      let rule = matches.rulebook.rules[Int(hit.rule)]
      guard rule.group >= 0, !isWinner(hit, rule) else { continue }
      guard let reason = reason(hit, rule, raw, filled) else { continue }
      guard seen.insert([rule.row, hit.tokens.first, hit.tokens.last]).inserted else { continue }
      losers.append(
        LostHit(
          bytes: SentenceScorer.bytes(of: hit.tokens, in: text), row: rule.row, reason: reason))
    }
    return losers
  }

  private func isWinner(_ hit: RawHit, _ rule: Rule) -> Bool {
    winners.contains { $0.row == rule.row && $0.tokens == hit.tokens }
  }

  private func reason(
    _ hit: RawHit, _ rule: Rule, _ raw: [RawHit], _ filled: (RawHit) -> Hit?
  ) -> LostHit.Reason? {
    let conditions = raw.filter { matches.rulebook.rules[Int($0.rule)].group < 0 }
    if matches.competition.cancelled([hit] + conditions).isEmpty { return .cancelled }
    if !matches.isFulfilled(rule) { return .requirementMissing }
    guard filled(hit) != nil else { return .slotEmpty }
    let winner = winners.first { $0.group == rule.group && $0.tokens.overlaps(hit.tokens) }
    return winner.map { .outdone(by: $0.row) }
  }
}
