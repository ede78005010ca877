// One worker: scores one record after another and keeps what comes of it.

import Aggregates
import News
import Scoring

/// A scorer, and the records that it has made.
struct Worker {
  /// What a worker brings back.
  ///
  /// Unchecked, for the store is handed over with it and left alone.
  struct Results: @unchecked Sendable {
    var store: RecordStore
    var summary = RunSummary()
  }

  private let store: RecordStore
  private var summary = RunSummary()
  private let options: RunOptions
  private var scorer: Scorer
  private var maker: RecordMaker

  init(rulebook: Rulebook, options: RunOptions, store: RecordStore, ranks: EvidenceRanks) {
    self.store = store
    self.options = options
    scorer = Scorer(rulebook: rulebook)
    maker = RecordMaker(rulebook: rulebook, ranks: ranks)
  }

  /// What came of all records; nothing is taken behind it.
  var results: Results { Results(store: store, summary: summary) }

  /// Scores one record, or keeps the reason why it cannot be scored.
  mutating func take(_ found: Result<Article, Rejection>) throws(SortError) {
    switch found {
    case .failure(let rejection): try reject(rejection)
    case .success(let article):
      if hasPeriod, article.date == nil {
        try reject(
          Rejection(
            place: article.place, reason: .undated,
            detail: "the run has --since or --until and the record has no date"))
      } else if isInPeriod(article) {
        try score(article)
      } else {
        summary.outOfPeriod += 1
      }
    }
  }

  private var hasPeriod: Bool { options.since != nil || options.until != nil }

  private func isInPeriod(_ article: Article) -> Bool {
    guard let date = article.date else { return true }
    if let since = options.since, date < since { return false }
    if let until = options.until, date > until { return false }
    return true
  }

  private mutating func score(_ found: Article) throws(SortError) {
    let (article, damage) = Repair.audited(found)
    let scored: ScoredArticle
    do throws(Rejection) {
      scored = try scorer.score(article)
    } catch {
      return try reject(error)
    }
    summary.read += 1
    summary.bytes += article.text.count
    summary.damage.add(damage)
    try store.add(maker.record(of: scored, article: article, text: scorer.cleanedText))
  }

  private mutating func reject(_ rejection: Rejection) throws(SortError) {
    summary.read += 1
    summary.rejected += 1
    try store.add(rejection)
  }
}
