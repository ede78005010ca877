// The evidence and the examples of a record: the rows that a cell may keep, and the sentences that they stand in.

import News
import Scoring

extension RecordMaker {
  /// The rows of evidence of an article, the sentences that they stand in, and its examples.
  func chosen(
    of scored: ScoredArticle, _ text: [UInt8]
  ) -> ([EvidenceRow], quoted: [UInt8], [ExampleRow]) {
    ranks.ranks(of: scored.outlet).choose { choice in
      text.withUnsafeBufferPointer { RecordMaker.choose(&choice, scored, $0) }
    }
  }

  private static func choose(
    _ choice: inout EvidenceChoice, _ scored: ScoredArticle, _ text: UnsafeBufferPointer<UInt8>
  ) -> ([EvidenceRow], quoted: [UInt8], [ExampleRow]) {
    var rows: [EvidenceRow] = []
    var quotes = QuotedText()
    var examples: [ExampleRow] = []
    var facts = scored.quotes.sorted { $0.evidence.position < $1.evidence.position }[...]
    var nextQuote = facts.first?.evidence.sentence ?? .max
    func chooseQuotes(before sentence: Int) {
      while nextQuote < sentence {
        let fact = facts.removeFirst()
        nextQuote = facts.first?.evidence.sentence ?? .max
        let rank = rank(scored.lot, scored.evidence.count + facts.count)
        if let row = row(of: fact, rank, &choice, text, &quotes) { rows.append(row) }
      }
    }
    // By number, for an iterator would copy each hit, most of which are left out.
    scored.evidence.withUnsafeBufferPointer { evidence in
      choice.prefetch(evidence) { rank(scored.lot, $0) }
      for number in evidence.indices {
        chooseQuotes(before: evidence[number].sentence)
        let rank = rank(scored.lot, number)
        if choice.admits(rank, in: EvidenceCell(evidence[number])) {
          var row = EvidenceRow(evidence[number], rank)
          quotes.take(&row, from: text)
          rows.append(row)
        }
        if let example = example(evidence[number], rank, &choice, text) { examples.append(example) }
      }
    }
    chooseQuotes(before: .max)
    return (rows, quotes.bytes, examples)
  }

  /// The row of a quote, which has its speaker as sources.csv names it; nil where no cell will keep it.
  private static func row(
    of quote: QuoteFact, _ rank: UInt64, _ choice: inout EvidenceChoice,
    _ text: UnsafeBufferPointer<UInt8>,
    _ quotes: inout QuotedText
  ) -> EvidenceRow? {
    var item = quote.evidence
    guard case .named(let name) = quote.source else {
      guard choice.admits(rank, in: EvidenceCell(item)) else { return nil }
      return quotes.take(EvidenceRow(item, rank), from: text)
    }
    // A cell for each name would be as many as there are names: so they share some.
    item.actor = -2 - Int(ContentHash.key(of: Array(name.utf8)).low % 32)
    item.speaker = .unknown
    guard choice.admits(rank, in: EvidenceCell(item)) else { return nil }
    var row = quotes.take(EvidenceRow(item, rank), from: text)
    row.speaker = .description(quotes.add(name))
    return row
  }

  /// A number that orders hits as if by lot, the same wherever the article stands.
  private static func rank(_ lot: UInt64, _ number: Int) -> UInt64 {
    var mixed = lot ^ UInt64(number) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// An example that is better than any seen for its choice; longer sentences rank behind short ones.
  private static func example(
    _ item: Evidence, _ rank: UInt64, _ choice: inout EvidenceChoice,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> ExampleRow? {
    let kind: ExampleRow.Kind
    switch item.kind {
    case .name where item.choice.number >= 0: kind = .label
    case .frame: kind = .frame
    default: return nil
    }
    let length = UInt64(max(0, item.context.count - 40) / 60)
    let exampleRank = min(length, 0xFF) << 48 | rank >> 16
    guard choice.isBest(exampleRank, kind, item.choice.number, item.voice.number) else {
      return nil
    }
    let start = item.context.lowerBound
    return ExampleRow(
      kind: kind, choice: item.choice.number, voice: item.voice, rank: exampleRank,
      text: String(decoding: text[item.context], as: UTF8.self),
      match: item.match.lowerBound - start..<item.match.upperBound - start)
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
