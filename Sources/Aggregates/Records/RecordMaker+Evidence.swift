// The evidence and the examples of a record: the rows that a cell may keep, and the sentences that they stand in.

import News
import Scoring

extension RecordMaker {
  /// The rows of evidence of an article with the sentences that they stand in, and its examples.
  ///
  /// Others who score articles of the outlet wait while it is found which these are, not while they are written.
  mutating func chosen(
    of scored: ScoredArticle, _ text: [UInt8]
  ) -> (ArticleEvidence, [ExampleRow]) {
    let quotes = scored.quotes.map { NamedQuote($0) }.sorted { $0.item.position < $1.item.position }
    cells.removeAll(keepingCapacity: true)
    // By number, for an iterator would copy each hit.
    for number in scored.evidence.indices { cells.append(EvidenceCell(scored.evidence[number])) }
    for quote in quotes.reversed() { cells.append(EvidenceCell(quote.item)) }
    let candidates = RecordMaker.exampleCandidates(scored, cells)
    let (rows, examples) = ranks.ranks(of: scored.outlet).choose { choice in
      (
        choice.admitted(cells) { RecordMaker.rank(scored.lot, $0) },
        choice.best(candidates)
      )
    }
    return text.withUnsafeBufferPointer { text in
      (
        RecordMaker.evidence(rows, of: scored, quotes, text),
        examples.map { ExampleRow(scored.evidence[$0.number], rank: $0.rank, text) }
      )
    }
  }

  /// Those of some rows that are kept; behind the hits of the article stand its quotes, the last one first.
  private static func evidence(
    _ rows: [Int], of scored: ScoredArticle, _ quotes: [NamedQuote],
    _ text: UnsafeBufferPointer<UInt8>
  ) -> ArticleEvidence {
    var collector = EvidenceCollector()
    let hits = scored.evidence.count
    var quoted = rows.drop { $0 < hits }
    /// Adds the quotes of the sentences before one.
    func addQuotes(before sentence: Int, to collector: inout EvidenceCollector) {
      while let number = quoted.last {
        let quote = quotes[hits + quotes.count - 1 - number]
        guard quote.item.sentence < sentence else { return }
        let row = EvidenceRow(quote.item, rank(scored.lot, number))
        collector.add(row, from: text, speaker: quote.name)
        quoted.removeLast()
      }
    }
    for number in rows where number < hits {
      let hit = scored.evidence[number]
      addQuotes(before: hit.sentence, to: &collector)
      collector.add(EvidenceRow(hit, rank(scored.lot, number)), from: text)
    }
    addQuotes(before: .max, to: &collector)
    return collector.evidence()
  }

  /// A number that orders hits as if by lot, the same wherever the article stands.
  private static func rank(_ lot: UInt64, _ number: Int) -> UInt64 {
    var mixed = lot ^ UInt64(number) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The hits that may be examples; longer sentences rank behind short ones.
  private static func exampleCandidates(
    _ scored: ScoredArticle, _ cells: [EvidenceCell]
  ) -> [ExampleCandidate] {
    var candidates: [ExampleCandidate] = []
    for number in scored.evidence.indices where cells[number].hasExamples {
      let length = UInt64(max(0, scored.evidence[number].context.count - 40) / 60)
      candidates.append(
        ExampleCandidate(
          number: number, cell: cells[number],
          rank: min(length, 0xFF) << 48 | rank(scored.lot, number) >> 16))
    }
    return candidates
  }
}

/// A quote whose speaker evidence.csv calls as sources.csv does.
private struct NamedQuote {
  var item: Evidence
  /// What somebody is called who is no actor.
  var name: String?

  init(_ quote: QuoteFact) {
    item = quote.evidence
    guard case .named(let name) = quote.source else { return }
    self.name = name
    // A cell for each name would be as many as there are names: so they share some.
    item.actor = -2 - Int(ContentHash.key(of: Array(name.utf8)).low % 32)
  }
}

extension ExampleRow {
  /// The sentence of a hit.
  fileprivate init(_ item: Evidence, rank: UInt64, _ text: UnsafeBufferPointer<UInt8>) {
    kind = item.kind == .frame ? .frame : .label
    choice = item.choice.number
    voice = item.voice
    self.rank = rank
    self.text = String(decoding: text[item.context], as: UTF8.self)
    let start = item.context.lowerBound
    match = item.match.lowerBound - start..<item.match.upperBound - start
  }
}

extension EvidenceRow {
  /// A hit of an article, its ranges still bytes of the cleaned text.
  fileprivate init(_ item: Evidence, _ rank: UInt64) {
    kind = item.kind
    choice = item.choice.number
    actor = item.actor
    voice = item.voice
    self.rank = rank
    sentence = item.sentence
    position = item.position
    speaker = item.speaker
    row = item.row
    role = item.role
    weight = item.weight
    score = item.score
    context = item.context
    match = item.match
  }
}

extension Evidence.Choice {
  /// The choice as a number within its kind.
  var number: Int {
    switch self {
    case .none: -1
    case .label(let number), .frame(let number): number
    case .family(let family): LanguageNumbers.number(of: family)
    case .positive: 1
    case .negative: 2
    case .attribution(let stance): SourceSums.number(of: stance)
    }
  }
}
