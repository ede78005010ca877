// Articles and their copies as sets that grow together.

/// For each article the cluster it is in: four bytes an article.
package struct Clusters: Sendable {
  /// An earlier article of the same cluster, or the article itself.
  private var earlier: [UInt32]
  private var hasCopies: [Bool]

  init(count: Int) {
    earlier = (0..<UInt32(count)).map { $0 }
    hasCopies = Array(repeating: false, count: count)
  }

  /// The number of the earliest article of the cluster that an article is in.
  func first(of article: Int) -> Int {
    var article = article
    while Int(earlier[article]) != article { article = Int(earlier[article]) }
    return article
  }

  /// Whether an article is in a cluster of two or more.
  func isCopied(_ article: Int) -> Bool { hasCopies[article] }

  /// Whether two articles are in one cluster.
  mutating func areJoined(_ left: Int, _ right: Int) -> Bool {
    shortened(left) == shortened(right)
  }

  /// Makes one cluster of those of two articles.
  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (shortened(left), shortened(right))
    earlier[max(left, right)] = UInt32(min(left, right))
    for article in [left, right] { hasCopies[article] = true }
  }

  /// The first of a cluster; the way to it is shorter from now on.
  private mutating func shortened(_ article: Int) -> Int {
    var article = article
    while Int(earlier[article]) != article {
      earlier[article] = earlier[Int(earlier[article])]
      article = Int(earlier[article])
    }
    return article
  }
}
