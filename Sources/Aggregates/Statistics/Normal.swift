// The normal distribution.

import Glibc

/// The standard normal distribution.
package enum Normal {
  /// The deviate within which, on either side of 0, 95 % lie.
  package static let critical = 1.959963984540054

  /// How likely a deviate is that lies at least as far from 0, on either side.
  package static func twoSided(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }
}
