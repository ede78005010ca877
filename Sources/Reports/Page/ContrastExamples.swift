// The sides of contrasts as numbers, and the wordings to be marked in their sentences.

import Aggregates
import Lexicons
import Scoring
import Tables

/// Finds the example behind a side of a contrast.
struct ContrastExamples {
  /// What an outlet chose.
  struct Side {
    var outlet: Int
    var kind: Choices.Kind
    var choice: Int
  }

  private let figures: Figures
  private let outlets: [Cell: Int]
  private let choices: [[Cell]: Int]
  private let voices: [Cell: Int]

  private static let columns = Dictionary(
    ContrastsReport.definition.columns.enumerated().map { ($1.name, $0) },
    uniquingKeysWith: { first, _ in first })

  init(_ figures: Figures) {
    self.figures = figures
    let rulebook = figures.rulebook
    outlets = Dictionary(
      figures.totals.outlets.indices.map { (figures.outlet($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let labels = rulebook.labels.enumerated().map { number, label in
      (
        [Cell.text(Choices.Kind.name.rawValue), figures.actor(label.actor), .line(label.label)],
        number
      )
    }
    let frames = rulebook.frames.enumerated().map { number, frame in
      ([Cell.text(Choices.Kind.frame.rawValue), .line(frame.concept), .line(frame.frame)], number)
    }
    choices = Dictionary(labels + frames, uniquingKeysWith: { first, _ in first })
    voices = Dictionary(
      (0...VoiceSums.all).map { (Cell.voice($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Both sides of all contrasts that are shown.
  func sides(of plan: PagePlan) -> [Side] {
    plan.shownContrasts.flatMap { place in
      let row = plan.contrasts.row(place)
      return ["a", "b"].compactMap { side($0, of: row) }
    }
  }

  /// A row with its examples as excerpts, and where in them the wordings start and end, side by side.
  func excerpted(_ row: [Cell]) -> (row: [Cell], matches: [JSON]) {
    var row = row
    var matches: [JSON] = []
    for side in ["a", "b"] {
      let excerpt = example(side, of: row).map { Excerpt(of: $0.text, around: $0.match) }
      if let excerpt, let column = ContrastExamples.columns["example_\(side)"] {
        row[column] = .line(excerpt.text)
      }
      let match = excerpt?.match ?? 0..<0
      matches += [.integer(match.lowerBound), .integer(match.upperBound)]
    }
    return (row, matches)
  }

  private func example(_ name: String, of row: [Cell]) -> ExampleRow? {
    guard let side = side(name, of: row), let voice = voices[cell("voice", of: row)] else {
      return nil
    }
    let choices = side.kind == .frame ? figures.frames : figures.names
    return choices.example(outlet: side.outlet, choice: side.choice, voice: voice)
  }

  private func side(_ name: String, of row: [Cell]) -> Side? {
    let kind = cell("kind", of: row)
    let key = [kind, cell("topic", of: row), cell("choice_\(name)", of: row)]
    guard let outlet = outlets[cell("outlet_\(name)", of: row)], let choice = choices[key] else {
      return nil
    }
    let isFrame = kind == .text(Choices.Kind.frame.rawValue)
    return Side(outlet: outlet, kind: isFrame ? .frame : .name, choice: choice)
  }

  private func cell(_ column: String, of row: [Cell]) -> Cell {
    ContrastExamples.columns[column].map { row[$0] } ?? .empty
  }
}
