// The files of the reports folder: the tables of totals beside those that are written article by article, then the page.

import Aggregates
import CLinux
import Lexicons
import Reports
import Scoring

/// Writes the tables and the page of a run.
struct ReportWriting {
  let target: TableFolder
  let figures: Figures
  let parts: [Merge.Part]
  let stores: [RecordStore]
  /// An existing folder for what memory does not hold.
  let folder: String
  let jobs: Int

  /// Bytes of mentions by period that are held in memory.
  private static let memory = 4 << 20

  /// Writes everything; `cap`, what is known of the evidence of all articles, is forgotten when the page is
  /// planned.
  ///
  /// - Returns: what the user should be warned of.
  func write(_ cap: consuming EvidenceCap) throws -> [String] {
    let contrasts = Background(isBeside: jobs > 1) { [figures] in Contrasts(figures) }
    var sourceTables = PageTables(sourcesOf: figures)
    let sources = Result { try writeSources(&sourceTables) }
    let (plan, tables) = try startTables(contrasts)
    var timeTables = PageTables(plan, figures)
    var evidence = PageEvidence(plan, figures, consume cap, of: sourceTables)
    let streams = Result { try writeArticles(&evidence, &timeTables) }
    // Also where the others failed: nobody may write into a folder that is being taken away.
    let written = Result { try tables.value() }
    var (warnings, page) = try written.get()
    warnings = try sources.get() + streams.get() + warnings
    page.add(sourceTables)
    page.add(timeTables)
    try target.write(page, evidence)
    return warnings
  }

  /// Starts the tables of totals; contrasts, of which there are many, are forgotten when they are written.
  private func startTables(
    _ contrasts: Background<Contrasts>
  ) throws -> (PagePlan, Background<(warnings: [String], Page)>) {
    let contrasts = try contrasts.value()
    give_free_pages_back()
    let plan = PagePlan(figures, contrasts)
    let tables = Background(isBeside: jobs > 1) { [target, figures] in
      try target.write(figures, contrasts, plan)
    }
    return (plan, tables)
  }

  /// Writes the tables that need no articles; the page takes the speakers that it shows.
  private func writeSources(_ page: inout PageTables) throws -> [String] {
    var sources = try SourcesReport(in: target, thresholds: figures.thresholds)
    var rejects = try RejectsReport(in: target)
    try RecordStore.mergeRejections(stores) { try rejects.append($0) }
    return try [sources.write(parts.map(\.sources), &page), rejects.finish()].compactMap { $0 }
  }

  /// Writes the tables that are written article by article; the page takes what it needs from each.
  private func writeArticles(
    _ evidence: inout PageEvidence, _ page: inout PageTables
  ) throws -> [String] {
    var articlesReport = try ArticlesReport(in: target)
    var evidenceReport = try EvidenceReport(in: target, rulebook: figures.rulebook)
    let actors = figures.rulebook.actors.map(\.actor)
    let timeline = Timeline(
      by: target.options.period, actors: actors, folder: folder, memory: ReportWriting.memory)
    try ArticleList.readAll(parts.map(\.articles)) { record, groups in
      try articlesReport.append(record, groups)
      evidenceReport.startArticle(record)
      evidence.startArticle(record)
      try record.evidence.forEachRow { row, text in
        try evidenceReport.append(row, text)
        evidence.append(row, text, of: record)
      }
      try timeline.add(record, cluster: groups.isAlone ? nil : groups.cluster)
    }
    var timelineReport = try TimelineReport(
      in: target, actors: actors, thresholds: figures.thresholds)
    return try [
      articlesReport.finish(), evidenceReport.finish(), timelineReport.write(timeline, &page),
    ].compactMap { $0 }
  }
}
