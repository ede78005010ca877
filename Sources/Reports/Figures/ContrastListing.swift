// The contrasts of all groups: found, tested, and put in order of their evidence.

import Aggregates
import Scoring
import Tables

/// Collects contrasts as rows of blocks.
struct ContrastListing {
  private struct Entry {
    var blocks: SIMD3<UInt32>
    var logOdds: Double
    /// Not a number where there is no test.
    var z: Double
    /// The lower, the further up where evidence does not decide.
    var order: UInt64
    var family: Family
    var status: Status

    var strength: Double? { z.isNaN ? nil : z.magnitude }
    /// The blocks of both sides: a wording of an outlet is one block in each voice and basis.
    var sides: [Int] { [Int(blocks[1]), Int(blocks[2])] }

    /// Whether it stands before another; nil where neither evidence nor hits decide.
    func precedes(_ other: Entry) -> Bool? {
      if family.isWhole != other.family.isWhole { return family.isWhole }
      if z.isNaN != other.z.isNaN { return other.z.isNaN }
      if let own = strength, let theirs = other.strength, own != theirs { return own > theirs }
      return order == other.order ? nil : order < other.order
    }
  }

  private let figures: Figures
  private var blocks = BlockRows()
  private var entries: [Entry] = []
  private var families: [Family: StrengthFamily] = [:]

  init(_ figures: Figures) { self.figures = figures }

  /// Adds the contrasts of groups of one kind and basis.
  mutating func add(_ choices: Choices, _ groups: [ChoiceGroup]) {
    for group in groups {
      let family = Family(basis: choices.basis, voice: group.voice)
      let tests = ContrastTests(choices, group, figures.thresholds)
      tests.forEachStrength { families[family, default: StrengthFamily()].add($0) }
      var sides = ContrastSides(figures: figures, choices: choices, group: group)
      let head = blocks.add([
        choices.basis.cell, .voice(group.voice), .text(choices.kind.rawValue),
        .line(choices.topics[group.topic]),
      ])
      group.forEachContrast { contrast in
        let (a, b) = (sides.side(contrast.a, &blocks), sides.side(contrast.b, &blocks))
        var entry = Entry(
          blocks: SIMD3(head, a.block, b.block), logOdds: .nan, z: .nan,
          order: ContrastListing.order(group, contrast), family: family, status: .fine)
        test(contrast, tests, group, thin: [a.thin, b.thin], &entry)
        entries.append(entry)
      }
    }
  }

  /// Finds the evidence of a contrast, or why there is none.
  private func test(
    _ contrast: Contrast, _ tests: ContrastTests, _ group: ChoiceGroup,
    thin: [Status?], _ entry: inout Entry
  ) {
    if let status = Status.allCases.first(where: { thin.contains($0) }) {
      entry.status = status
      return
    }
    let (a, b) = (contrast.a.outlet, contrast.b.outlet)
    let clusters = [a, b].map { group.outlets[$0].topic.clusters }
    guard clusters.allSatisfy({ $0 >= RatioSums.leastUnits }) else {
      entry.status = .fewArticles
      return
    }
    let choices = (
      group.outlets[a].uses[contrast.a.use].choice, group.outlets[b].uses[contrast.b.use].choice
    )
    guard let left = tests.logOdds(a, choices.0, over: choices.1),
      let right = tests.logOdds(b, choices.0, over: choices.1)
    else {
      entry.status = .fewOfPair
      return
    }
    entry.logOdds = left.ratio(to: right)
    entry.z = left.z(against: right)
  }

  /// All rows, the strongest evidence first.
  mutating func finish() -> BlockRows {
    for family in families.keys { families[family]?.finish() }
    let strongest = entries.indices.sorted { left, right in
      entries[left].precedes(entries[right]) ?? (left < right)
    }
    let sorted = newWordingsFirst(strongest).map { entries[$0] }
    blocks.rows = sorted.map(\.blocks)
    blocks.tail = { [families] number in
      let entry = sorted[number]
      let q = entry.strength.flatMap { families[entry.family]?.q($0) }
      return [.figure(entry.logOdds), .figure(entry.z), .probability(q), .status(entry.status)]
    }
    return blocks
  }

