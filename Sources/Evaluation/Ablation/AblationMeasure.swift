// What macro-F1 of stance is without a kind of rule, and how far that is from what it is with all.

/// The mentions of each text as they were coded and predicted.
package struct AblationMeasure: Sendable {
  private let texts: [Confusion]

  init(_ measure: StanceMeasure) { texts = measure.confusions }

  package var macroF1: Figure {
    [ConfusionFigure.macroF1].measured(gold: "stance", texts, classes: Polarity.allCases.count)[0]
  }

  /// What macro-F1 gains against the same texts measured otherwise.
  ///
  /// Each draw of texts is taken for both: most of what makes one draw easier than another does so for both,
  /// and the interval is far narrower than those of the two figures.
  package func change(from other: AblationMeasure) -> Figure {
    let kinds = UnitKinds(zip(other.texts, texts).map { Pair(before: $0, after: $1) })
    func gain(_ pairs: [(unit: Pair, times: Int)]) -> Double? {
      var (before, after) = (
        Confusion(classes: Polarity.allCases.count), Confusion(classes: Polarity.allCases.count)
      )
      for (pair, times) in pairs {
        before.add(pair.before, times: times)
        after.add(pair.after, times: times)
      }
      guard let old = before.macroF1, let new = after.macroF1 else { return nil }
      return new - old
    }
    let interval = Bootstrap.intervals(units: texts.count) { [gain(kinds.tally(of: $0))] }[0]
    return Figure(
      gold: "stance", name: "change", value: gain(kinds.tally(of: texts.indices)) ?? .nan,
      low: interval.low, high: interval.high, n: macroF1.n)
  }

  /// One text, measured twice.
  private struct Pair: Hashable {
    let before: Confusion
    let after: Confusion
  }
}
