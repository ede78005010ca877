// How the evidence of an article is written: rows put in order sentence by sentence.

import Scoring

/// Takes the rows of an article in the order of their sentences.
struct EvidenceCollector: ~Copyable {
  private var encoder = ByteEncoder()
  /// The rows of the present sentence, their ranges those of `text`.
  private var rows: [EvidenceRow] = []
  /// The sentence, and behind it what its speakers are called elsewhere.
  private var text: [UInt8] = []
  /// Where the sentence stands in the article.
  private var sentence = 0..<0
  /// Where the last speaker is named that another sentence names, and where that stands in `text`.
  private var speaker: (range: Range<Int>, start: Int)?

  /// Adds a row whose ranges are bytes of the article.
  ///
  /// `name` is how the report calls the speaker, where it is not as the article does.
  mutating func add(
    _ row: EvidenceRow, from article: UnsafeBufferPointer<UInt8>, speaker name: String? = nil
  ) {
    if row.sentence != rows.last?.sentence || row.context != sentence {
      writeSentence()
      sentence = row.context
      speaker = nil
      text.append(contentsOf: article[sentence])
    }
    var row = row
    let start = sentence.lowerBound
    row.context = 0..<sentence.count
    row.match = row.match.lowerBound - start..<row.match.upperBound - start
    if let name {
      row.speaker = .description(text.count..<text.count + name.utf8.count)
      text.append(contentsOf: name.utf8)
    } else if case .description(let range) = row.speaker {
      row.speaker = .description(place(of: range, in: article))
    }
    rows.append(row)
  }

  /// Where a range of the article stands in the text; most speakers are named in the sentence.
  private mutating func place(
    of range: Range<Int>, in article: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    if range.lowerBound >= sentence.lowerBound, range.upperBound <= sentence.upperBound {
      let start = range.lowerBound - sentence.lowerBound
      return start..<start + range.count
    }
    if let known = speaker, known.range == range { return known.start..<known.start + range.count }
    speaker = (range, text.count)
    text.append(contentsOf: article[range])
    return text.count - range.count..<text.count
  }

  private mutating func writeSentence() {
    guard let first = rows.first else { return }
    rows.sort { $0.precedes($1) }
    encoder.append(first.sentence)
    encoder.append(sentence.count)
    encoder.append(text)
    encoder.append(rows.count)
    for row in rows { row.encode(into: &encoder) }
    rows.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// What was added, in the order of evidence.csv.
  mutating func evidence() -> ArticleEvidence {
    writeSentence()
    return ArticleEvidence(written: encoder.written)
  }
}

extension EvidenceRow {
  /// Whether the row stands before another of its sentence.
  fileprivate func precedes(_ other: EvidenceRow) -> Bool {
    if position != other.position { return position < other.position }
    if kind != other.kind { return kind.number < other.kind.number }
    if actor != other.actor { return actor < other.actor }
    return (row, rank) < (other.row, other.rank)
  }
}
