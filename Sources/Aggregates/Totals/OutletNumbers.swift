// Outlets as numbers, in the order in which they are met.

/// The names of outlets with a number for each.
struct OutletNumbers: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of an outlet, which gets one when it is first asked for.
  mutating func number(of outlet: String) -> Int {
    if let known = numbers[outlet] { return known }
    numbers[outlet] = names.count
    names.append(outlet)
    return names.count - 1
  }

  subscript(outlet: String) -> Int? { numbers[outlet] }
}