  /// Puts rows without z both of whose wordings stand above behind those that show another.
  ///
  /// Who has read how two outlets word a thing learns nothing from the row that sets these two wordings
  /// against each other once more; where evidence does not decide, it can wait.
  private func newWordingsFirst(_ sorted: [Int]) -> [Int] {
    var isShown = [Bool](repeating: false, count: blocks.blocks.count)
    var (ordered, repeated): ([Int], [Int]) = ([], [])
    ordered.reserveCapacity(sorted.count)
    for (place, number) in sorted.enumerated() {
      let (isWhole, sides) = (entries[number].family.isWhole, entries[number].sides)
      if place > 0, !isWhole, entries[sorted[place - 1]].family.isWhole {
        ordered += repeated
        repeated.removeAll()
      }
      if entries[number].z.isNaN, sides.allSatisfy({ isShown[$0] }) {
        repeated.append(number)
      } else {
        for side in sides { isShown[side] = true }
        ordered.append(number)
      }
    }
    return ordered + repeated
  }

  /// More hits on the weaker side first, then more in sum, then voice all.
  ///
  /// Hits count once more for each point by which the valences of the two choices differ: where little is
  /// known, dictator beside leader is worth a look before Mr. beside a bare surname.
  private static func order(_ group: ChoiceGroup, _ contrast: Contrast) -> UInt64 {
    let uses = (
      a: group.outlets[contrast.a.outlet].uses[contrast.a.use],
      b: group.outlets[contrast.b.outlet].uses[contrast.b.use]
    )
    let implied = [uses.a, uses.b].map { group.choices[$0.choice].implied }
    let difference = UInt64((implied[0] - implied[1]).magnitude)
    let weight = UInt64(min(uses.a.hits, uses.b.hits)) * (10_000 + difference) / 100
    let isAll: UInt64 = group.voice == VoiceSums.all ? 1 : 0
    // More than twenty million hits of one choice by one outlet count as so many.
    return
      ~(min(weight, 1 << 34 - 1) << 29 | UInt64(min(uses.a.hits + uses.b.hits, 1 << 28 - 1)) << 1
      | isAll)
  }
}

/// The sides of the contrasts of a group, each made when it is first asked for.
private struct ContrastSides {
  struct Side {
    var block: UInt32
    /// Why the share is not shown; nil where it is.
    var thin: Status?
  }

  let figures: Figures
  let choices: Choices
  let group: ChoiceGroup
  /// By outlet and use.
  private var known: [[Side?]]

  init(figures: Figures, choices: Choices, group: ChoiceGroup) {
    self.figures = figures
    self.choices = choices
    self.group = group
    known = group.outlets.map { [Side?](repeating: nil, count: $0.uses.count) }
  }

  mutating func side(_ side: Contrast.Side, _ rows: inout BlockRows) -> Side {
    if let known = known[side.outlet][side.use] { return known }
    let outlet = group.outlets[side.outlet]
    let use = outlet.uses[side.use]
    let choice = group.choices[use.choice].choice
    let thin = choices.thinness(
      clusters: outlet.topic.clusters, hits: outlet.topic.hits, figures.thresholds)
    let example = choices.example(outlet: outlet.outlet, choice: choice, voice: group.voice)
    let block = rows.add([
      figures.outlet(outlet.outlet), .line(choices.choices[choice]), .integer(use.hits),
      .integer(outlet.topic.hits), .share(use.hits, of: outlet.topic.hits, unless: thin),
      .line(example?.text ?? ""),
    ])
    let made = Side(block: block, thin: thin)
    known[side.outlet][side.use] = made
    return made
  }
}
