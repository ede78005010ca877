// Everything the lexicons find in one article: mentions first, then wordings, then who speaks.

import Lexicons
import News

/// The mentions and hits of an article, with buffers kept between articles.
struct Matches {
  let rulebook: Rulebook
  let competition: Competition
  private(set) var mentions: [Mention] = []
  /// For each token the number of the mention that starts there, plus one.
  private var mentionStarts: [Int32] = []
  /// For each sentence its mentions: a range of `mentions`.
  private(set) var mentionRanges: [Range<Int>] = []
  /// For each sentence its winning hits.
  private(set) var hits: [[Hit]] = []
  private(set) var speech: [SpeechSpan] = []
  private var fulfilled: [Bool]
  private var requirementsAreWaived = false

  init(rulebook: Rulebook) {
    self.rulebook = rulebook
    competition = Competition(rules: rulebook.rules)
    fulfilled = Array(repeating: false, count: rulebook.requirementCount)
  }

  /// Finds mentions and hits, and marks indirect speech and scare quotes in the tokens.
  mutating func find(in segments: inout Segments, _ bytes: [UInt8], _ lookup: WordLookup) {
    findMentions(segments, bytes, lookup)
    findHits(segments, bytes, lookup)
    markSpeech(&segments, bytes, lookup)
    for sentence in hits.indices {
      for index in hits[sentence].indices {
        hits[sentence][index].voice = segments.tokens[hits[sentence][index].head].voice
      }
    }
  }

  func withText<Result>(
    _ segments: Segments, _ bytes: [UInt8], _ body: (SearchText) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      mentionStarts.withUnsafeBufferPointer { starts in
        mentions.withUnsafeBufferPointer { mentions in
          body(
            SearchText(
              bytes: bytes, tokens: segments.tokens.elements, mentionStarts: starts,
              mentions: mentions))
        }
      }
    }
  }
}

// Mentions.
extension Matches {
  private mutating func findMentions(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    mentions.removeAll(keepingCapacity: true)
    mentionRanges.removeAll(keepingCapacity: true)
    mentionStarts.removeAll(keepingCapacity: true)
    mentionStarts.append(contentsOf: repeatElement(0, count: segments.tokens.count))
    for index in fulfilled.indices { fulfilled[index] = false }
    let (raw, ends) = nameHits(segments, bytes, lookup)
    var start = 0
    for end in ends {
      let first = mentions.count
      if start < end { addMentions(Array(raw[start..<end])) }
      mentionRanges.append(first..<mentions.count)
      start = end
    }
  }

  /// The hits of names, and where those of each sentence end; requirements of the article are noted.
  mutating func nameHits(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) -> (hits: [RawHit], ends: [Int]) {
    var hits: [RawHit] = []
    var ends: [Int] = []
    ends.reserveCapacity(segments.sentences.count)
    let trie = rulebook.namesTrie
    withText(segments, bytes) { text in
      Search.over(text, trie, lookup) { search in
        for sentence in segments.sentences {
          search.run(over: sentence, into: &hits)
          ends.append(hits.count)
        }
      }
    }
    for hit in hits {
      guard case .requirement(let number) = rulebook.rules[Int(hit.rule)].meaning else { continue }
      fulfilled[number] = true
    }
    return (hits, ends)
  }

  func isFulfilled(_ rule: Rule) -> Bool {
    rule.requirement < 0 || requirementsAreWaived || fulfilled[rule.requirement]
  }

  private mutating func addMentions(_ raw: [RawHit]) {
    var hits: [Hit] = []
    for found in competition.cancelled(raw) where isFulfilled(rulebook.rules[Int(found.rule)]) {
      hits.append(
        Hit(
          rule: found.rule, tokens: found.tokens, head: found.head, literals: found.literals,
          agent: -1, target: -1, other: -1, voice: .narration))
    }
    for hit in competition.winners(&hits) {
      let rule = rulebook.rules[Int(hit.rule)]
      guard case .name(let actor, let label, let valence) = rule.meaning else { continue }
      mentions.append(
        Mention(tokens: hit.tokens, actor: actor, label: label, row: rule.row, valence: valence))
      mentionStarts[hit.tokens.first] = Int32(mentions.count)
    }
  }
}

// Wordings.
extension Matches {
  private mutating func findHits(_ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup) {
    hits.removeAll(keepingCapacity: true)
    var found: [[Hit]] = []
    found.reserveCapacity(segments.sentences.count)
    withText(segments, bytes) { text in
      var raw: [RawHit] = []
      Search.over(text, rulebook.wordingsTrie, lookup) { search in
        for (number, sentence) in segments.sentences.enumerated() {
          raw.removeAll(keepingCapacity: true)
          search.run(over: sentence, into: &raw)
          found.append(winners(raw, number, sentence, text, lookup))
        }
      }
    }
    hits = found
  }

  private func winners(
    _ raw: [RawHit], _ number: Int, _ sentence: TokenRange, _ text: SearchText,
    _ lookup: WordLookup
  ) -> [Hit] {
    guard !raw.isEmpty else { return [] }
    let roles = RoleFinder(
      sentence: sentence, text: text, lookup: lookup, mentions: mentionRanges[number])
    var filled: [Hit] = []
    for hit in competition.cancelled(raw) where isFulfilled(rulebook.rules[Int(hit.rule)]) {
      if let hit = roles.hit(hit, rulebook.wordingsTrie) { filled.append(hit) }
    }
    return competition.winners(&filled)
  }
}

