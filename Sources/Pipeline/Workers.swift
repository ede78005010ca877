// The workers of a run: each pulls a batch, scores its articles and keeps their records.

import Aggregates
import Dispatch
import News
import Readers
import Scoring
import Synchronization

/// Scores all articles of a source on a number of serial queues.
///
/// A worker asks for a batch when it is free, so no more than one batch a worker is ever in memory.
struct Workers {
  let rulebook: Rulebook
  let options: RunOptions
  /// An existing folder for what memory does not hold.
  let folder: String
  let interruption: Interruption
  let progress: Progress

  /// What the workers bring back.
  ///
  /// Unchecked, for the parts of the stores are merged side by side, and none twice.
  struct Yield: @unchecked Sendable {
    var stores: [RecordStore]
    /// The lowest ranks of the evidence.
    let ranks: EvidenceRanks
    var summary: RunSummary

    /// Hands over the sums of all records, copies among them.
    func takeTotals() -> Totals { Totals(merging: stores.map { $0.takeTotals() }) }
  }

  /// Bytes of records that all workers together hold in memory.
  private static let memory = 12 << 20
  /// Bytes of a sorted run that would be too short: their merge looks at every run for every record.
  private static let shortestRun = 1 << 16

  /// Scores everything; throws the first failure of any worker.
  func score(_ source: ArticleSource) throws -> Yield {
    let results = Mutex<[Result<Worker.Results, any Error>]>([])
    // When one fails the others need not go on.
    let hasFailed = Atomic(false)
    let ranks = EvidenceRanks(options.evidence)
    let group = DispatchGroup()
    for number in 0..<options.jobs {
      DispatchQueue(label: "slant.worker.\(number)").async(group: group) { @Sendable in
        let result = Result { try self.work(number, source, ranks, hasFailed) }
        results.withLock { $0.append(result) }
        if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      }
    }
    try interruption.wait(for: group) { hasFailed.load(ordering: .relaxed) }
    let all = try results.withLock { try $0.map { try $0.get() } }
    var summary = RunSummary()
    for results in all {
      summary.read += results.summary.read
      summary.rejected += results.summary.rejected
      summary.outOfPeriod += results.summary.outOfPeriod
      summary.bytes += results.summary.bytes
      summary.damage.add(results.summary.damage)
    }
    return Yield(stores: all.map(\.store), ranks: ranks, summary: summary)
  }

  private func work(
    _ number: Int, _ source: ArticleSource, _ ranks: EvidenceRanks,
    _ hasFailed: borrowing Atomic<Bool>
  ) throws -> Worker.Results {
    let store = RecordStore(
      folder: folder, name: String(number),
      limit: max(Workers.memory / options.jobs, Workers.shortestRun * options.parts),
      parts: options.parts)
    var worker = Worker(rulebook: rulebook, options: options, store: store, ranks: ranks)
    while interruption.signalled == 0, !hasFailed.load(ordering: .relaxed),
      let batch = source.next()
    {
      let articles = batch.articles()
      for article in articles where interruption.signalled == 0 { try worker.take(article) }
      progress.add(articles: articles.count, bytes: batch.bytesRead)
    }
    try store.settle()
    return worker.results
  }
}
