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

  /// Bytes of quotes by speaker, and of mentions by period, that are held in memory.
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
      lexiconFiles: lexicons.files, validations: lexicons.validations)
    let figures = Figures(totals: totals, rulebook: rulebook, run: facts)
    let contrasts = Contrasts(figures)
    let plan = PagePlan(figures, contrasts)
    let tables = Background(isBeside: options.jobs > 1) {
      try target.write(figures, contrasts, plan)
    }
    var pageEvidence = PageEvidence(plan, figures)
    var pageTables = PageTables(plan, figures)
    let streams = Result {
      try write(
        parts.map(\.articles), yield.stores, into: target, &pageEvidence, &pageTables)
    }
    // Also where the streams failed: nobody may write into a folder that is being taken away.
    let written = Result { try tables.value() }
    let warnings = try streams.get()
    var (tableWarnings, page) = try written.get()
    summary.warnings += warnings + tableWarnings
    page.add(pageTables)
    try target.write(page, pageEvidence)
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

  private var grouping: Grouping {
    Grouping(
      limits: GroupLimits(rulebook.numbers), folder: folder.workPath,
      interruption: interruption)
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

  /// Writes the tables that are written row by row; the page takes what it needs from each article.
  private func write(
    _ articles: [ArticleList], _ stores: [RecordStore], into target: TableFolder,
    _ pageEvidence: inout PageEvidence, _ pageTables: inout PageTables
  ) throws -> [String] {
    var articlesReport = try ArticlesReport(in: target)
    var evidenceReport = try EvidenceReport(in: target, rulebook: rulebook)
    let actors = rulebook.actors.map(\.actor)
    let sources = SourceList(actors: actors, folder: folder.workPath, memory: Reporting.memory)
    let timeline = Timeline(
      by: options.period, actors: actors, folder: folder.workPath, memory: Reporting.memory)
    try ArticleList.readAll(articles) { record, groups in
      try articlesReport.append(record, groups)
      try evidenceReport.append(record)
      pageEvidence.append(record)
      try sources.add(record)
      try timeline.add(record, cluster: groups.isAlone ? nil : groups.cluster)
    }
    let thresholds = Thresholds(rulebook.numbers, options.minimums)
    var sourcesReport = try SourcesReport(in: target, thresholds: thresholds)
    var timelineReport = try TimelineReport(in: target, actors: actors, thresholds: thresholds)
    var rejectsReport = try RejectsReport(in: target)
    try RecordStore.mergeRejections(stores) { try rejectsReport.append($0) }
    return try [
      articlesReport.finish(), evidenceReport.finish(), sourcesReport.write(sources, &pageTables),
      timelineReport.write(timeline, &pageTables), rejectsReport.finish(),
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
