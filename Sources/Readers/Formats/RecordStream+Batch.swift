// From blocks of records to batches: what is the same for every format made of records.

import News
import Tables

extension RecordStream {
  /// The next batch: broken records as rejections, the others for `decode`, which a worker calls.
  ///
  /// Behind damage reading goes on where `skip` finds the start of a record.
  mutating func nextBatch(
    source: String, skip: (inout Source) -> Bool = { _ in false },
    decode: @escaping @Sendable (RecordBlock) -> [Result<Article, Rejection>]
  ) -> Batch? {
    do throws(ReadError) {
      guard let block = try next() else { return nil }
      return Batch(bytesRead: block.bytesRead) {
        block.problems.map { .failure($0.rejection(in: source)) } + decode(block)
      }
    } catch {
      let place = Place(source: source, line: line)
      let rest = goOn(skip) ? "; reading goes on at the next member" : ""
      return Batch(rejections: [
        Rejection(place: place, reason: .unreadable, detail: error.description + rest)
      ])
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
