// How classes were coded and predicted, and the figures that follow: accuracy, precision, recall, F1.

/// For each class of the coders how often each class was predicted.
package struct Confusion: Hashable, Sendable {
  /// Counts by coded class, then predicted class.
  private var counts: [Int]
  private let classes: Int

  package init(classes: Int) {
    self.classes = classes
    counts = [Int](repeating: 0, count: classes * classes)
  }

  package mutating func count(coded: Int, predicted: Int) {
    counts[coded * classes + predicted] += 1
  }

  mutating func add(_ other: Confusion, times: Int = 1) {
    for index in counts.indices { counts[index] += other.counts[index] * times }
  }

  package var total: Int { counts.reduce(0, +) }

  func coded(_ number: Int) -> Int {
    (0..<classes).reduce(0) { $0 + counts[number * classes + $1] }
  }

  func predicted(_ number: Int) -> Int {
    (0..<classes).reduce(0) { $0 + counts[$1 * classes + number] }
  }

  func right(_ number: Int) -> Int { counts[number * classes + number] }
}

// Figures; nil where there is nothing to be a share of.
extension Confusion {
  package var accuracy: Double? {
    ratio((0..<classes).reduce(0) { $0 + right($1) }, total)
  }

  func precision(_ number: Int) -> Double? { ratio(right(number), predicted(number)) }

  func recall(_ number: Int) -> Double? { ratio(right(number), coded(number)) }

  /// The harmonic mean of precision and recall; nil for a class that is neither coded nor predicted.
  package func f1(_ number: Int) -> Double? {
    ratio(2 * right(number), coded(number) + predicted(number))
  }

  /// The mean of the classes' F1.
  package var macroF1: Double? {
    let values = (0..<classes).compactMap(f1)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

/// A figure of a confusion, and what it counts.
struct ConfusionFigure: Sendable {
  let name: String
  let value: @Sendable (Confusion) -> Double?
  let count: @Sendable (Confusion) -> Int

  func named(_ name: String) -> ConfusionFigure {
    ConfusionFigure(name: name, value: value, count: count)
  }

  static let macroF1 = ConfusionFigure(name: "macro_f1", value: \.macroF1, count: \.total)

  /// Accuracy, macro-F1, then precision, recall and F1 of each class.
  static func all(of classes: [String]) -> [ConfusionFigure] {
    let single = classes.enumerated().flatMap { number, name in
      [
        ConfusionFigure(
          name: "precision_\(name)", value: { $0.precision(number) },
          count: { $0.predicted(number) }),
        ConfusionFigure(
          name: "recall_\(name)", value: { $0.recall(number) }, count: { $0.coded(number) }),
        ConfusionFigure(
          name: "f1_\(name)", value: { $0.f1(number) }, count: { $0.coded(number) }),
      ]
    }
    return [ConfusionFigure(name: "accuracy", value: \.accuracy, count: \.total), macroF1] + single
  }
}

extension [ConfusionFigure] {
  /// The figures of all units together, with intervals for which units are drawn.
  func measured(gold: String, _ units: [Confusion], classes: Int) -> [Figure] {
    let kinds = UnitKinds(units)
    func sum(_ drawn: some Sequence<Int>) -> Confusion {
      var sum = Confusion(classes: classes)
      for (unit, times) in kinds.tally(of: drawn) { sum.add(unit, times: times) }
      return sum
    }
    let whole = sum(units.indices)
    let intervals = Bootstrap.intervals(units: units.count) { drawn in
      let sum = sum(drawn)
      return map { $0.value(sum) }
    }
    return zip(self, intervals).map { figure, interval in
      Figure(
        gold: gold, name: figure.name, value: figure.value(whole) ?? .nan, low: interval.low,
        high: interval.high, n: figure.count(whole))
    }
  }
}
