// How much alike the topics of two articles are.

import Scoring

/// Compares the topic of one article with those of others: the cosine of their weighed words.
struct SharedTopic {
  private var slots = [Slot](repeating: Slot(), count: 2048)
  private var used: [Int] = []
  private var length = 0.0

  private struct Slot {
    var word: UInt32 = 0
    var weight = 0.0
  }

  /// Fewer words in common than this are no evidence: two short texts may name the same army.
  private static let least = 4

  init() {}

  /// Takes the article that others are compared with.
  mutating func take(_ topic: Topic, _ weights: [Double]) {
    for slot in used { slots[slot] = Slot() }
    used.removeAll(keepingCapacity: true)
    length = SharedTopic.length(weights)
    for (word, weight) in zip(topic.words, weights) where weight > 0 {
      let slot = place(of: word)
      slots[slot] = Slot(word: word, weight: weight)
      used.append(slot)
    }
  }

  /// From 0, nothing in common, to 1.
  func likeness(_ topic: Topic, _ weights: [Double]) -> Double {
    var sum = 0.0
    var common = 0
    for (word, weight) in zip(topic.words, weights) {
      let own = slots[place(of: word)].weight
      sum += weight * own
      common += own > 0 ? 1 : 0
    }
    guard common >= SharedTopic.least else { return 0 }
    let lengths = length * SharedTopic.length(weights)
    return lengths > 0 ? sum / lengths.squareRoot() : 0
  }

  /// The square of the length.
  private static func length(_ weights: [Double]) -> Double {
    weights.reduce(0) { $0 + $1 * $1 }
  }

  /// Where a word stands, or would: there are some 350 at most.
  private func place(of word: UInt32) -> Int {
    var slot = Int((word &* 0x9e37_79b1) >> 21)
    while slots[slot].weight > 0, slots[slot].word != word { slot = (slot + 1) & 2047 }
    return slot
  }
}
