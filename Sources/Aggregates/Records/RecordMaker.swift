// From a scored article to its record: facts summed by cell, evidence and examples chosen.

import Lexicons
package import News
package import Scoring

/// Makes records; one a worker.
///
/// What all of them have seen lets it leave out rows that no cell will keep.
package struct RecordMaker {
  private let rulebook: Rulebook
  let ranks: EvidenceRanks
  private let rules: [LineRule: String]
  /// Counters by row of the rulebook, 0 between articles.
  private var rowHits: [UInt32]
  /// Those of the rows of evidence of one article, kept for their memory.
  var cells: [EvidenceCell] = []

  package init(rulebook: Rulebook, ranks: EvidenceRanks) {
    self.rulebook = rulebook
    self.ranks = ranks
    rules = rulebook.lineRuleNames
    rowHits = Array(repeating: 0, count: rulebook.rows.count)
  }

  /// The record of a scored article.
  ///
  /// `article` is the raw article, whose lines were removed. `text` is the cleaned text.
  package mutating func record(
    of scored: ScoredArticle, article: Article, text: [UInt8]
  ) -> ArticleRecord {
    let (evidence, examples) = chosen(of: scored, text)
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
      evidence: evidence, examples: examples, likeness: scored.likeness)
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
    var numbers: [Source: Int] = [:]
    for quote in quotes {
      let number = numbers[quote.source, default: cells.count]
      if number == cells.count {
        numbers[quote.source] = number
        cells.append(SourceCell(source: quote.source, sums: SourceSums(quote)))
      } else {
        cells[number].sums.add(SourceSums(quote))
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
      let example = String(decoding: start(of: article.text[line.bytes]), as: UTF8.self)
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

  /// The first 160 bytes or less, up to the end of a character.
  private func start(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.count > 160 else { return line }
    return line[..<(line.prefix(161).lastIndex { $0 & 0xC0 != 0x80 } ?? line.startIndex)]
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
