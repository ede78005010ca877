// How much alike the topics of two articles are.

import Scoring

/// Compares the topic of one article with those of others: the cosine of their weighed words.
///
/// The others are asked only for the words that they have in common with the one, so what words weigh is
/// kept with those of the one.
struct SharedTopic {
  private var slots = [Slot](repeating: Slot(), count: 2048)
  private var used: [Int] = []
  private var length = 0.0

  private struct Slot {
    var word: UInt32 = 0
    /// In how many articles the word stands.
    var articles: UInt32 = 0
    /// What it weighs in the one; 0 where the slot is free.
    var weight = 0.0
  }

  /// Fewer words in common than this are no evidence: two short texts may name the same army.
  private static let least = 4

  init() {}

  /// Takes the article that others are compared with; `length` is that of its weights, squared.
  mutating func take(_ topic: Topic, _ words: WordWeights, length: Double) {
    for slot in used { slots[slot] = Slot() }
    used.removeAll(keepingCapacity: true)
    self.length = length
    for (word, count) in zip(topic.words, topic.counts) {
      let articles = words.rarity.count(of: word)
      let weight = words.weight(count, articles: articles)
      guard weight > 0 else { continue }
      let slot = place(of: word)
      slots[slot] = Slot(word: word, articles: UInt32(articles), weight: weight)
      used.append(slot)
    }
  }

  /// From 0, nothing in common, to 1.
  func likeness(_ topic: Topic, _ words: WordWeights, length: Double) -> Double {
    var sum = 0.0
    var common = 0
    for (word, count) in zip(topic.words, topic.counts) {
      let slot = slots[place(of: word)]
      guard slot.weight > 0 else { continue }
      sum += words.weight(count, articles: Int(slot.articles)) * slot.weight
      common += 1
    }
    guard common >= SharedTopic.least else { return 0 }
    let lengths = self.length * length
    return lengths > 0 ? sum / lengths.squareRoot() : 0
  }

  /// Where a word stands, or would: there are some 350 at most.
  private func place(of word: UInt32) -> Int {
    var slot = Int((word &* 0x9e37_79b1) >> 21)
    while slots[slot].weight > 0, slots[slot].word != word { slot = (slot + 1) & 2047 }
    return slot
  }
}
