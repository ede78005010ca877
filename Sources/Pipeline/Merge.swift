// The records of all workers brought together: copies dropped, articles put in order.

import Aggregates
import News

/// The merge of what the workers bring back, part by part.
struct Merge: Sendable {
  let yield: Workers.Yield
  /// What is known of the evidence.
  let cap: EvidenceCap
  /// The ids of actors by their numbers.
  let actors: [String]
  /// An existing folder for what memory does not hold.
  let folder: String
  let interruption: Interruption

  /// What one part came to.
  ///
  /// Unchecked, for the list is handed over with it and left alone.
  struct Part: @unchecked Sendable {
    var articles: ArticleList
    var sources: SourceList
    var queue: ArticleQueue
    /// Counts of the articles, less the sums of their copies.
    var totals: Totals
    var copies: Int

    /// Hands the totals over.
    mutating func takeTotals() -> Totals {
      defer { totals = Totals() }
      return totals
    }
  }

  /// Bytes that the lists of articles and their evidence hold in memory.
  private static let memory = 12 << 20
  /// Bytes of quotes by speaker.
  private static let sourceMemory = 4 << 20

  /// Merges all parts side by side; there are no more than stores.
  func parts(_ count: Int) throws -> [Part] {
    let parts = (0..<count).map { number in
      Background(isBeside: count > 1) { try part(number, of: count) }
    }
    // Also where one failed: nobody may write into a folder that is being taken away.
    let merged = parts.map { part in Result { try part.value() } }
    return try merged.map { try $0.get() }
  }

  private func part(_ number: Int, of count: Int) throws -> Part {
    // The rejections of each store are touched by one part alone.
    let store = yield.stores[number]
    let articles = ArticleList(
      folder: folder, name: String(number), memory: Merge.memory / count)
    let queue = ArticleQueue(folder: folder, number: number, memory: Merge.memory / count)
    let sources = SourceList(
      actors: actors, folder: folder, name: String(number), memory: Merge.sourceMemory / count)
    var (kept, copies) = (0, 0)
    let totals = try RecordStore.mergeRecords(
      yield.stores, part: number,
      keep: { record, parts in
        kept += 1
        if kept % 1024 == 0 { try interruption.check() }
        try articles.add(record, cap)
        try sources.add(record)
        try queue.add(record, parts)
      },
      drop: { copy, kept in
        copies += 1
        try store.add(.duplicate(at: copy, of: kept.id))
      })
    try articles.settle()
    try sources.settle()
    return Part(
      articles: articles, sources: sources, queue: queue, totals: totals, copies: copies)
  }
}

extension Rejection {
  /// A record that says what the article `id` says, which is counted.
  fileprivate static func duplicate(at place: Place, of id: String) -> Rejection {
    Rejection(place: place, reason: .duplicate, detail: "counted once, as \(id)")
  }
}
