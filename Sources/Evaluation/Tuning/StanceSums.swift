// From readings of coded mentions to sums, and to the cells that bear on them.

import News
import Scoring

/// All coded mentions as sums.
struct StanceSums {
  /// In order of row and column.
  let cells: [WeightCell]
  /// What the lexicons say, by cell.
  let weights: [Double]
  /// In how many texts each cell bears on a coded mention.
  let support: [Int]
  let mentions: [MentionSum]
  /// The texts of the mentions.
  let texts: [String]

  init(_ measure: StanceMeasure, _ rulebook: Rulebook) {
    let start = StanceModel(weights: [], rulebook.numbers)
    var texts: [WeightCell: Set<String>] = [:]
    var weights: [WeightCell: Double] = [:]
    for result in measure.results {
      for item in result.reading.bearings {
        guard let cell = StanceSums.cell(of: item) else { continue }
        texts[cell, default: []].insert(result.coded.text)
        weights[cell] = Double(item.weight) / Double(Points.perUnit)
      }
    }
    let cells = texts.keys.sorted { ($0.row, $0.column.rawValue) < ($1.row, $1.column.rawValue) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    self.cells = cells
    self.weights = cells.map { weights[$0, default: 0] }
    support = cells.map { texts[$0, default: []].count }
    self.texts = measure.results.map(\.coded.text)
    mentions = measure.results.map { result in
      MentionSum(
        label: result.coded.label,
        terms: result.reading.bearings.compactMap { StanceSums.term(of: $0, numbers, start) })
    }
  }

  /// The cell that bears; nil for names, and where the cell says 0.
  private static func cell(of item: Evidence) -> WeightCell? {
    guard item.kind == .stance, item.weight != 0 else { return nil }
    switch item.role {
    case .agent: return WeightCell(row: item.row, column: .agent)
    case .target: return WeightCell(row: item.row, column: .target)
    case .other: return WeightCell(row: item.row, column: .weight)
    }
  }

  private static func term(
    of item: Evidence, _ numbers: [WeightCell: Int], _ start: StanceModel
  ) -> MentionSum.Term? {
    guard item.score != 0, item.weight != 0 else { return nil }
    guard let cell = cell(of: item) else {
      return MentionSum.Term(
        cell: nil, attachment: start.attachments.count - 1,
        factor: Double(item.weight) / Double(Points.perUnit))
    }
    let attachment = item.relation.map { Int($0.rawValue) + 1 } ?? 0
    let whole = Double(item.weight) * start.attachments[attachment]
    return MentionSum.Term(
      cell: numbers[cell], attachment: attachment, factor: Double(item.score) / whole)
  }
}