// Rows tried alone.
extension Matches {
  /// The numbers of the rows that won in the article that was matched last.
  var winningRows: [Int] {
    mentions.map(\.row) + hits.joined().map { rulebook.rules[Int($0.rule)].row }
  }

  /// The rows that match before hits compete, all requirements taken as fulfilled.
  mutating func rowsHit(in segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup) -> Set<Int> {
    requirementsAreWaived = true
    defer { requirementsAreWaived = false }
    findMentions(segments, bytes, lookup)
    var rows: Set<Int> = []
    let (names, ends) = nameHits(segments, bytes, lookup)
    for (start, end) in zip([0] + ends, ends) {
      for hit in competition.cancelled(Array(names[start..<end])) {
        rows.insert(rulebook.rules[Int(hit.rule)].row)
      }
    }
    withText(segments, bytes) { text in
      for (number, sentence) in segments.sentences.enumerated() {
        var raw: [RawHit] = []
        Search.over(text, rulebook.wordingsTrie, lookup) { $0.run(over: sentence, into: &raw) }
        let roles = RoleFinder(
          sentence: sentence, text: text, lookup: lookup, mentions: mentionRanges[number])
        for hit in competition.cancelled(raw)
        where roles.hit(hit, rulebook.wordingsTrie) != nil {
          rows.insert(rulebook.rules[Int(hit.rule)].row)
        }
      }
    }
    return rows
  }
}

// Who speaks.
extension Matches {
  private mutating func markSpeech(
    _ segments: inout Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    var spans: [SpeechSpan] = []
    var attributed = [Int](repeating: 0, count: segments.sentences.count)
    var speakers = [Speaker](repeating: .unknown, count: segments.sentences.count)
    withText(segments, bytes) { text in
      for number in segments.sentences.indices {
        let speech = ReportedSpeech(
          sentence: segments.sentences[number], text: text, lookup: lookup,
          mentions: mentionRanges[number])
        for hit in hits[number] {
          guard case .attribution = rulebook.rules[Int(hit.rule)].meaning else { continue }
          guard text.tokens[hit.tokens.first].voice == .narration else { continue }
          attributed[number] += 1
          let speaker = speech.speaker(of: hit.tokens, head: hit.head)
          if speakers[number] == .unknown { speakers[number] = speaker }
          if let span = speech.reportedSpan(of: hit.tokens) {
            spans.append(SpeechSpan(tokens: span, voice: .indirect, speaker: speaker))
          }
        }
      }
    }
    mark(spans, &segments)
    speech = spans
    markQuotations(&segments, attributed, speakers)
  }

  private func mark(_ spans: [SpeechSpan], _ segments: inout Segments) {
    for span in spans {
      for index in span.tokens.first..<span.tokens.last
      where segments.tokens[index].voice == .narration {
        segments.tokens[index].voice = .indirect
      }
    }
  }

  /// Quotations get the speaker of their sentence or paragraph; a few words nobody says are scare quotes.
  private mutating func markQuotations(
    _ segments: inout Segments, _ attributed: [Int], _ speakers: [Speaker]
  ) {
    var number = 0
    for quotation in segments.quotations {
      while number + 1 < segments.sentences.count,
        segments.sentences[number].last <= quotation.tokens.first
      {
        number += 1
      }
      let isShort = Double(quotation.words) <= rulebook.numbers.scareWords
      if isShort, !quotation.holdsSentenceEnd, attributed[number] == 0 {
        for index in quotation.tokens.first..<quotation.tokens.last {
          segments.tokens[index].voice = .scare
        }
        continue
      }
      let speaker = speakerNear(number, segments, speakers)
      speech.append(
        SpeechSpan(tokens: quotation.tokens, voice: .quotation, speaker: speaker))
    }
  }

  /// The speaker of a sentence, or else of the nearest sentence of its paragraph.
  private func speakerNear(
    _ number: Int, _ segments: Segments, _ speakers: [Speaker]
  ) -> Speaker {
    guard speakers[number] == .unknown else { return speakers[number] }
    let paragraph = segments.paragraphOfSentence[number]
    for distance in 1..<6 {
      for other in [number + distance, number - distance]
      where segments.paragraphOfSentence.indices.contains(other)
        && segments.paragraphOfSentence[other] == paragraph && speakers[other] != .unknown
      {
        return speakers[other]
      }
    }
    return .unknown
  }
}

// Scores.
extension Matches {
  /// Adds what every sentence says to an article.
  mutating func score(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup,
    into article: inout ScoredArticle
  ) {
    var scored = mentions
    withText(segments, bytes) { text in
      let scorer = SentenceScorer(
        rulebook: rulebook, text: text, lookup: lookup,
        speakers: SpeakerIndex(spans: speech))
      for (number, sentence) in segments.sentences.enumerated() {
        let found = SentenceFindings(
          number: number + 1, tokens: sentence, mentions: mentionRanges[number],
          hits: hits[number], shifting: shifting(number, text, lookup))
        scorer.score(found, mentions: &scored, into: &article)
      }
    }
    mentions = scored
  }

  func shifting(_ number: Int, _ text: SearchText, _ lookup: WordLookup) -> Shifting {
    var shifters: [(hit: Hit, content: ShifterContent)] = []
    for hit in hits[number] {
      guard case .shifter(let content) = rulebook.rules[Int(hit.rule)].meaning else { continue }
      shifters.append((hit, content))
    }
    return Shifting(shifters: shifters, text: text, lookup: lookup)
  }
}
