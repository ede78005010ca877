// The end of the way: records merged, tables written, the folder put in its place.

import Aggregates
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

  /// Bytes of quotes by speaker that are held in memory.
  private static let memory = 4 << 20

  /// Writes all reports and publishes the folder.
  func report(_ yield: Workers.Yield) throws -> RunSummary {
    var summary = yield.summary
    let merge = Merge(
      yield: yield, cap: EvidenceCap(merging: yield.caps, options.evidence),
      folder: folder.workPath, interruption: interruption)
    let parts = try merge.parts(options.jobs)
    var totals = Totals(merging: yield.stores.map(\.totals) + parts.map(\.totals))
    summary.scored = totals.articles
    summary.duplicates = parts.reduce(0) { $0 + $1.copies }
    if summary.scored == 0 || options.isStrict && summary.rejected > 0 {
      throw try refusal(yield, summary)
    }
    let groups = try grouping.groups(of: parts.map(\.queue))
    for part in parts.prefix(1) { try groups.tell(part.articles) }
    try groups.forEachCluster { totals.join(cluster: $0) }
    try groups.forEachStory { totals.addShared(story: $0) }
    let target = TableFolder(path: folder.path, options: reportOptions)
    let facts = RunFacts(
      version: SlantVersion.text, options: reportOptions, counts: counts(summary),
      lexiconFiles: lexicons.files)
    let tables = Background(isBeside: options.jobs > 1) { [rulebook, totals] in
      try target.write(totals: totals, rulebook: rulebook, run: facts)
    }
    let streams = Result { try write(parts.map(\.articles), yield.stores, into: target) }
    // Also where the streams failed: nobody may write into a folder that is being taken away.
    let written = Result { try tables.value() }
    summary.warnings += try streams.get() + written.get()
    try interruption.check()
    let own = Set(AllTables.definitions.map(\.file) + ["datapackage.json", "README.md"])
    try folder.publish(own: own)
    return summary
  }

  private var grouping: Grouping {
    Grouping(
      limits: GroupLimits(rulebook.numbers), folder: folder.workPath,
      isSideBySide: options.jobs > 1, interruption: interruption)
  }

  private var reportOptions: ReportOptions {
    ReportOptions(
      dialect: options.dialect, evidence: options.evidence, since: options.since,
      until: options.until)
  }

  private func counts(_ summary: RunSummary) -> RunCounts {
    RunCounts(
      read: summary.read, scored: summary.scored, rejected: summary.rejected,
      duplicates: summary.duplicates, outOfPeriod: summary.outOfPeriod, bytes: summary.bytes,
      damage: summary.damage)
  }

  /// Writes the tables that are written row by row.
  private func write(
    _ articles: [ArticleList], _ stores: [RecordStore], into target: TableFolder
  ) throws -> [String] {
    var articlesReport = try ArticlesReport(in: target)
    var evidenceReport = try EvidenceReport(in: target, rulebook: rulebook)
    let sources = SourceList(
      actors: rulebook.actors.map(\.actor), folder: folder.workPath, memory: Reporting.memory)
    try ArticleList.readAll(articles) { record, groups in
      try articlesReport.append(record, groups)
      try evidenceReport.append(record)
      try sources.add(record)
    }
    var sourcesReport = try SourcesReport(in: target, thresholds: Thresholds(rulebook.numbers))
    var rejectsReport = try RejectsReport(in: target)
    try RecordStore.mergeRejections(stores) { try rejectsReport.append($0) }
    return try [
      articlesReport.finish(), evidenceReport.finish(), sourcesReport.write(sources),
      rejectsReport.finish(),
    ].compactMap { $0 }
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
