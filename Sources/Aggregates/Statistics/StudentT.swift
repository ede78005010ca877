// Student's t: what means over clusters are held against.

import Glibc

/// The t distribution.
package enum StudentT {
  /// The t within which, on either side of 0, 95 % lie.
  package static func critical(_ degrees: Int) -> Double {
    degrees < criticalValues.count ? criticalValues[max(degrees, 1)] : expandedCritical(degrees)
  }

  /// How likely a t is that lies at least as far from 0, on either side.
  package static func twoSided(_ t: Double, _ degrees: Int) -> Double {
    guard t != 0 else { return 1 }
    let count = Double(degrees)
    guard degrees <= 100_000 else { return Normal.twoSided(normalised(t, count)) }
    return regularised(count / 2, t * t, count)
  }

  /// By degrees of freedom; 0 has none.
  private static let criticalValues: [Double] =
    [.infinity] + (1..<200).map { solvedCritical($0) }

  /// Newton's method from the tail inwards: the tail is convex, so no step goes too far.
  private static func solvedCritical(_ degrees: Int) -> Double {
    var t = Normal.critical
    for _ in 0..<60 {
      let step = (twoSided(t, degrees) - 0.05) / (2 * density(t, Double(degrees)))
      t += step
      if step.magnitude <= t * 1e-15 { break }
    }
    return t
  }

  /// The expansion of Cornish and Fisher, for many degrees (Abramowitz & Stegun 26.7.5).
  private static func expandedCritical(_ degrees: Int) -> Double {
    let z = Normal.critical
    let s = z * z
    let terms = [
      z * (s + 1) / 4,
      z * ((5 * s + 16) * s + 3) / 96,
      z * (((3 * s + 19) * s + 17) * s - 15) / 384,
      z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160,
    ]
    return terms.reversed().reduce(0) { ($0 + $1) / Double(degrees) } + z
  }

  private static func density(_ t: Double, _ count: Double) -> Double {
    gammaRatio(count / 2) / sqrt(count * .pi) * exp(-(count + 1) / 2 * log1p(t * t / count))
  }

  /// The normal deviate of a t with many degrees (Hill 1970, algorithm 395).
  private static func normalised(_ t: Double, _ count: Double) -> Double {
    let a = count - 0.5
    let b = 48 * a * a
    let y = a * log1p(t * t / count)
    let correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b)
    return ((correction + y + 3) / b + 1) * sqrt(y)
  }
}

// The incomplete beta function I(x; a, 1/2), of which t needs no other.
extension StudentT {
  /// The two-sided probability I(n / (n + t^2); n / 2, 1 / 2).
  private static func regularised(_ a: Double, _ square: Double, _ count: Double) -> Double {
    let x = count / (count + square)
    let rest = square / (count + square)
    // x^a (1 - x)^(1/2) / B(a, 1/2)
    let front = exp(-a * log1p(square / count)) * sqrt(rest) * gammaRatio(a) / sqrt(.pi)
    if x < (a + 1) / (a + 2.5) { return front * fraction(x, a, 0.5) / a }
    return 1 - front * fraction(rest, 0.5, a) / 0.5
  }

  /// Gamma(a + 1/2) / Gamma(a); for large a by its own series, for the two logarithms would cancel.
  private static func gammaRatio(_ a: Double) -> Double {
    guard a > 40 else { return exp(lgamma(a + 0.5) - lgamma(a)) }
    let i = 1 / a
    let series =
      1 + i * (-1 / 8 + i * (1 / 128 + i * (5 / 1024 + i * (-21 / 32_768 + i * -399 / 262_144))))
    return sqrt(a) * series
  }

  /// The continued fraction of the incomplete beta function, by the method of Lentz.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    for number in 1..<10_000 {
      let m = Double(number)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let change = d * c
      value *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return value
  }
}
