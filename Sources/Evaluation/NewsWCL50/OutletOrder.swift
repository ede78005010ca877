// Which of two outlets speaks better of somebody: do scores order them as people do who coded the same event?

import Scoring

/// Compares the articles on one event, two at a time.
///
/// Two articles are compared on a target where coders set them clearly apart: where net polarity, which is
/// positive phrases less negative ones divided by both, differs by half a unit or more. They are in order where the
/// mean over the mentions of the target differs the same way. A tie is wrong, and so is a target that is found
/// in one of them only.
struct OutletOrder {
  /// The least difference of net polarity, in points.
  private static let leastApart = Points.perUnit / 2

  private let pairs: [Pair]

  /// Two articles on a target, the one that coders find kinder first.
  private struct Pair {
    let target: Set<Int>
    let kinder: ArticleSides
    let harsher: ArticleSides
  }

  init(_ articles: [ArticleSides]) {
    var pairs: [Pair] = []
    for (number, first) in articles.enumerated() {
      for second in articles[(number + 1)...] where second.event == first.event {
        for (target, tally) in first.coded {
          guard let other = second.coded[target] else { continue }
          let apart = tally.netPolarity - other.netPolarity
          guard abs(apart) >= Self.leastApart else { continue }
          let (kinder, harsher) = apart > 0 ? (first, second) : (second, first)
          pairs.append(Pair(target: target, kinder: kinder, harsher: harsher))
        }
      }
    }
    self.pairs = pairs
  }

  /// How many pairs are in order, for each target of each event: pairs of one target resemble each other.
  func tallies(by measure: (ScoredMention) -> Int) -> [Tally] {
    var tallies: [Group: Tally] = [:]
    for pair in pairs {
      let group = Group(event: String(pair.kinder.event), target: pair.target.sorted())
      tallies[group, default: Tally()].count(isInOrder(pair, by: measure))
    }
    return tallies.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isInOrder(_ pair: Pair, by measure: (ScoredMention) -> Int) -> Bool {
    guard let high = pair.kinder.mean(of: pair.target, measure),
      let low = pair.harsher.mean(of: pair.target, measure)
    else { return false }
    return high > low
  }
}

extension OutletOrder {
  private struct Group: Hashable, Comparable {
    let event: String
    let target: [Int]

    static func < (left: Group, right: Group) -> Bool {
      left.event != right.event
        ? left.event < right.event : left.target.lexicographicallyPrecedes(right.target)
    }
  }
}

extension Tally {
  /// Positive less negative phrases, divided by both, in points.
  fileprivate var netPolarity: Int {
    Points.rounded(Double(2 * right - total) / Double(max(total, 1)))
  }
}
