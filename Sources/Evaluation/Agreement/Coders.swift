// Several coders in one table: a column each, one label of the majority, and how far they agree.

/// What coders say of rows: in the column `label`, or in one column each (`label_1`, `coder_anna`).
struct Coders<Label: Hashable & Sendable>: Sendable {
  /// The labels of a row as messages name them.
  let names: [String]
  let parse: @Sendable (String) -> Label?
  /// A label as a number, for the distances of Krippendorff's alpha.
  let value: @Sendable (Label) -> Double
}

extension Coders {
  /// The columns of the coders of a table.
  private func columns(of table: GoldTable) -> [String] {
    table.columns.filter { $0.hasPrefix("label_") || $0.hasPrefix("coder_") }
  }

  /// - Throws: where a table has no column of labels.
  func check(_ table: GoldTable) throws(EvaluationError) {
    guard columns(of: table).isEmpty else { return }
    try table.check(["label"])
  }

  /// The label of a row; where it has none, what more than half of its coders gave.
  ///
  /// Nil where they do not agree so far, and where a fault was noted.
  func label(
    of row: GoldTable.Row, in table: GoldTable, _ faults: inout GoldFaults
  ) -> Label? {
    guard !table.columns.contains("label") else {
      return label(in: "label", of: row, table, &faults)
    }
    let labels = labels(of: row, in: table, &faults)
    let counts = Dictionary(grouping: labels, by: \.self).mapValues(\.count)
    return counts.first { 2 * $0.value > labels.count }?.key
  }

  /// For each row the values that its coders gave.
  func values(of table: GoldTable) throws(EvaluationError) -> [[Double]] {
    var faults = GoldFaults()
    let values = table.rows.map { labels(of: $0, in: table, &faults).map(value) }
    try faults.check()
    return values
  }

  /// The labels of a row by its coders, those who gave none left out.
  private func labels(
    of row: GoldTable.Row, in table: GoldTable, _ faults: inout GoldFaults
  ) -> [Label] {
    columns(of: table).filter { !row[$0].isEmpty }
      .compactMap { label(in: $0, of: row, table, &faults) }
  }

  private func label(
    in column: String, of row: GoldTable.Row, _ table: GoldTable, _ faults: inout GoldFaults
  ) -> Label? {
    if let label = parse(row[column].lowercased()) { return label }
    faults.note(Messages.noLabel(row[column], names), at: table.place(of: column, in: row))
    return nil
  }
}

/// The rows of a gold file that can be measured, and how far their coders agree.
package struct GoldCodings<Coding: Sendable>: Sendable {
  package let codings: [Coding]
  /// Alpha at each level, where several coders gave labels.
  package let agreement: [Figure]
  /// Rows whose coders do not agree on a label.
  package let undecided: Int
}

extension GoldCodings {
  /// Reads a file and keeps some of its rows.
  ///
  /// - Throws: where the file cannot be read, with every row that cannot be used, or without any row.
  init<Label>(
    path: String, columns: [String], where choices: [RowChoice], coders: Coders<Label>,
    _ coding: (GoldTable) throws(EvaluationError) -> [Coding]
  ) throws(EvaluationError) {
    var table = try GoldTable(bytes: GoldFolder.read(path), path: path, columns: columns)
    try coders.check(table)
    try table.keep(choices)
    codings = try coding(table)
    agreement = KrippendorffAlpha.figures(units: try coders.values(of: table))
    undecided = table.rows.count - codings.count
    guard codings.isEmpty else { return }
    throw EvaluationError("\(path): no row has a label that more than half of its coders gave")
  }
}

extension KrippendorffAlpha {
  /// The three levels as figures, rows being drawn for the intervals; `n` counts rows with two codings.
  static func figures(units: [[Double]]) -> [Figure] {
    let paired = units.filter { $0.count > 1 }
    guard !paired.isEmpty else { return [] }
    let whole = KrippendorffAlpha(units: paired)
    let intervals = Bootstrap.intervals(units: paired.count) { drawn in
      let alpha = KrippendorffAlpha(units: drawn.map { paired[$0] })
      return Level.allCases.map { alpha.alpha($0) }
    }
    return zip(Level.allCases, intervals).map { level, interval in
      Figure(
        gold: "coders", name: "alpha_\(level.rawValue)", value: whole.alpha(level) ?? .nan,
        low: interval.low, high: interval.high, n: paired.count)
    }
  }
}
