// Picks the words that tell what an article is about.

import News

/// Counts the names, numbers, actors and longer words of a topic.
///
/// It has one owner: copies share its buffers.
struct TopicReader {
  /// A power of two, well above the words of a topic: for each hash the number of its word, plus one.
  private static let slotCount = 2048

  private let words = Buffer<UInt32>()
  private let counts = Buffer<UInt8>()
  private let slots = Buffer<UInt16>()

  /// Forgets the article before.
  func clear() {
    words.removeAll()
    counts.removeAll()
    slots.resize(to: TopicReader.slotCount)
    for index in slots.indices { slots[index] = 0 }
  }

  var topic: Topic {
    var topic = Topic()
    topic.words = Array(words.elements)
    topic.counts = Array(counts.elements)
    return topic
  }

  /// Notes a word if it says something; `isFirst` where its paragraph starts with it.
  @inline(__always)
  func note(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ hash: UInt64, isFirst: Bool,
    _ lookup: WordLookup
  ) {
    let token = tokens[index]
    let length = token.end - token.start
    let isNumber = token.flags.contains(.number)
    guard isNumber ? length >= 2 : token.flags.contains(.capital) || length >= 4 else { return }
    if token.form != 0, !lookup.traits(of: token.form).isDisjoint(with: TopicReader.dull) { return }
    let isName =
      isNumber || token.flags.contains(.capital) && !isFirst && !opensSentence(tokens[index - 1])
    if !isName, length < 4 { return }
    count(UInt32(truncatingIfNeeded: hash >> 16), isName: isName)
  }

  /// Behind these a capital says nothing.
  @inline(__always)
  private func opensSentence(_ token: Token) -> Bool {
    token.sign.endsSentence || token.sign.isQuotationMark || token.sign == .colon
      || token.sign == .dash
  }

  /// Words that stand in reports of anything.
  private static let dull = WordTraits.grammatical.union([.adverb, .time, .opener, .partitive])

  /// Notes the actors by whatever names they are mentioned.
  func note(_ mentions: [Mention]) {
    for mention in mentions where mention.tokens.first < LikenessReader.topicWords {
      count(UInt32(truncatingIfNeeded: mention.actor &* 0x9e37_79b9) ^ 0xac70_0000, isName: true)
    }
  }

  private func count(_ word: UInt32, isName: Bool) {
    var slot = Int((word &* 0x9e37_79b1) >> 21)
    while slots[slot] != 0, words[Int(slots[slot]) - 1] != word {
      slot = (slot + 1) & (TopicReader.slotCount - 1)
    }
    guard slots[slot] != 0 else {
      words.append(word)
      counts.append(isName ? 3 : 2)
      slots[slot] = UInt16(words.count)
      return
    }
    let place = Int(slots[slot]) - 1
    counts[place] = (counts[place] < 254 ? counts[place] + 2 : counts[place]) | (isName ? 1 : 0)
  }
}
