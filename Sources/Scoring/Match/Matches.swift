// Everything the lexicons find in one article: mentions first, then wordings, then who speaks.

import Lexicons
import News

/// The mentions and hits of an article, with buffers kept between articles.
struct Matches {
  let rulebook: Rulebook
  let competition: Competition
  var mentions: [Mention] = []
  /// For each token the number of the mention that starts there, plus one.
  var mentionStarts: [Int32] = []
  /// For each sentence its mentions: a range of `mentions`.
  var mentionRanges: [Range<Int>] = []
  /// For each sentence its winning hits.
  private(set) var hits = SentenceHits()
  var speech: [SpeechSpan] = []
  /// The rules of the attributions that report something, in order.
  var attributions: [UInt32] = []
  private var fulfilled: [Bool]
  private var requirementsAreWaived = false
  private let raw = RawHits()
  /// The hits of a sentence that compete, and the names that win.
  private let contenders = Buffer<Hit>()
  private let names = Buffer<Hit>()
  let outlines = OutlineReader()
  let pronounForms: PronounForms

  init(rulebook: Rulebook) {
    self.rulebook = rulebook
    competition = Competition(rules: rulebook.rules)
    pronounForms = PronounForms(rulebook.words, rulebook.actors)
    fulfilled = Array(repeating: false, count: rulebook.requirementCount)
  }

  /// Finds mentions and hits, and marks indirect speech and scare quotes in the tokens.
  mutating func find(in segments: inout Segments, _ bytes: [UInt8], _ lookup: WordLookup) {
    findMentions(segments, bytes, lookup)
    addPronouns(segments, lookup)
    findWordings(in: &segments, bytes, lookup)
  }

  /// What stands around the mentions that are there.
  mutating func findWordings(
    in segments: inout Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    findHits(segments, bytes, lookup)
    markSpeech(segments, bytes, lookup)
    let (hits, tokens) = (hits.all.mutableElements, segments.tokens.elements)
    for index in hits.indices { hits[index].voice = tokens[hits[index].head].voice }
  }

  func withText<Result>(
    _ segments: Segments, _ bytes: [UInt8], _ body: (SearchText) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      mentionStarts.withUnsafeBufferPointer { starts in
        mentions.withUnsafeBufferPointer { mentions in
          segments.sentences.withUnsafeBufferPointer { sentences in
            body(
              SearchText(
                bytes: bytes, tokens: segments.tokens.elements, sentences: sentences,
                mentionStarts: starts, mentions: mentions,
                nameStarts: segments.places.names.elements,
                wordingStarts: segments.places.wordings.elements))
          }
        }
      }
    }
  }

  private func isFulfilled(_ hit: RawHit) -> Bool {
    !hit.traits.isConditional || isFulfilled(rulebook.rules[hit.rule])
  }

  func isFulfilled(_ rule: Rule) -> Bool {
    rule.requirement < 0 || requirementsAreWaived || fulfilled[rule.requirement]
  }
}

// Mentions.
extension Matches {
  /// Puts other mentions, in their order, in the place of those that were found.
  mutating func replaceMentions(with others: [Mention], in segments: Segments) {
    for mention in mentions { mentionStarts[mention.tokens.first] = 0 }
    mentions = others
    var next = 0
    for (number, sentence) in segments.sentences.enumerated() {
      let first = next
      while next < mentions.count, mentions[next].tokens.first < sentence.last {
        next += 1
        mentionStarts[mentions[next - 1].tokens.first] = Int32(next)
      }
      mentionRanges[number] = first..<next
    }
    outlines.forget(tokens: segments.tokens.count)
  }

  mutating func findMentions(
    _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    mentions.removeAll(keepingCapacity: true)
    mentionRanges.removeAll(keepingCapacity: true)
    mentionStarts.removeAll(keepingCapacity: true)
    mentionStarts.append(contentsOf: repeatElement(0, count: segments.tokens.count))
    outlines.forget(tokens: segments.tokens.count)
    for index in fulfilled.indices { fulfilled[index] = false }
    search(rulebook.namesTrie, segments, bytes, lookup)
    for number in raw.requirements { fulfilled[number] = true }
    for number in segments.sentences.indices {
      let first = mentions.count
      addMentions(number, segments.sentences[number].first)
      mentionRanges.append(first..<mentions.count)
    }
  }

