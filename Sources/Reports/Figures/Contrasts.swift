// All contrasts in the order of their evidence, from which rows are made when they are written.

import Aggregates
import Tables

/// Differing choices of two outlets, the strongest evidence first.
package struct Contrasts: Sendable {
  private let figures: Figures
  private let sets: [ContrastSet]
  private let listing: ContrastListing

  package init(_ figures: Figures) {
    self.figures = figures
    sets = ContrastSet.all(figures)
    listing = ContrastListing(sets, figures.thresholds)
  }

  var count: Int { listing.entries.count }

  /// Calls `body` with each cell of a row, from the left.
  func forEachCell(of number: Int, _ body: (Cell) -> Void) {
    let entry = listing.entries[number]
    let (set, group) = place(of: entry)
    body(set.choices.basis.cell)
    body(.voice(group.voice))
    body(.text(set.choices.kind.rawValue))
    body(.line(set.choices.topics[group.topic]))
    forEachCell(of: entry.contrast.a, set, group, body)
    forEachCell(of: entry.contrast.b, set, group, body)
    let q = entry.z.isNaN ? nil : listing.families[set.family(of: group)]?.q(entry.z.magnitude)
    body(.figure(entry.logOdds))
    body(.figure(entry.z))
    body(.probability(q))
    body(.status(entry.status))
  }

  private func forEachCell(
    of side: Contrast.Side, _ set: ContrastSet, _ group: ChoiceGroup, _ body: (Cell) -> Void
  ) {
    let (outlet, use) = (group.outlets[Int(side.outlet)], group.use(side))
    let thin = set.choices.thinness(
      clusters: outlet.topic.clusters, hits: outlet.topic.hits, figures.thresholds)
    body(figures.outlet(outlet.outlet))
    body(.line(set.choices.choices[group.choices[use.choice].choice]))
    body(.integer(use.hits))
    body(.integer(outlet.topic.hits))
    body(.share(use.hits, of: outlet.topic.hits, unless: thin))
    body(.line(set.choices.example(of: use)?.text ?? ""))
  }

  private func place(of entry: ContrastListing.Entry) -> (ContrastSet, ChoiceGroup) {
    let set = sets[Int(entry.set)]
    return (set, set.groups[Int(entry.group)])
  }
}

// Those that the page shows.
extension Contrasts {
  /// The first `bound` of all voices and articles, and the first of each topic in each voice and basis.
  func strongest() -> [ShownContrast] {
    struct Head: Hashable {
      var set: UInt8
      var group: UInt32
    }
    var perHead: [Head: Int] = [:]
    var shown: [ShownContrast] = []
    var room = PageBounds.contrasts
    for (number, entry) in listing.entries.enumerated() where shown.count < PageBounds.allContrasts {
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
    var row: [Cell] = []
    forEachCell(of: number) { row.append($0) }
    let sides = [entry.contrast.a, entry.contrast.b].map { side in
      let use = group.use(side)
      return ShownContrast.Side(
        outlet: group.outlets[Int(side.outlet)].outlet,
        choice: group.choices[use.choice].choice, example: set.choices.example(of: use))
    }
    return ShownContrast(
      kind: set.choices.kind, topic: set.choices.topics[group.topic], sides: sides, row: row)
  }
}
