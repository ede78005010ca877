// Records of articles that nobody wrote, the same for every run.

import News
import Scoring

@testable import Aggregates

/// Numbers that look random: the generator SplitMix64 (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func text() -> String {
    let letters = ["a", "B", "é", "М", "\n", "\"", "🔥", "", " "]
    return (0..<below(12)).map { _ in letters[below(letters.count)] }.joined()
  }

  mutating func list<Element>(_ element: (inout SplitMix) -> Element) -> [Element] {
    (0..<below(4)).map { _ in element(&self) }
  }
}

extension SplitMix {
  /// A record of one of three outlets, every field filled.
  mutating func record(_ number: Int) -> ArticleRecord {
    let quoted = (0..<40).map { _ in UInt8(below(256)) }
    return ArticleRecord(
      key: ContentKey(high: next(), low: next()), id: "a-\(number)",
      outlet: ["RT", "Reuters", "Gulf News"][below(3)],
      date: Day(year: 2016, month: 1 + below(12), day: below(40)), url: "https://x/\(below(9))",
      place: Place(source: "in\(below(3)).jsonl", line: number + 1), title: text(), origin: text(),
      words: below(1000), sentences: below(50), removedLines: below(9),
      voices: (0..<VoiceSums.count).map { _ in voiceSums() },
      sources: list { $0.sourceCell() },
      actors: list { $0.actorCell() }, labels: list { $0.choiceCell() },
      frames: list { $0.choiceCell() },
      rows: list { RowCell(row: $0.below(99), hits: $0.below(9)) },
      cleaning: list {
        CleaningCell(
          rule: "shape:\($0.below(3))", lines: $0.below(9), bytes: $0.below(999), example: $0.text()
        )
      },
      evidence: ArticleEvidence((0..<below(4)).flatMap { evidenceRows(sentence: $0 + 1, quoted) }),
      examples: list { $0.exampleRow() }, likeness: SplitMix.likeness(number))
  }

  /// Numbers of its own: with more of them the others would be others.
  private static func likeness(_ number: Int) -> Likeness {
    var random = SplitMix(seed: UInt64(number))
    var likeness = Likeness()
    likeness.fingerprint.words = random.below(1000)
    likeness.fingerprint.level = random.below(3)
    likeness.fingerprint.shingles = (0..<random.below(300)).map { _ in
      UInt32(truncatingIfNeeded: random.next())
    }
    likeness.fingerprint.passages = (0..<random.below(60)).map { _ in random.next() }
    likeness.topic.words = (0..<random.below(200)).map { _ in
      UInt32(truncatingIfNeeded: random.next())
    }
    likeness.topic.counts = likeness.topic.words.map { _ in UInt8(2 + random.below(253)) }
    return likeness
  }

  private mutating func voiceSums() -> VoiceSums {
    var sums = VoiceSums()
    guard below(3) > 0 else { return sums }
    sums.sentences = 1 + below(50)
    sums.words = below(1000)
    sums.tone = below(100_000) - 50_000
    sums.positive = below(9)
    sums.negative = below(9)
    sums.loaded = below(9)
    sums.hedges = below(9)
    return sums
  }

  private mutating func actorCell() -> ActorCell {
    var sums = ActorSums()
    sums.mentions = 1 + below(9)
    sums.stance = below(100_000) - 50_000
    sums.agents = below(9)
    sums.targets = below(9)
    return ActorCell(actor: below(4), voice: below(VoiceSums.count), sums: sums)
  }

  private mutating func sourceCell() -> SourceCell {
    let sources: [Source] = [.unknown, .actor(below(4)), .named("speaker \(below(30))")]
    var sums = SourceSums()
    sums.quotes = 1 + below(3)
    sums.words = below(99)
    sums.neutral = below(3)
    sums.doubt = below(3)
    sums.endorse = below(3)
    return SourceCell(source: sources[below(3)], sums: sums)
  }

  private mutating func choiceCell() -> ChoiceCell {
    let choice = below(4)
    return ChoiceCell(
      topic: choice / 2, choice: choice, voice: below(VoiceSums.count), hits: 1 + below(9))
  }

  /// Rows whose sentence is some of the forty bytes that every record quotes.
  private mutating func evidenceRows(sentence: Int, _ quoted: [UInt8]) -> [QuotedRow] {
    let start = below(20)
    let context = start..<start + 10 + below(10)
    return (0..<1 + below(3)).map { _ in (evidenceRow(sentence: sentence, context), quoted) }
  }

  private mutating func evidenceRow(sentence: Int, _ context: Range<Int>) -> EvidenceRow {
    let match = context.lowerBound + below(10)
    let speakers: [Speaker] = [
      .unknown, .actor(below(9)), .description(context.lowerBound..<match),
      .description(below(4)..<39),
    ]
    return EvidenceRow(
      kind: Evidence.Kind.allCases[below(2)], choice: below(3) - 1, actor: below(3) - 1,
      voice: Voice.allCases[below(2)], rank: next(), sentence: sentence, position: below(999),
      speaker: speakers[below(4)], row: below(99), role: Role.allCases[below(3)],
      weight: below(80_000) - 40_000, score: below(80_000) - 40_000,
      context: context, match: match..<context.upperBound)
  }

  private mutating func exampleRow() -> ExampleRow {
    ExampleRow(
      kind: below(2) == 0 ? .label : .frame, choice: below(4), voice: Voice.allCases[below(5)],
      rank: next(), text: text(), match: below(4)..<4 + below(4))
  }
}

extension ArticleRecord {
  /// The record as bytes: equal for equal records.
  var encoded: [UInt8] {
    var encoder = ByteEncoder()
    encode(into: &encoder)
    return Array(encoder.written)
  }
}

/// A row of evidence with the text that its ranges are of.
typealias QuotedRow = (row: EvidenceRow, text: [UInt8])

extension ArticleEvidence {
  /// Evidence of rows, each with a text of its own.
  init(_ rows: [QuotedRow]) {
    var collector = EvidenceCollector()
    for (row, text) in rows {
      text.withUnsafeBufferPointer { collector.add(row, from: $0) }
    }
    self = collector.evidence()
  }

  var rows: [QuotedRow] {
    var rows: [QuotedRow] = []
    forEachRow { rows.append(($0, Array($1))) }
    return rows
  }

  /// Each row with the bytes that its ranges stand for.
  var told: [String] {
    rows.map { row, text in
      let speaker =
        switch row.speaker {
        case .description(let range): "\(Array(text[range]))"
        default: "\(row.speaker)"
        }
      var plain = row
      plain.speaker = .unknown
      plain.context = 0..<0
      plain.match = 0..<0
      let match = row.match.lowerBound - row.context.lowerBound
      return "\(plain) \(speaker) \(Array(text[row.context])) \(match) \(row.match.count)"
    }
  }
}

extension ExternalSort {
  func add(_ item: [UInt8]) throws(SortError) {
    let failure: SortError? = item.withUnsafeBytes { item in
      do throws(SortError) {
        try add(item)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}
