// How much a word says about what an article is about: the more, the fewer articles have it.

import Glibc
import Scoring

/// Counts in how many articles words stand, and weighs them by it.
///
/// Counts stand in a table of a fixed size: words that share a place pass for more frequent than they
/// are.
struct Rarity: Sendable {
  private var counts = [UInt32](repeating: 0, count: 1 << 20)
  private var articles = 0

  /// Articles that are thought to be there before the first: a small corpus tells little about words,
  /// and on one event all articles have its names.
  private static let thought = 500.0
  /// In how many of them a name stands, and another word.
  private static let thoughtOfName = 2.0
  private static let thoughtOfWord = 20.0
  /// 1 + ln n, for how often a word stands in an article.
  fileprivate static let repetitions = (0..<128).map { $0 == 0 ? 0 : 1 + log(Double($0)) }

  mutating func note(_ topic: Topic) {
    articles += 1
    for word in topic.words { counts[Int(word & 0xF_FFFF)] += 1 }
  }

  /// Takes back an article that was noted: a copy says nothing new about how rare its words are.
  mutating func leaveOut(_ topic: Topic) {
    articles -= 1
    for word in topic.words { counts[Int(word & 0xF_FFFF)] -= 1 }
  }

  /// In how many articles a word stands, at most.
  func count(of word: UInt32) -> Int { Int(counts[Int(word & 0xF_FFFF)]) }

  /// What a word weighs that stands in so many articles: ln (articles / articles that have it).
  fileprivate func weight(count: Int, isName: Bool) -> Double {
    let thought = isName ? Rarity.thoughtOfName : Rarity.thoughtOfWord
    return max(log((Double(articles) + Rarity.thought) / (Double(count) + thought)), 0)
  }
}

/// The weights of words once all articles were counted; those of most words are in a table.
struct WordWeights: Sendable {
  let rarity: Rarity
  private let names: [Double]
  private let words: [Double]

  private static let size = 1 << 14

  init(_ rarity: Rarity) {
    self.rarity = rarity
    names = (0..<WordWeights.size).map { rarity.weight(count: $0, isName: true) }
    words = (0..<WordWeights.size).map { rarity.weight(count: $0, isName: false) }
  }

  /// What a word weighs that stands in so many articles: (1 + ln n) x its rarity, where it stands n times
  /// in one; `count` is that of the topic.
  @inline(__always)
  func weight(_ count: UInt8, articles: Int) -> Double {
    let isName = count & 1 != 0
    let weight =
      articles < WordWeights.size
      ? (isName ? names : words)[articles] : rarity.weight(count: articles, isName: isName)
    return weight * Rarity.repetitions[Int(count >> 1)]
  }
}
