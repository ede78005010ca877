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
  private static let repetitions = (0..<128).map { $0 == 0 ? 0 : 1 + log(Double($0)) }

  mutating func note(_ topic: Topic) {
    articles += 1
    for word in topic.words { counts[Int(word & 0xF_FFFF)] += 1 }
  }

  /// In how many articles a word stands, at most.
  func count(of word: UInt32) -> Int { Int(counts[Int(word & 0xF_FFFF)]) }

  /// What each word of a topic weighs: (1 + ln n) x ln (articles / articles that have it).
  func weights(of topic: Topic) -> [Double] {
    let all = Double(articles) + Rarity.thought
    return zip(topic.words, topic.counts).map { word, count in
      let thought = count & 1 != 0 ? Rarity.thoughtOfName : Rarity.thoughtOfWord
      let rarity = log(all / (Double(self.count(of: word)) + thought))
      return max(rarity, 0) * Rarity.repetitions[Int(count >> 1)]
    }
  }
}
