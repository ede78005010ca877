// What outlets are compared by: all that they print, or the stories that they share.

import Aggregates
import Scoring
import Tables

/// The basis of a comparison, in the order of reports.
enum Basis: String, CaseIterable, Sendable {
  case all, shared

  var cell: Cell { .text(rawValue) }
}

/// The rows that are adjusted for many comparisons together.
struct Family: Hashable {
  var basis: Basis
  var voice: Int

  /// Whether it is of all articles in all voices; others are parts of that.
  var isWhole: Bool { basis == .all && voice == VoiceSums.all }
}

extension Family {
  /// For each row its q, by the family and the p that it has; nil without a p.
  static func adjusted(_ rows: [(family: Family, p: Double?)]) -> [Double?] {
    var members: [Family: [Int]] = [:]
    for (number, row) in rows.enumerated() where row.p != nil {
      members[row.family, default: []].append(number)
    }
    var adjusted = [Double?](repeating: nil, count: rows.count)
    for numbers in members.values {
      let all = BenjaminiHochberg.adjusted(numbers.compactMap { rows[$0].p })
      for (number, q) in zip(numbers, all) { adjusted[number] = q }
    }
    return adjusted
  }
}
