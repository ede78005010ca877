// Both ends of an interval.

/// A 95 % interval.
package struct Interval: Hashable, Sendable {
  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The part of the interval that lies on a scale.
  package func cut(to scale: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, scale.lowerBound), scale.upperBound),
      high: min(max(high, scale.lowerBound), scale.upperBound))
  }
}