  /// Fills `raw` with the matches of a trie.
  private func search(
    _ trie: PatternTrie, _ segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup
  ) {
    withText(segments, bytes) { Search.find(trie, in: $0, lookup, into: raw) }
  }

  /// Adds the mentions of a sentence, which starts at a token.
  private mutating func addMentions(_ sentence: Int, _ first: Int) {
    guard !raw.hits[sentence].isEmpty else { return }
    contenders.removeAll()
    names.removeAll()
    let conditions = raw.conditions[sentence]
    for hit in raw.hits[sentence]
    where isFulfilled(hit) && !competition.isCancelled(hit, by: conditions) {
      contenders.append(Hit(hit, voice: .narration))
    }
    competition.addWinners(among: contenders.elements, first: first, nil, to: names)
    for hit in names.elements {
      let rule = rulebook.rules[hit.rule]
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
    var hits = hits
    hits.removeAll()
    search(rulebook.wordingsTrie, segments, bytes, lookup)
    // The closure would copy all of `self` for each sentence.
    let fixed = self
    withText(segments, bytes) { text in
      var roles = RoleFinder(text: text, lookup: lookup, outlines: fixed.outlines)
      for number in text.sentences.indices {
        if !fixed.raw.hits[number].isEmpty {
          roles.turn(to: text.sentences[number], mentions: fixed.mentionRanges[number])
          fixed.addWinners(number, roles, to: hits.all)
        }
        hits.endSentence()
      }
    }
    self.hits = hits
  }

  /// Adds the winners among the raw hits of a sentence, with their roles where these matter.
  private func addWinners(_ sentence: Int, _ roles: RoleFinder, to hits: Buffer<Hit>) {
    contenders.removeAll()
    let conditions = raw.conditions[sentence]
    for hit in raw.hits[sentence]
    where isFulfilled(hit) && !competition.isCancelled(hit, by: conditions) {
      if hit.isPlain {
        contenders.append(Hit(hit, voice: roles.text.tokens[hit.head].voice))
      } else if let hit = roles.hit(hit, rulebook.wordingsTrie) {
        contenders.append(hit)
      }
    }
    let start = hits.count
    competition.addWinners(
      among: contenders.elements, first: roles.sentence.first, roles, to: hits)
    guard !roles.mentions.isEmpty else { return }
    let winners = hits.mutableElements
    for index in start..<winners.count where winners[index].traits.givesRoles {
      roles.fill(&winners[index])
    }
  }

  /// The numbers of the rows that won in the article that was matched last.
  var winningRows: [Int] {
    mentions.map(\.row) + hits.all.map { rulebook.rules[$0.rule].row }
  }
}

// Rows tried alone.
extension Matches {
  /// The rows that match before hits compete, all requirements taken as fulfilled.
  mutating func rowsHit(in segments: Segments, _ bytes: [UInt8], _ lookup: WordLookup) -> Set<Int> {
    requirementsAreWaived = true
    defer { requirementsAreWaived = false }
    findMentions(segments, bytes, lookup)
    var rows: Set<Int> = []
    for number in segments.sentences.indices {
      let conditions = raw.conditions[number]
      for hit in raw.hits[number] where !competition.isCancelled(hit, by: conditions) {
        rows.insert(rulebook.rules[hit.rule].row)
      }
    }
    search(rulebook.wordingsTrie, segments, bytes, lookup)
    withText(segments, bytes) { text in
      var roles = RoleFinder(text: text, lookup: lookup, outlines: outlines)
      for number in text.sentences.indices {
        roles.turn(to: text.sentences[number], mentions: mentionRanges[number])
        let conditions = raw.conditions[number]
        for hit in raw.hits[number] where !competition.isCancelled(hit, by: conditions) {
          if roles.hit(hit, rulebook.wordingsTrie) != nil {
            rows.insert(rulebook.rules[hit.rule].row)
          }
        }
      }
    }
    return rows
  }
}
