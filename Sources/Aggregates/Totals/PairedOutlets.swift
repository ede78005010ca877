// Which outlets are set against each other one by one: their pairs grow with the square of their number.

import Scoring

/// The outlets of a run that pairs are made of; all others are only set against all.
package struct PairedOutlets: Sendable {
  /// A thousand outlets would be half a million pairs, each with a row for every topic.
  package static let most = 100

  /// By number of the outlet; empty where all are.
  private var arePaired: [Bool] = []

  package init() {}

  /// Those with the most articles, of equals the first by name.
  init(_ outlets: [String], _ voices: CellTable<OutletVoice, OutletSums>) {
    guard outlets.count > PairedOutlets.most else { return }
    var articles = [Int](repeating: 0, count: outlets.count)
    for (key, sums) in voices where key.voice == VoiceSums.all {
      articles[key.outlet] = sums.articles
    }
    let order = outlets.indices.sorted { left, right in
      articles[left] != articles[right]
        ? articles[left] > articles[right]
        : outlets[left].utf8.lexicographicallyPrecedes(outlets[right].utf8)
    }
    arePaired = [Bool](repeating: false, count: outlets.count)
    for outlet in order.prefix(PairedOutlets.most) { arePaired[outlet] = true }
  }

  /// Whether an outlet, by its number in the totals, is set against single others.
  package func contains(_ outlet: Int) -> Bool { arePaired.isEmpty || arePaired[outlet] }
}
