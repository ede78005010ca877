// Numbers as figures show them: four decimal places, without a locale.

extension Int {
  /// Units of 1/10,000 with a decimal point: -12340 is `-1.2340`.
  package var fourPlaces: String {
    let digits = String(magnitude)
    let padded = String(repeating: "0", count: Swift.max(0, 5 - digits.count)) + digits
    return (self < 0 ? "-" : "") + padded.dropLast(4) + "." + padded.suffix(4)
  }
}

extension Double {
  /// Rounded to four places.
  package var fourPlaces: String { Int((self * 10_000).rounded()).fourPlaces }
}
