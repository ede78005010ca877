// A measured quality of the lexicons, with its interval.

/// A figure measured against hand-coded data, as `make evaluate` prints it.
package struct Figure: Hashable, Sendable {
  /// The gold set that it was measured on: a folder of the data.
  package var gold: String
  package var name: String
  package var value: Double
  /// The bounds of the 95 % interval.
  package var low: Double
  package var high: Double
  /// How many codings the value is a share of.
  package var n: Int
}

/// How many of how many, in one article.
package struct Tally: Hashable, Sendable {
  package var right: Int
  package var total: Int

  package init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }
}

extension Figure {
  /// A share over articles; articles are drawn for its interval, because codings of one resemble each other.
  package init(gold: String, name: String, share tallies: [Tally]) {
    func share(_ right: Int, _ total: Int) -> Double {
      total == 0 ? 0 : Double(right) / Double(total)
    }
    let right = tallies.reduce(0) { $0 + $1.right }
    let total = tallies.reduce(0) { $0 + $1.total }
    let interval = Bootstrap.interval(units: tallies.count) { drawn in
      var sum = Tally()
      for number in drawn {
        sum.right += tallies[number].right
        sum.total += tallies[number].total
      }
      return share(sum.right, sum.total)
    }
    self.init(
      gold: gold, name: name, value: share(right, total), low: interval.low, high: interval.high,
      n: total)
  }

  /// A mean over pages or articles, which are drawn for its interval.
  package init(gold: String, name: String, mean values: [Double]) {
    func mean(of sum: Double) -> Double { values.isEmpty ? 0 : sum / Double(values.count) }
    let interval = Bootstrap.interval(units: values.count) { drawn in
      mean(of: drawn.reduce(0) { $0 + values[$1] })
    }
    self.init(
      gold: gold, name: name, value: mean(of: values.reduce(0, +)), low: interval.low,
      high: interval.high, n: values.count)
  }
}
