// An article of a cluster or a story, with what is summed up over these.

import Scoring

/// What a group needs to know of one of its articles.
package struct GroupedArticle: Hashable, Sendable {
  package let id: String
  let outlet: String
  /// Sums by voice: `Voice` by raw value, then all.
  let voices: [VoiceSums]
  let actors: [ActorCell]
  let labels: [ChoiceCell]
  let frames: [ChoiceCell]

  package init(_ record: ArticleRecord) {
    id = record.id
    outlet = record.outlet
    voices = record.voices
    actors = record.actors
    labels = record.labels
    frames = record.frames
  }
}

// As bytes.
extension GroupedArticle {
  /// Writes what is summed up of an article; `cells` starts with its cells as records are encoded.
  static func encode(
    _ voices: [VoiceSums], cells: UnsafeRawBufferPointer, into encoder: inout ByteEncoder
  ) {
    for sums in voices { sums.encode(into: &encoder) }
    var decoder = ByteDecoder(cells)
    ArticleRecord.skipSummedCells(&decoder)
    encoder.append(encoded: UnsafeRawBufferPointer(rebasing: cells[..<decoder.position]))
  }

  /// Reads an article of the lineup.
  init(decodingEntry decoder: inout ByteDecoder) {
    let heading = LineupEntry.Heading(decodingEntry: &decoder)
    (id, outlet) = (heading.id, heading.outlet)
    voices = (0..<VoiceSums.count).map { _ in VoiceSums(decoding: &decoder) }
    (actors, labels, frames) = ArticleRecord.summedCells(&decoder)
  }
}
