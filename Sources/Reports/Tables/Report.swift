// What a report is: a definition, and rows made of the figures of a run.

import News
import Tables

/// A table that is made of totals. (Tables made article by article are in Streams.)
protocol Report {
  static var definition: TableDefinition { get }

  /// Calls `write` with the cells of each row, in order.
  static func forEachRow(of figures: Figures, _ write: ([Cell]) throws -> Void) throws
}

/// All tables of the reports folder.
package enum AllTables {
  /// Those that are made of totals.
  static var ofTotals: [any Report.Type] {
    [
      ByOutletReport.self, ByActorReport.self, ByOutletAndActorReport.self, NamingReport.self,
      FramingReport.self, ContrastsReport.self, CoverageReport.self, CleaningReport.self,
      RunReport.self,
    ]
  }

  /// The definitions in the order in which they are described to people.
  package static let definitions = definitions(by: .month)

  /// The same with a timeline of days or weeks.
  static func definitions(by unit: PeriodUnit) -> [TableDefinition] {
    [
      ByOutletReport.definition, ByActorReport.definition, ByOutletAndActorReport.definition,
      NamingReport.definition, FramingReport.definition, ContrastsReport.definition,
      SourcesReport.definition, TimelineReport.definition(by: unit), ArticlesReport.definition,
      EvidenceReport.definition, CoverageReport.definition, CleaningReport.definition,
      RejectsReport.definition, RunReport.definition,
    ]
  }
}
