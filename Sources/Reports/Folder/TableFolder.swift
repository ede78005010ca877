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
  package func write(_ figures: Figures, _ plan: PagePlan) throws -> (warnings: [String], Page) {
    var warnings: [String] = []
    var tables = PageTables(plan, figures)
    for report in AllTables.ofTotals {
      tables.begin(report.definition)
      if let warning = try write(report, figures, plan, &tables) { warnings.append(warning) }
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
    try TextFile.write(page.text(evidence), to: "\(path)/\(Page.file)")
  }

  private func write(
    _ report: any Report.Type, _ figures: Figures, _ plan: PagePlan, _ tables: inout PageTables
  ) throws -> String? {
    var file = try TableFile(report.definition, in: self)
    if report == ContrastsReport.self {
      try write(plan.contrasts, to: file.writer)
      tables.take(contrasts: plan)
    } else {
      try report.forEachRow(of: figures) { row in
        try file.append(row)
        tables.take(row)
      }
    }
    return try file.finish()
  }

  /// Writes rows of shared cells, which are encoded once.
  private func write(_ rows: BlockRows, to writer: CSVWriter) throws(WriteError) {
    var blocks = CellBlocks(dialect: options.dialect)
    for block in rows.blocks { _ = blocks.add(block) }
    for (number, row) in rows.rows.enumerated() {
      for index in 0..<row.scalarCount { writer.write(Int(row[index]), of: blocks) }
      for cell in rows.tail(number) { writer.write(cell) }
      try writer.endRow()
    }
  }
}
