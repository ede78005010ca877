// What all reports are made of: the totals of a run, and the order in which outlets and actors stand.

package import Aggregates
import Lexicons
import News
package import Scoring
import Tables

/// The totals of a run with what is needed to show them.
package struct Figures: Sendable {
  package let totals: Totals
  package let rulebook: Rulebook
  package let run: RunFacts
  let thresholds: Thresholds
  /// The rank of each outlet of `totals` and of each actor of `rulebook`, by the bytes of its name.
  let outletRanks: [Int]
  let actorRanks: [Int]
  let names: Choices
  let frames: Choices

  package init(totals: Totals, rulebook: Rulebook, run: RunFacts) {
    self.totals = totals
    self.rulebook = rulebook
    self.run = run
    thresholds = Thresholds(rulebook.numbers)
    outletRanks = ByteOrder.ranks(of: totals.outlets)
    actorRanks = ByteOrder.ranks(of: rulebook.actors.map(\.actor))
    names = Choices.names(totals, rulebook, outletRanks)
    frames = Choices.frames(totals, rulebook, outletRanks)
  }

  func outlet(_ number: Int) -> Cell { .line(totals.outlets[number]) }
  func actor(_ number: Int) -> Cell { .line(rulebook.actors[number].actor) }
}

extension Cell {
  /// The name of a voice by its number in totals.
  static func voice(_ number: Int) -> Cell {
    .text(UInt8(exactly: number).flatMap(Voice.init)?.description ?? "all")
  }

  static func day(_ day: Day?) -> Cell { day.map { .text($0.description) } ?? .empty }
}
