// From a scored article to its record: facts summed by cell, evidence and examples chosen.

import Lexicons
package import News
package import Scoring

/// Makes records; one a worker.
///
/// What it has seen lets it leave out rows that no cell will keep.
package struct RecordMaker {
  private let rulebook: Rulebook
  /// What it knows of the evidence of all articles.
  package private(set) var cap: EvidenceCap
  private var bestExamples: [ExampleCell: UInt64] = [:]
  private let rules: [LineRule: String]
  /// Counters by row of the rulebook, 0 between articles.
  private var rowHits: [UInt32]

  /// An outlet, a kind, a choice and a voice in one number: there are many of them.
  private struct ExampleCell: QuickKey {
    let mixed: UInt64

    init(outlet: Int, kind: Int, choice: Int, voice: Voice) {
      mixed = UInt64(outlet) << 40 | UInt64(choice) << 8 | UInt64(kind) << 4 | UInt64(voice.number)
    }
  }

  package init(rulebook: Rulebook, limit: EvidenceLimit) {
    self.rulebook = rulebook
    cap = EvidenceCap(limit)
    rules = rulebook.lineRuleNames
    rowHits = Array(repeating: 0, count: rulebook.rows.count)
  }

  /// The record of a scored article.
  ///
  /// `article` is the raw article, whose lines were removed. `text` is the cleaned text.
  package mutating func record(
    of scored: ScoredArticle, article: Article, text: [UInt8]
  ) -> ArticleRecord {
    let outlet = cap.number(of: scored.outlet)
    let (evidence, quoted, examples) = text.withUnsafeBufferPointer { choose(scored, outlet, $0) }
    return ArticleRecord(
      key: scored.key, id: scored.id,
      outlet: scored.outlet, date: scored.date, url: scored.url,
      place: scored.place, title: scored.title, origin: scored.origin, words: scored.words,
      sentences: scored.sentences, removedLines: scored.removed.count, voices: scored.voices,
      sources: RecordMaker.sourceCells(scored.quotes),
      actors: RecordMaker.actorCells(scored.mentions),
      labels: RecordMaker.cells(
        scored.mentions.filter { $0.label >= 0 }.map { ($0.actor, $0.label, $0.voice) }),
      frames: RecordMaker.cells(
        scored.frames.map { (rulebook.conceptOf[$0.frame], $0.frame, $0.voice) }),
      rows: rowCells(scored.rowHits), cleaning: cleaningCells(scored, article),
      evidence: evidence, quoted: quoted, examples: examples, likeness: scored.likeness)
  }
}

// Sums.
extension RecordMaker {
  private static func actorCells(_ mentions: [MentionFact]) -> [ActorCell] {
    var cells: [ActorCell] = []
    func add(_ actor: Int, _ voice: Int, _ stance: Int, _ role: Role) {
      var sums = ActorSums()
      sums.mentions = 1
      sums.stance = stance
      switch role {
      case .agent: sums.agents = 1
      case .target: sums.targets = 1
      case .other: break
      }
      if let known = cells.firstIndex(where: { $0.actor == actor && $0.voice == voice }) {
        cells[known].sums.add(sums)
      } else {
        cells.append(ActorCell(actor: actor, voice: voice, sums: sums))
      }
    }
    for fact in mentions {
      add(fact.actor, fact.voice.number, fact.stance, fact.role)
      add(fact.actor, VoiceSums.all, fact.stanceOfAll, fact.role)
    }
    return cells
  }

  private static func cells(
    _ choices: [(topic: Int, choice: Int, voice: Voice)]
  ) -> [ChoiceCell] {
    var cells: [ChoiceCell] = []
    for (topic, choice, voice) in choices {
      for voice in [voice.number, VoiceSums.all] {
        if let known = cells.firstIndex(where: { $0.choice == choice && $0.voice == voice }) {
          cells[known].hits += 1
        } else {
          cells.append(ChoiceCell(topic: topic, choice: choice, voice: voice, hits: 1))
        }
      }
    }
    return cells
  }

  private static func sourceCells(_ quotes: [QuoteFact]) -> [SourceCell] {
    var cells: [SourceCell] = []
    for quote in quotes {
      let sums = SourceSums(quote)
      // By number, for a closure would be handed a copy of each.
      if let known = cells.indices.first(where: { cells[$0].source == quote.source }) {
        cells[known].sums.add(sums)
      } else {
        cells.append(SourceCell(source: quote.source, sums: sums))
      }
    }
    return cells
  }

