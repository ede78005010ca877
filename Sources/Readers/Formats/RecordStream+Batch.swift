// From blocks of records to batches: what is the same for every format made of records.

import News
import Tables

extension RecordStream {
  /// The next batch: broken records as rejections, the others for `decode`, which a worker calls.
  mutating func nextBatch(
    source: String, decode: @escaping @Sendable (RecordBlock) -> [Result<Article, Rejection>]
  ) -> Batch? {
    do throws(ReadError) {
      guard let block = try next() else { return nil }
      return Batch(bytesRead: block.bytesRead) {
        block.problems.map { .failure($0.rejection(in: source)) } + decode(block)
      }
    } catch {
      return Batch(rejections: [.unreadable(source, error)])
    }
  }
}

extension RecordProblem {
  /// The problem as a record of `source` that could not be scored.
  func rejection(in source: String) -> Rejection {
    let reason: Rejection.Reason = if case .tooLong = kind { .tooLong } else { .badCSV }
    return Rejection(place: Place(source: source, line: line), reason: reason, detail: description)
  }
}

extension Rejection {
  /// A file that cannot be opened or read.
  static func unreadable(_ source: String, _ error: ReadError) -> Rejection {
    Rejection(
      place: Place(source: source, line: 1), reason: .unreadable, detail: error.description)
  }
}
