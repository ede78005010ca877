// The sentences that rows of evidence quote, copied from one text to another, each once.

import Scoring

/// Collects sentences for rows that come in order of their sentences.
struct QuotedText {
  private(set) var bytes: [UInt8] = []
  private var sentence = Copy()
  private var speaker = Copy()

  /// Where the bytes of a range of the other text stand here.
  private struct Copy {
    var source = 0..<0
    var start = 0
  }

  /// The row with its ranges in this text; `text` is the text that they stand in so far.
  mutating func take(_ row: EvidenceRow, from text: UnsafeBufferPointer<UInt8>) -> EvidenceRow {
    var row = row
    take(&row, from: text)
    return row
  }

  /// Turns the ranges of a row into those of this text; `text` is the one that they stand in so far.
  mutating func take(_ row: inout EvidenceRow, from text: UnsafeBufferPointer<UInt8>) {
    let start = QuotedText.place(row.context, text, &sentence, &bytes)
    let shift = start - row.context.lowerBound
    if case .description(let range) = row.speaker {
      // Most speakers are named in the sentence; the others in one of its neighbours.
      let isInside =
        row.context.contains(range.lowerBound) && range.upperBound <= row.context.upperBound
      let start =
        isInside ? range.lowerBound + shift : QuotedText.place(range, text, &speaker, &bytes)
      row.speaker = .description(start..<start + range.count)
    }
    row.context = start..<start + row.context.count
    row.match = row.match.lowerBound + shift..<row.match.upperBound + shift
  }

  /// Adds a text that stands in no sentence; where it stands here.
  mutating func add(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }

  private static func place(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ last: inout Copy,
    _ bytes: inout [UInt8]
  ) -> Int {
    guard last.source != range || bytes.isEmpty else { return last.start }
    last = Copy(source: range, start: bytes.count)
    bytes.append(contentsOf: text[range])
    return last.start
  }
}
