// Which of two outlets speaks better of somebody: do scores order them as people do who coded the same event?

import Lexicons
import Scoring

/// Compares the articles on one event, two at a time.
///
/// Two articles are compared on a target where coders set them clearly apart: where net polarity, which is
/// positive phrases less negative ones divided by both, differs by half a unit or more. They are in order where the
/// mean over the mentions of the target differs the same way. A tie is wrong, and so is a target that is not
/// found in both.
struct OutletOrder {
  /// The least difference of net polarity, in points.
  private static let leastApart = Points.perUnit / 2

  /// For each target of each event; pairs of one target resemble each other.
  private let pairs: [[Pair]]

  init(_ articles: [ArticleSides]) {
    let events = Dictionary(grouping: articles, by: \.event).sorted { $0.key < $1.key }
    pairs = events.flatMap { _, articles in
      Set(articles.flatMap(\.coded.keys))
        .sorted { $0.lexicographicallyPrecedes($1) }
        .map { OutletOrder.pairs(of: articles, on: $0) }
        .filter { !$0.isEmpty }
    }
  }

  private static func pairs(of articles: [ArticleSides], on target: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    for kinder in articles {
      for harsher in articles {
        guard let high = kinder.coded[target], let low = harsher.coded[target],
          high.netPolarity - low.netPolarity >= leastApart
        else { continue }
        pairs.append(Pair(target: target, kinder: kinder, harsher: harsher))
      }
    }
    return pairs
  }

  /// How many pairs a measure of mentions puts in order.
  func tallies(by measure: (ScoredMention) -> Int) -> [Tally] {
    pairs.map { pairs in
      Tally(right: pairs.count { $0.isInOrder(by: measure) }, total: pairs.count)
    }
  }

  /// The pairs that stance does not put in order.
  func misses(_ rulebook: Rulebook) -> [Miss] {
    pairs.joined().filter { !$0.isInOrder(by: \.stance) }.map { pair in
      let means = pair.means(by: \.stance)
      let found = [means.kinder, means.harsher].map { mean in
        mean.map { Int($0.rounded()).fourPlaces } ?? "none"
      }
      return Miss(
        figure: "order", article: "\(pair.kinder.article) \(pair.harsher.article)",
        text: pair.target.map { rulebook.actors[$0].actor }.joined(separator: " "),
        expected: "\(pair.kinder.article) is kinder", found: found.joined(separator: " and "),
        hits: "", context: "")
    }
  }
}

/// Two articles on a target, the one that coders find kinder first.
private struct Pair {
  let target: [Int]
  let kinder: ArticleSides
  let harsher: ArticleSides

  /// The means over the target's mentions; nil where there are none.
  func means(by measure: (ScoredMention) -> Int) -> (kinder: Double?, harsher: Double?) {
    (kinder.mean(of: target, measure), harsher.mean(of: target, measure))
  }

  func isInOrder(by measure: (ScoredMention) -> Int) -> Bool {
    guard case (let high?, let low?) = means(by: measure) else { return false }
    return high > low
  }
}

extension Tally {
  /// Positive less negative phrases, divided by both, in points.
  fileprivate var netPolarity: Int {
    Points.rounded(Double(2 * right - total) / Double(max(total, 1)))
  }
}
