// Which evidence the page has, decided before any article is read: so only what it shows is held in memory.

import Aggregates
import Lexicons
import Scoring
import Tables

/// The places of the page that evidence stands behind, and the ranks up to which it does.
struct PageEvidenceChoice: Sendable {
  private struct Place {
    var number: Int
    /// The highest rank that is kept.
    var limit: UInt64
  }

  private struct Side: Hashable {
    var outlet: Int
    var kind: Evidence.Kind
    var choice: Int
  }

  private struct Speaker: Hashable {
    var outlet: Int
    var name: Cell
  }

  /// How many places there are.
  private(set) var placeCount = 0
  /// Of a kind, choice, actor and voice, by the number of the outlet.
  private var cells: [[EvidenceCell: Place]]
  /// Of a lexicon row, by its number; -1 where it is not shown.
  private var rows: [Int]
  private var quotes: [Speaker: Int] = [:]
  private var quotedOutlets: Set<Int> = []
  /// The sides of contrasts.
  private let sides: Set<Side>
  private let outlets: Set<Int>
  private let actors: [Bool]
  private let frames: [Bool]

  /// What `plan` shows, where `cap` knows the ranks of all articles; `speakers` are those whose quotes are shown,
  /// by outlet and name.
  init(_ plan: PagePlan, _ figures: Figures, _ cap: EvidenceCap, _ speakers: Set<[Cell]>) {
    let rulebook = figures.rulebook
    outlets = Set(plan.outlets)
    let chosen = (actors: Set(plan.actors), concepts: Set(plan.concepts))
    actors = rulebook.actors.indices.map { chosen.actors.contains($0) }
    frames = rulebook.frames.map { chosen.concepts.contains($0.concept) }
    sides = Set(
      plan.contrasts.flatMap { contrast in
        contrast.sides.map { side in
          Side(
            outlet: side.outlet, kind: contrast.kind == .frame ? .frame : .name,
            choice: side.choice)
        }
      })
    cells = Array(repeating: [:], count: figures.totals.outlets.count)
    rows = Array(repeating: -1, count: rulebook.rows.count)
    for row in plan.lexiconRows { rows[row] = newPlace() }
    choose(from: cap, figures.totals.outlets)
    for outlet in plan.outlets {
      for speaker in speakers where speaker[0] == figures.outlet(outlet) {
        quotes[Speaker(outlet: outlet, name: speaker[1])] = newPlace()
        quotedOutlets.insert(outlet)
      }
    }
  }

  private mutating func newPlace() -> Int {
    defer { placeCount += 1 }
    return placeCount
  }

  /// Chooses the hits that come first: one of every cell before a second of any, contrasts before others.
  private mutating func choose(from cap: EvidenceCap, _ names: [String]) {
    var shown: [(outlet: Int, cell: EvidenceCell, isLeading: Bool, ranks: ArraySlice<UInt64>)] = []
    for (outlet, name) in names.enumerated() {
      cap.forEachCell(of: name) { cell, ranks in
        guard cell.kind != .quote else { return }
        let isLeading = isLeading(cell.kind, cell.choice, outlet)
        guard isLeading || shows(cell.kind, cell.choice, cell.actor, outlet) else { return }
        shown.append((outlet, cell, isLeading, ranks))
      }
    }
    var room = PageBounds.evidenceRows
    for round in 0..<PageBounds.evidencePerCell where room > 0 {
      shown.removeAll { $0.ranks.count <= round }
      if shown.count > room {
        func order(_ place: Int) -> (Int, UInt64) {
          let (_, _, isLeading, ranks) = shown[place]
          return (isLeading ? 0 : 1, ranks[ranks.startIndex + round])
        }
        let first = shown.indices.sorted { order($0) < order($1) }.prefix(room)
        shown = first.map { shown[$0] }
      }
      for (outlet, cell, _, ranks) in shown {
        let number = cells[outlet][cell]?.number ?? newPlace()
        cells[outlet][cell] = Place(number: number, limit: ranks[ranks.startIndex + round])
      }
      room -= shown.count
    }
  }

  private func shows(_ kind: Evidence.Kind, _ choice: Int, _ actor: Int, _ outlet: Int) -> Bool {
    guard outlets.contains(outlet) else { return false }
    return switch kind {
    case .name, .stance: actor >= 0 && actors[actor]
    case .frame: frames[choice]
    case .tone, .language: true
    case .quote: false
    }
  }

  private func isLeading(_ kind: Evidence.Kind, _ choice: Int, _ outlet: Int) -> Bool {
    guard kind == .name || kind == .frame else { return false }
    return sides.contains(Side(outlet: outlet, kind: kind, choice: choice))
  }
}

// What is asked of each hit.
extension PageEvidenceChoice {
  /// Whether a hit of an outlet shows a side of a contrast.
  func isLeading(_ row: EvidenceRow, _ outlet: Int) -> Bool {
    isLeading(row.kind, row.choice, outlet)
  }

  /// The place of a hit of an outlet; nil where the page does not have it.
  func place(of row: EvidenceRow, _ outlet: Int) -> Int? {
    guard let place = cells[outlet][EvidenceCell(row)], row.rank <= place.limit else { return nil }
    return place.number
  }

  /// The place of the lexicon row of a hit, where that is shown; few hits of all outlets stay there.
  func place(ofRow row: EvidenceRow) -> Int? {
    guard row.row >= 0, rows[row.row] >= 0, row.kind != .stance else { return nil }
    return rows[row.row]
  }

  func hasQuotes(of outlet: Int) -> Bool { quotedOutlets.contains(outlet) }

  /// The place of a speaker, where that is shown.
  func place(ofQuoteBy speaker: String, _ outlet: Int) -> Int? {
    quotes[Speaker(outlet: outlet, name: .line(speaker))]
  }
}
