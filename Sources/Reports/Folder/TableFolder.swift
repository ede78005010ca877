// The reports folder as it is filled: tables of totals, and the two descriptions of all tables.

import Tables

/// A folder that reports are written into.
///
/// The caller makes it, and puts it in the place of the old one.
package struct TableFolder: Sendable {
  package let path: String
  package let options: ReportOptions

  package init(path: String, options: ReportOptions) {
    self.path = path
    self.options = options
  }

  /// Writes all tables that are made of totals, datapackage.json and README.md.
  ///
  /// - Returns: what the user should be warned of, and the page, which lacks its evidence.
  /// - Throws: a `WriteError`.
  package func write(
    _ figures: Figures, _ contrasts: Contrasts, _ plan: PagePlan
  ) throws -> (warnings: [String], Page) {
    var warnings: [String] = []
    var tables = PageTables(plan, figures)
    for report in AllTables.ofTotals {
      tables.begin(report.definition)
      if report == ContrastsReport.self {
        warnings += try write(contrasts)
        tables.take(contrasts: plan)
      } else {
        warnings += try write(report, figures, &tables)
      }
    }
    let definitions = AllTables.definitions(by: options.period)
    try TextFile.write(
      DataPackage.text(definitions, options.dialect), to: "\(path)/datapackage.json")
    try TextFile.write(
      Readme(thresholds: figures.thresholds, options: options).text(definitions),
      to: "\(path)/README.md")
    return (warnings, Page(figures, plan, tables))
  }

  /// Writes index.html, once the evidence of all articles is there.
  ///
  /// - Throws: a `WriteError`.
  package func write(_ page: Page, _ evidence: PageEvidence) throws {
    try TextFile.write(page.parts(evidence), to: "\(path)/\(Page.file)")
  }

  private func write(
    _ report: any Report.Type, _ figures: Figures, _ tables: inout PageTables
  ) throws -> [String] {
    var file = try TableFile(report.definition, in: self)
    try report.forEachRow(of: figures) { row in
      try file.append(row)
      tables.take(row)
    }
    return [try file.finish()].compactMap { $0 }
  }

  /// Writes the longest table of totals cell by cell; the page has its rows from the plan.
  private func write(_ contrasts: Contrasts) throws(WriteError) -> [String] {
    var file = try TableFile(ContrastsReport.definition, in: self)
    var writer = file.writer
    for number in 0..<contrasts.count {
      contrasts.write(number, to: &writer)
      try writer.endRow()
    }
    return [try file.finish()].compactMap { $0 }
  }
}
