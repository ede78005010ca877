// The evidence of one article as bytes: its sentences, each once, with the rows that stand in it.

import Scoring

/// Rows of evidence as the worker that chose them wrote them, sentence by sentence.
///
/// There are more of them than of anything else in a record: they stay bytes until a report shows them.
package struct ArticleEvidence: Hashable, Sendable {
  /// For each sentence its heading and its text, then how many rows stand in it, and these.
  private var bytes: [UInt8] = []

  package init() {}

  /// What `EvidenceCollector` wrote.
  init(written bytes: UnsafeRawBufferPointer) { self.bytes = Array(bytes) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// What the rows of a sentence share.
  struct Sentence {
    /// Its number in the article.
    var number: Int
    /// Where it stands in `text`: at the start.
    var range: Range<Int>
    /// The sentence, and behind it what its speakers are called elsewhere.
    var text: UnsafeRawBufferPointer

    init(decoding decoder: inout ByteDecoder) {
      number = decoder.integer()
      range = 0..<decoder.integer()
      text = decoder.buffer()
    }
  }

  /// Calls `body` with each row and the text that its ranges are of.
  package func forEachRow(
    _ body: (EvidenceRow, _ text: UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBytes { bytes in
      var decoder = ByteDecoder(bytes)
      while decoder.position < bytes.count {
        let sentence = Sentence(decoding: &decoder)
        for _ in 0..<decoder.integer() {
          try body(EvidenceRow(decoding: &decoder, in: sentence), sentence.text)
        }
      }
    }
  }
}

// As a part of a record.
extension ArticleEvidence {
  func encode(into encoder: inout ByteEncoder) { encoder.append(bytes) }

  init(decoding decoder: inout ByteDecoder) { bytes = decoder.blob() }

  /// Appends some of the rows, and the sentences that these stand in.
  func append(
    to encoder: inout ByteEncoder, keeping isKept: (_ rank: UInt64, EvidenceCell) -> Bool
  ) {
    var kept: [Range<Int>] = []
    bytes.withUnsafeBytes { bytes in
      var decoder = ByteDecoder(bytes)
      while decoder.position < bytes.count {
        let start = decoder.position
        _ = Sentence(decoding: &decoder)
        let end = decoder.position
        kept.removeAll(keepingCapacity: true)
        for _ in 0..<decoder.integer() {
          let row = decoder.position
          let (cell, rank) = EvidenceRow.skip(&decoder)
          if isKept(rank, cell) { kept.append(row..<decoder.position) }
        }
        guard !kept.isEmpty else { continue }
        encoder.append(encoded: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        encoder.append(kept.count)
        for row in kept { encoder.append(encoded: UnsafeRawBufferPointer(rebasing: bytes[row])) }
      }
    }
  }
}
