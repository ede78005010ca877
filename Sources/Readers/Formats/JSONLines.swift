// JSON Lines: one object a line, with the keys that `ArticleField` knows.

import CSimdJSON
import News
import Tables

/// Reads JSON Lines from a file or from standard input.
struct JSONLines: BatchReader {
  private let source: String
  private var stream: RecordStream<InputBytes>

  init(_ bytes: InputBytes, source: String) {
    self.source = source
    stream = RecordStream(bytes, layout: .lines, padding: jsonPadding())
  }

  mutating func next() -> Batch? {
    stream.nextBatch(source: source, skip: { $0.skipMember() }) { [source] block in
      let decoder = JSONLineDecoder(capacity: block.longest)
      return block.bytes.withUnsafeBytes { bytes in
        block.records.compactMap { record in
          let line = UnsafeRawBufferPointer(rebasing: bytes[record.start..<record.end])
          return decoder.article(in: line, at: Place(source: source, line: record.line))
        }
      }
    }
  }
}

extension RecordBlock {
  /// The bytes of the longest record.
  fileprivate var longest: Int { records.lazy.map { $0.end - $0.start }.max() ?? 0 }
}
