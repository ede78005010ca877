// Texts or articles that are alike, counted together: most are, with a mention or two.

/// The units from which draws are made, by kind: adding up a draw takes as many steps as there are kinds.
struct UnitKinds<Unit: Hashable> {
  private var kinds: [Unit] = []
  private var kindOfUnit: [Int] = []

  init(_ units: [Unit]) {
    var numbers: [Unit: Int] = [:]
    kindOfUnit = units.map { unit in
      if let known = numbers[unit] { return known }
      kinds.append(unit)
      numbers[unit] = kinds.count - 1
      return kinds.count - 1
    }
  }

  /// Each kind with how many units of it a draw holds.
  func tally(of drawn: some Sequence<Int>) -> [(unit: Unit, times: Int)] {
    var times = [Int](repeating: 0, count: kinds.count)
    for unit in drawn { times[kindOfUnit[unit]] += 1 }
    return zip(kinds, times).map { (unit: $0, times: $1) }
  }
}
