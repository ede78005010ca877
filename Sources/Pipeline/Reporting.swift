import Aggregates
import Lexicons
import Scoring
struct Reporting {
  let folder: ReportsFolder
  let options: RunOptions
  let lexicons: Lexicons
  let rulebook: Rulebook
  let interruption: Interruption
  func report(_ yield: Workers.Yield) throws -> RunSummary {
    var s = yield.summary
    var totals = Totals()
    try RecordStore.mergeRecords(yield.stores, keep: { totals.add($0); s.scored += 1 }, drop: { _, _ in s.duplicates += 1 })
    return s
  }
}
