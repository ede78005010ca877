// The cells that rows of evidence.csv share: encoded when they are first asked for, then copied.

import Aggregates
import Lexicons
import News
import Scoring
import Tables

/// Numbers of blocks by what they stand for.
struct EvidenceBlocks: ~Copyable {
  private(set) var cells: CellBlocks
  private let rulebook: Rulebook
  /// An empty cell.
  let none: Int
  /// A speaker of whom nothing is known.
  let unknownSpeaker: Int
  /// Three of them: a hit without a row.
  private let noRow: Int
  private let voices: [Int]
  private let roles: [Int]
  /// By their numbers in the rulebook; -1 where nobody has asked yet.
  private var rows: [Int]
  private var actors: [Int]
  /// By kind of evidence, then by choice.
  private var choices: [[Int]]

  init(_ rulebook: Rulebook, _ dialect: Dialect) {
    self.rulebook = rulebook
    var cells = CellBlocks(dialect: dialect)
    none = cells.add([.empty])
    unknownSpeaker = cells.add([.text(SourceList.unknown)])
    noRow = cells.add([.empty, .empty, .empty])
    voices = Voice.allCases.map { cells.add([.text($0.description)]) }
    roles = Role.allCases.map { cells.add([.text($0.description)]) }
    rows = Array(repeating: -1, count: rulebook.rows.count)
    actors = Array(repeating: -1, count: rulebook.actors.count)
    let most = max(rulebook.labels.count, rulebook.frames.count, 16)
    choices = Evidence.Kind.allCases.map { _ in Array(repeating: -1, count: most + 1) }
    self.cells = cells
  }

  func voice(_ voice: Voice) -> Int { voices[Int(voice.rawValue)] }

  func role(_ role: Role) -> Int { roles[Int(role.rawValue)] }

  mutating func actor(_ number: Int) -> Int {
    if actors[number] < 0 { actors[number] = cells.add([.line(rulebook.actors[number].actor)]) }
    return actors[number]
  }

  /// The kind of lexicon, the place and the pattern of a row; nothing for pronouns, which have none.
  mutating func lexiconRow(_ number: Int) -> Int {
    guard number >= 0 else { return noRow }
    if rows[number] < 0 {
      let cited = rulebook.rows[number]
      rows[number] = cells.add([.text(cited.lexicon.rawValue), .row(cited), .line(cited.pattern)])
    }
    return rows[number]
  }

  /// The kind of a row of evidence and its choice.
  mutating func choice(of row: EvidenceRow) -> Int {
    // Which sign the score has tells the choices of tone apart; a stance has none: -1.
    let choice = row.kind == .tone ? row.score == 0 ? -1 : row.score < 0 ? 1 : 0 : row.choice
    let kind = Int(row.kind.rawValue)
    if choices[kind][choice + 1] < 0 {
      choices[kind][choice + 1] = cells.add([
        .text(row.kind.description), .line(rulebook.choiceName(of: row)),
      ])
    }
    return choices[kind][choice + 1]
  }
}

extension Rulebook {
  /// The choice of a row of evidence, as its column says it.
  func choiceName(of row: EvidenceRow) -> String {
    switch row.kind {
    case .name: row.choice < 0 ? "pronoun" : labels[row.choice].label
    case .frame: "\(frames[row.choice].concept)/\(frames[row.choice].frame)"
    case .language: LanguageNumbers.family(row.choice).rawValue
    case .tone: row.score == 0 ? "" : row.score < 0 ? "negative" : "positive"
    case .stance: ""
    case .quote: row.choice < 0 ? "" : AttributionContent.Stance.allCases[row.choice].rawValue
    }
  }
}
