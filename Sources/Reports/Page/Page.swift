// index.html: what the tables say, for people who would rather look.

import CPage

/// The page of a run, made of the rows of its tables and of the evidence behind them.
package struct Page {
  /// The name of its file.
  package static let file = "index.html"

  private let figures: Figures
  private let plan: PagePlan
  private var tables: PageTables

  init(_ figures: Figures, _ plan: PagePlan, _ tables: PageTables) {
    self.figures = figures
    self.plan = plan
    self.tables = tables
  }

  /// Adds the tables that are made article by article.
  package mutating func add(_ others: PageTables) { tables.add(others) }

  /// The parts of index.html, one behind the other.
  func parts(_ evidence: PageEvidence) -> [[UInt8]] {
    let data = PageData(figures, plan, tables).bytes(evidence)
    let parts = ["style": Page.style, "script": Page.script, "data": data]
    // Only the frame is searched for marks: what stands in a part is none.
    return String(cString: page_frame()).split(separator: "{{").flatMap { piece in
      let halves = piece.split(separator: "}}", maxSplits: 1)
      let part = halves.count == 2 ? parts[String(halves[0]), default: []] : []
      return [part, Array(halves[halves.count - 1].utf8)]
    }
  }

  static var style: [UInt8] { Array(String(cString: page_style()).utf8) }
  static var script: [UInt8] { Array(String(cString: page_script()).utf8) }
}
