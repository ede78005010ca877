// Where the evidence of a number starts: the first row of evidence.csv for each that is asked for.

import News
import Tables

/// The first row of evidence for the values that filters ask for.
///
/// It holds no more than a sheet has rows, times the handful of filters that fit a row.
struct EvidenceIndex {
  private struct Key: Hashable {
    var shape: Int
    var values: [String]
  }

  private var shapes: [EvidenceFilter.Shape: Int] = [:]
  private var firstRows: [Key: UInt32] = [:]

  /// Looks through the evidence that was written.
  init(_ table: WrittenTable, for filters: [EvidenceFilter]) throws {
    for shape in filters.flatMap(\.shapes) where shapes[shape] == nil {
      shapes[shape] = shapes.count
    }
    let known = shapes.sorted { $0.value < $1.value }
    let columns = EvidenceReport.definition.columns.map(\.name)
    // The header is row 1 of the sheet.
    var number: UInt32 = 1
    try table.forEachRow { fields in
      number += 1
      let row = CSVRow(fields, columns)
      for (shape, index) in known where shape.fits(row) {
        let key = Key(shape: index, values: shape.keyed.map { $0.value(in: row) })
        if firstRows[key] == nil { firstRows[key] = number }
      }
      return number < Sheet.mostRows
    }
  }

  /// The row of the evidence sheet, counted from 1, at which the evidence of a number starts; nil where
  /// there is none, or where evidence does not say which rows belong to it.
  func firstRow(_ filter: EvidenceFilter, for row: CSVRow) -> UInt32? {
    if filter.knowsStories, row.text("basis") != "all" { return nil }
    let isOfAll = row.text("voice") == "all"
    guard let shape = shapes[filter.shape(ofAll: isOfAll)] else { return nil }
    return firstRows[Key(shape: shape, values: filter.key(of: row, ofAll: isOfAll))]
  }
}

extension EvidenceFilter.Shape {
  fileprivate func fits(_ row: CSVRow) -> Bool {
    fixed.allSatisfy { (row.text($0.column) == $0.value) == $0.isEqual }
  }
}

extension EvidenceFilter.Keyed {
  fileprivate func value(in row: CSVRow) -> String {
    let text = row.text(column)
    switch part {
    case .whole: return text
    case .topic: return String(text.prefix { $0 != "/" })
    case .period(let unit):
      return Day(iso: text).map { Period(of: $0, unit: unit).description } ?? ""
    }
  }
}

extension Day {
  /// A day as reports write it: `2016-12-08`.
  init?(iso text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
