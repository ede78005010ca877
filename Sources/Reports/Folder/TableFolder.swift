// The reports folder as it is filled: tables of totals, and the two descriptions of all tables.

package import Aggregates
package import Scoring
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
  /// - Returns: what the user should be warned of.
  /// - Throws: a `WriteError`.
  package func write(totals: Totals, rulebook: Rulebook, run: RunFacts) throws -> [String] {
    let figures = Figures(totals: totals, rulebook: rulebook, run: run)
    var warnings: [String] = []
    for report in AllTables.ofTotals {
      if let warning = try write(report, figures) { warnings.append(warning) }
    }
    let definitions = AllTables.definitions(by: options.period)
    try TextFile.write(
      DataPackage.text(definitions, options.dialect), to: "\(path)/datapackage.json")
    try TextFile.write(
      Readme(thresholds: figures.thresholds, options: options).text(definitions),
      to: "\(path)/README.md")
    return warnings
  }

  private func write(_ report: any Report.Type, _ figures: Figures) throws -> String? {
    var file = try TableFile(report.definition, in: self)
    if let report = report as? any BlockReport.Type {
      try write(report.rows(of: figures), to: file.writer)
    } else {
      try report.forEachRow(of: figures) { try file.append($0) }
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
