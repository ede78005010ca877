// How strong the evidence of a contrast is: two outlets, two choices, and which of them each prefers.

import Aggregates

/// The tests of a group: how much likelier one outlet is than another to make one choice rather than
/// another.
///
/// Of each outlet the hits of the two choices count, divided by the design effect of the one's share
/// among both, with a prior of two hits that are shared out as all outlets do. (The larger of the
/// design effects that the two have among all choices needs no sums of pairs, but is another number:
/// bursts are of one choice, and so more of what is left when others are taken away.)
struct ContrastTests {
  private let group: ChoiceGroup
  /// For each pair of choices, by the positions of both, the log-odds of each outlet.
  private let pairs: [[LogOdds?]]

  init(_ set: ContrastSet, _ group: ChoiceGroup, _ thresholds: Thresholds) {
    self.group = group
    let choices = set.choices
    let least = max(choices.leastHits(thresholds), 1)
    let isTested = group.outlets.map { outlet in
      set.paired.contains(outlet.outlet)
        && choices.thinness(
          clusters: outlet.topic.clusters, hits: outlet.topic.hits, thresholds) == nil
    }
    var pairs: [[LogOdds?]] = []
    for choice in group.choices.indices {
      for other in group.choices.indices[(choice + 1)...] {
        guard group.areSetAgainst(choice, other) else {
          pairs.append(group.outlets.map { _ in nil })
          continue
        }
        let background = (group.choices[choice].hits, group.choices[other].hits)
        let prior = 2 * Double(background.0) / Double(background.0 + background.1)
        pairs.append(
          group.outlets.indices.map { number in
            guard isTested[number] else { return nil }
            let outlet = group.outlets[number]
            // Where outlets differ in whom they are beside, groups are of two.
            let beside = group.outlets[number == 0 ? group.outlets.count - 1 : 0]
            let sums = choices.share(choice, over: other, outlet, beside: beside, in: group)
            guard sums.x >= least, sums.units >= RatioSums.leastUnits else { return nil }
            return Share(sums)?.logOdds(prior, 2)
          })
      }
    }
    self.pairs = pairs
  }

  /// The log-odds of an outlet to make one of two choices rather than the other; nil with too few articles
  /// or hits of both.
  ///
  /// Which of the two they were decides nothing about whether outlets are compared.
  func logOdds(_ outlet: Int, _ choice: Int, over other: Int) -> LogOdds? {
    guard choice < other else { return logOdds(outlet, other, over: choice)?.reversed }
    let count = group.choices.count
    return pairs[choice * (2 * count - choice - 1) / 2 + other - choice - 1][outlet]
  }

  /// The strength of every test that can be made, whether its contrast is shown or not.
  ///
  /// Contrasts are shown where outlets differ; were only these counted as comparisons, chance would look
  /// like evidence.
  func forEachStrength(_ body: (Double) -> Void) {
    for pair in pairs {
      let sides = pair.compactMap { $0 }
      for (number, left) in sides.enumerated() {
        for right in sides[(number + 1)...] { body(left.z(against: right).magnitude) }
      }
    }
  }
}

/// All strengths of a family, and the q that each has among them.
struct StrengthFamily {
  /// Neighbours with one q: many are, for a q is never less than that of what is stronger.
  private struct Step {
    var weakest: Double
    var q: Double
  }

  private var strengths: [Double] = []
  /// From the strongest on.
  private var steps: [Step] = []

  mutating func add(_ strength: Double) { strengths.append(strength) }

  /// Adjusts for all that were added, and forgets them.
  mutating func finish() {
    strengths.sort(by: >)
    BenjaminiHochberg.forEachFromLast(
      of: strengths.count, probabilities: { Normal.twoSided(strengths[$0]) }
    ) { number, q in
      if q != steps.last?.q { steps.append(Step(weakest: strengths[number], q: q)) }
    }
    steps.reverse()
    strengths = []
  }

  /// The q of a strength that was added.
  func q(_ strength: Double) -> Double? {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].weakest > strength { low = middle + 1 } else { high = middle }
    }
    return low < steps.count ? steps[low].q : nil
  }
}
