// A contrast as the page shows it: its row, and where in the sentences the wordings stand.

import Aggregates
import Tables

/// A row of contrasts.csv with what its cells were made of.
struct ShownContrast: Sendable {
  /// What an outlet chose.
  struct Side {
    var outlet: Int
    var choice: Int
    var example: ExampleRow?
  }

  let kind: Choices.Kind
  /// The actor or the concept.
  let topic: String
  /// Side a, then side b.
  let sides: [Side]
  let row: [Cell]

  private static let examples = ["example_a", "example_b"].map { name in
    ContrastsReport.definition.columns.firstIndex { $0.name == name }
  }

  /// The row with its examples as excerpts, and where in them the wordings start and end, side by side.
  func excerpted() -> (row: [Cell], matches: [Int]) {
    var row = row
    var matches: [Int] = []
    for (side, column) in zip(sides, ShownContrast.examples) {
      let excerpt = side.example.map { Excerpt(of: $0.text, around: $0.match) }
      if let excerpt, let column { row[column] = .line(excerpt.text) }
      let match = excerpt?.match ?? 0..<0
      matches += [match.lowerBound, match.upperBound]
    }
    return (row, matches)
  }
}
