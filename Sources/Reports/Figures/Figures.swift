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
  package let thresholds: Thresholds
  /// The rank of each outlet of `totals` and of each actor of `rulebook`, by the bytes of its name.
  let outletRanks: [Int]
  let actorRanks: [Int]
  /// The choices of all articles, and those in stories that outlets share.
  let names: Choices
  let frames: Choices
  let sharedNames: Choices
  let sharedFrames: Choices

  /// Takes over the totals of a run: what was chosen is held in groups, and in these no more.
  ///
  /// `names`, which is asked for last, may be made of the same totals elsewhere.
  package init(
    totals: consuming Totals, rulebook: Rulebook, run: RunFacts, names: () throws -> NameChoices
  ) rethrows {
    var totals = totals
    self.rulebook = rulebook
    self.run = run
    thresholds = Thresholds(rulebook.numbers, run.options.minimums)
    outletRanks = ByteOrder.ranks(of: totals.outlets)
    actorRanks = ByteOrder.ranks(of: rulebook.actors.map(\.actor))
    let examples = Examples(totals.frameExamples)
    frames = Choices(.frame, .all, totals, rulebook, outletRanks, examples)
    sharedFrames = Choices(.frame, .shared, totals, rulebook, outletRanks, examples)
    let names = try names()
    (self.names, sharedNames) = (names.all, names.shared)
    totals.forgetChoices()
    self.totals = totals
  }

  func outlet(_ number: Int) -> Cell { .line(totals.outlets[number]) }
  func actor(_ number: Int) -> Cell { .line(rulebook.actors[number].actor) }
}

/// What actors were called, in all articles and in stories that outlets share.
package struct NameChoices: Sendable {
  let all: Choices
  let shared: Choices

  package init(_ totals: Totals, _ rulebook: Rulebook) {
    let outletRanks = ByteOrder.ranks(of: totals.outlets)
    let examples = Examples(totals.labelExamples)
    all = Choices(.name, .all, totals, rulebook, outletRanks, examples)
    shared = Choices(.name, .shared, totals, rulebook, outletRanks, examples)
  }
}

extension Cell {
  /// The name of a voice by its number in totals.
  static func voice(_ number: Int) -> Cell {
    .text(UInt8(exactly: number).flatMap(Voice.init)?.description ?? "all")
  }

  static func day(_ day: Day?) -> Cell { day.map { .text($0.description) } ?? .empty }
}
