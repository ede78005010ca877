// The end of the way: records merged, tables written, the folder put in its place.

import Aggregates
import CLinux
import Lexicons
import News
import Reports
import Scoring

/// Turns what the workers bring back into a folder of reports.
struct Reporting {
  let folder: FolderExchange
  let options: RunOptions
  let lexicons: Lexicons
  let rulebook: Rulebook
  let interruption: Interruption

  /// Writes all reports and publishes the folder.
  func report(_ yield: consuming Workers.Yield) throws -> RunSummary {
    let cap = yield.ranks.close()
    give_free_pages_back()
    let records = yield
    var summary = records.summary
    let sums = Background(isBeside: options.jobs > 1) { records.takeTotals() }
    var parts = try merged(records, cap)
    var totals = Totals(merging: [try sums.value()] + parts.indices.map { parts[$0].takeTotals() })
    summary.scored = totals.articles
    summary.duplicates = parts.reduce(0) { $0 + $1.copies }
    if summary.scored == 0 || options.isStrict && summary.rejected > 0 {
      throw try refusal(records, summary)
    }
    give_free_pages_back()
    try group(parts, &totals)
    give_free_pages_back()
    let target = TableFolder(path: folder.path, options: reportOptions)
    let figures = try figures(consume totals, counts(summary))
    give_free_pages_back()
    let writing = ReportWriting(
      target: target, figures: figures, parts: parts, stores: records.stores,
      folder: folder.workPath, jobs: options.jobs)
    summary.warnings += try writing.write(consume cap)
    if options.hasWorkbook {
      summary.warnings += try WorkbookReport(of: target)
        .write(temporary: folder.workPath) { try interruption.check() }
    }
    try interruption.check()
    // A workbook of other reports is not carried over: it would look like one of these.
    let own = Set(
      AllTables.definitions.map(\.file)
        + ["datapackage.json", "README.md", Page.file, WorkbookReport.file])
    try folder.publish(own: own)
    return summary
  }

  private func merged(_ records: Workers.Yield, _ cap: EvidenceCap) throws -> [Merge.Part] {
    let merge = Merge(
      yield: records, cap: cap, actors: rulebook.actors.map(\.actor), folder: folder.workPath,
      interruption: interruption)
    return try merge.parts(options.parts)
  }

  /// Finds which articles belong together, tells them, and adds the sums of their groups.
  private func group(_ parts: [Merge.Part], _ totals: inout Totals) throws {
    let grouping = Grouping(
      limits: GroupLimits(rulebook.numbers), folder: folder.workPath,
      interruption: interruption)
    let groups = try grouping.groups(of: parts.map(\.queue))
    for part in parts.prefix(1) { try groups.tell(part.articles) }
    try groups.forEachCluster { totals.join(cluster: $0) }
    totals.pairOutlets()
    try groups.forEachStory { totals.addShared(story: $0) }
  }

  /// Turns totals into figures, names beside all else.
  private func figures(_ totals: consuming Totals, _ counts: RunCounts) throws -> Figures {
    let facts = RunFacts(
      version: SlantVersion.text, options: reportOptions, counts: counts,
      lexiconFiles: lexicons.files, validations: lexicons.validations)
    let all = totals
    let names = Background(isBeside: options.jobs > 1) { [rulebook] in
      NameChoices(all, rulebook)
    }
    return try Figures(totals: consume all, rulebook: rulebook, run: facts) { try names.value() }
  }

  private var reportOptions: ReportOptions {
    ReportOptions(
      dialect: options.dialect, evidence: options.evidence, since: options.since,
      until: options.until, period: options.period, minimums: options.minimums)
  }

  private func counts(_ summary: RunSummary) -> RunCounts {
    RunCounts(
      read: summary.read, scored: summary.scored, rejected: summary.rejected,
      duplicates: summary.duplicates, outOfPeriod: summary.outOfPeriod, bytes: summary.bytes,
      damage: summary.damage)
  }

  /// The failure of a run that is not to be published, with its first rejections.
  private func refusal(_ yield: Workers.Yield, _ summary: RunSummary) throws -> RunFailure {
    var lines: [String] = []
    try RecordStore.mergeRejections(yield.stores) { rejection in
      guard rejection.reason != .duplicate, lines.count < 5 else { return }
      let detail = rejection.detail.isEmpty ? "" : ": \(rejection.detail)"
      let place = "\(rejection.place.source):\(rejection.place.line)"
      lines.append("  \(place): \(rejection.reason.rawValue)\(detail)")
    }
    if summary.rejected > lines.count {
      lines.append("  and \(summary.rejected - lines.count) more")
    }
    let list = lines.map { "\n" + $0 }.joined()
    guard summary.scored > 0 else {
      return .nothingScored(
        "no article could be scored; the old reports are as they were\(list)", summary)
    }
    return .rejected(
      "records were rejected and --strict allows none; the old reports are as they were\(list)",
      summary)
  }
}
