// All contrasts in the order of their evidence, from which rows are made when they are written.

import Aggregates
import Tables

/// Differing choices of two outlets, the strongest evidence first.
package struct Contrasts: Sendable {
  private let figures: Figures
  private let outlets: [String]
  private let sets: [ContrastSet]
  private let listing: ContrastListing

  package init(_ figures: Figures) {
    self.figures = figures
    outlets = figures.totals.outlets
    sets = ContrastSet.all(figures)
    listing = ContrastListing(sets, figures.thresholds)
  }

  var count: Int { listing.entries.count }

  /// A row of contrasts.csv.
  func row(_ number: Int) -> [Cell] {
    var row = CellRow()
    write(number, to: &row)
    return row.cells
  }

  /// Writes the cells of a row, from the left.
  func write(_ number: Int, to sink: inout some CellSink) {
    let entry = listing.entries[number]
    let (set, group) = place(of: entry)
    sink.write(line: set.choices.basis.rawValue)
    sink.write(.voice(group.voice))
    sink.write(line: set.choices.kind.rawValue)
    sink.write(line: set.choices.topics[group.topic])
    write(entry.contrast.a, set.choices, group, to: &sink)
    write(entry.contrast.b, set.choices, group, to: &sink)
    let q = entry.z.isNaN ? nil : listing.families[set.family(of: group)]?.q(entry.z.magnitude)
    sink.write(.figure(entry.logOdds))
    sink.write(.figure(entry.z))
    sink.write(.probability(q))
    sink.write(.status(entry.status))
  }

  private func write(
    _ side: Contrast.Side, _ choices: Choices, _ group: ChoiceGroup, to sink: inout some CellSink
  ) {
    let (outlet, use) = (group.outlets[Int(side.outlet)], group.use(side))
    let thin = choices.thinness(
      clusters: outlet.topic.clusters, hits: outlet.topic.hits, figures.thresholds)
    sink.write(line: outlets[outlet.outlet])
    sink.write(line: choices.choices[group.choices[use.choice].choice])
    sink.write(.integer(use.hits))
    sink.write(.integer(outlet.topic.hits))
    sink.write(.share(use.hits, of: outlet.topic.hits, unless: thin))
    sink.write(line: choices.example(of: use)?.text ?? "")
  }

  private func place(of entry: ContrastListing.Entry) -> (ContrastSet, ChoiceGroup) {
    let set = sets[Int(entry.set)]
    return (set, set.groups[Int(entry.group)])
  }
}

// Those that the page shows.
extension Contrasts {
  /// The first of all voices and articles, and the first of each topic in each voice and basis, as far as
  /// `PageBounds` has room for them.
  func strongest() -> [ShownContrast] {
    struct Head: Hashable {
      var set: UInt8
      var group: UInt32
    }
    var perHead: [Head: Int] = [:]
    var shown: [ShownContrast] = []
    var room = PageBounds.contrasts
    for (number, entry) in listing.entries.enumerated() where shown.count < PageBounds.allContrasts
    {
      let head = Head(set: entry.set, group: entry.group)
      let isAmongFirst = entry.isWhole && room > 0
      guard isAmongFirst || perHead[head, default: 0] < PageBounds.contrastsPerTopic else {
        continue
      }
      perHead[head, default: 0] += 1
      if entry.isWhole { room -= 1 }
      shown.append(shownContrast(number))
    }
    return shown
  }

  private func shownContrast(_ number: Int) -> ShownContrast {
    let entry = listing.entries[number]
    let (set, group) = place(of: entry)
    let sides = [entry.contrast.a, entry.contrast.b].map { side in
      let use = group.use(side)
      return ShownContrast.Side(
        outlet: group.outlets[Int(side.outlet)].outlet,
        choice: group.choices[use.choice].choice, example: set.choices.example(of: use))
    }
    return ShownContrast(
      kind: set.choices.kind, topic: set.choices.topics[group.topic], sides: sides,
      row: row(number))
  }
}

/// What takes the cells of a row, from the left.
protocol CellSink {
  mutating func write(_ cell: Cell)
  /// Takes a text that is to stand on one line.
  mutating func write(line: String)
}

extension CSVWriter: CellSink {}

/// A row as cells.
struct CellRow: CellSink {
  private(set) var cells: [Cell] = []

  mutating func write(_ cell: Cell) { cells.append(cell) }
  mutating func write(line: String) { cells.append(.line(line)) }
}
