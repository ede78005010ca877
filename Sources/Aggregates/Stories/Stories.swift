// Articles on one event.

/// For each article the first report of the event that it tells.
package struct Stories: Sendable {
  private let firsts: [UInt32]
  /// Whether outlets share the story that an article opens.
  private let isShared: [Bool]

  init(_ firsts: [UInt32], _ lineup: Lineup) {
    self.firsts = firsts
    var isShared = Array(repeating: false, count: firsts.count)
    for (article, first) in firsts.enumerated()
    where lineup.outlet(of: article) != lineup.outlet(of: Int(first)) {
      isShared[Int(first)] = true
    }
    self.isShared = isShared
  }

  /// The number of the earliest article of a story that outlets share; nil for other articles.
  func first(of article: Int) -> Int? {
    let first = Int(firsts[article])
    return isShared[first] ? first : nil
  }
}