  /// The hits of each row, in order of the first.
  private mutating func rowCells(_ hits: [UInt32]) -> [RowCell] {
    var cells: [RowCell] = []
    cells.reserveCapacity(hits.count)
    for row in hits {
      if rowHits[Int(row)] == 0 { cells.append(RowCell(row: Int(row), hits: 0)) }
      rowHits[Int(row)] += 1
    }
    for index in cells.indices {
      let row = cells[index].row
      cells[index].hits = Int(rowHits[row])
      rowHits[row] = 0
    }
    return cells
  }

  private func cleaningCells(_ scored: ScoredArticle, _ article: Article) -> [CleaningCell] {
    var cells: [CleaningCell] = []
    for line in scored.removed {
      guard let rule = line.rule, let name = rules[rule] else { continue }
      let example = String(decoding: article.text[line.bytes].prefix(160), as: UTF8.self)
      if let known = cells.firstIndex(where: { $0.rule == name }) {
        cells[known].lines += 1
        cells[known].bytes += line.bytes.count
        cells[known].example = CleaningCell.better(cells[known].example, example)
      } else {
        cells.append(
          CleaningCell(rule: name, lines: 1, bytes: line.bytes.count, example: example))
      }
    }
    return cells
  }
}

extension SourceSums {
  /// What one quote adds.
  fileprivate init(_ quote: QuoteFact) {
    self.init()
    quotes = 1
    words = quote.words
    switch quote.stance {
    case .neutral: neutral = 1
    case .doubt: doubt = 1
    case .endorse: endorse = 1
    case nil: break
    }
  }

  /// The number that stands for a stance in rows of evidence.
  static func number(of stance: AttributionContent.Stance) -> Int {
    switch stance {
    case .neutral: 0
    case .doubt: 1
    case .endorse: 2
    }
  }
}

extension CleaningCell {
  /// The shorter of two examples; of equally long ones the first in order.
  static func better(_ left: String, _ right: String) -> String {
    (left.utf8.count, left) <= (right.utf8.count, right) ? left : right
  }
}

// Evidence and examples.
extension RecordMaker {
  private mutating func choose(
    _ scored: ScoredArticle, _ outlet: Int, _ text: UnsafeBufferPointer<UInt8>
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
        let rank = RecordMaker.rank(scored.lot, scored.evidence.count + facts.count)
        if let row = row(of: fact, rank, outlet, text, &quotes) { rows.append(row) }
      }
    }
    // By number, for an iterator would copy each hit, most of which are left out.
    scored.evidence.withUnsafeBufferPointer { evidence in
      rows.reserveCapacity(evidence.count)
      for number in evidence.indices {
        chooseQuotes(before: evidence[number].sentence)
        let rank = RecordMaker.rank(scored.lot, number)
        if cap.admits(rank, in: EvidenceCell(outlet, evidence[number])) {
          var row = EvidenceRow(evidence[number], rank)
          quotes.take(&row, from: text)
          rows.append(row)
        }
        if let example = example(evidence[number], rank, outlet, text) { examples.append(example) }
      }
    }
    chooseQuotes(before: .max)
    return (rows, quotes.bytes, examples)
  }

  /// The row of a quote, which has its speaker as sources.csv names it; nil where no cell will keep it.
  private mutating func row(
    of quote: QuoteFact, _ rank: UInt64, _ outlet: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ quotes: inout QuotedText
  ) -> EvidenceRow? {
    var item = quote.evidence
    guard case .named(let name) = quote.source else {
      guard cap.admits(rank, in: EvidenceCell(outlet, item)) else { return nil }
      return quotes.take(EvidenceRow(item, rank), from: text)
    }
    // A cell for each name would be as many as there are names: so they share some.
    item.actor = -2 - Int(ContentHash.key(of: Array(name.utf8)).low % 32)
    item.speaker = .unknown
    guard cap.admits(rank, in: EvidenceCell(outlet, item)) else { return nil }
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
  private mutating func example(
    _ item: Evidence, _ rank: UInt64, _ outlet: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> ExampleRow? {
    let kind: ExampleRow.Kind
    switch item.kind {
    case .name where item.choice.number >= 0: kind = .label
    case .frame: kind = .frame
    default: return nil
    }
    let length = UInt64(max(0, item.context.count - 40) / 60)
    let exampleRank = min(length, 0xFF) << 48 | rank >> 16
    let cell = ExampleCell(
      outlet: outlet, kind: kind.rawValue, choice: item.choice.number, voice: item.voice)
    if let best = bestExamples[cell], best < exampleRank { return nil }
    bestExamples[cell] = exampleRank
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
