// Reads from the tokens of an article what it is recognised by.

import News

/// Fingerprints and topics of one article after another, with buffers that it keeps.
struct LikenessReader {
  /// How many words from the headline on tell the topic.
  static let topicWords = 250

  private let words = Buffer<UInt64>()
  private let maker = FingerprintMaker()
  private var topic = TopicReader()

  mutating func read(
    _ segments: Segments, _ clean: CleanText, _ mentions: [Mention], _ lookup: WordLookup
  ) -> Likeness {
    topic.clear()
    let tokens = segments.tokens.elements
    let topic = topic
    let words = words.room(for: tokens.count + 1)
    var count = 0
    var left = LikenessReader.topicWords
    clean.bytes.withUnsafeBufferPointer { text in
      for (number, paragraph) in segments.paragraphs.enumerated() {
        let isHeadline = clean.paragraphs[number].isHeadline
        for index in paragraph.first..<paragraph.last where tokens[index].isWord {
          let hash = Folding.hash(of: tokens[index], in: text)
          words[count] = hash
          count &+= isHeadline ? 0 : 1
          guard left > 0 else { continue }
          left -= 1
          topic.note(tokens, index, hash, isFirst: index == paragraph.first, lookup)
        }
      }
    }
    self.words.setCount(count)
    topic.note(mentions)
    var likeness = Likeness()
    likeness.fingerprint = maker.fingerprint(of: self.words.elements)
    likeness.topic = topic.topic
    return likeness
  }
}

extension Folding {
  /// The hash of a word of a text as if it were written in small letters.
  @inline(__always)
  fileprivate static func hash(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let (start, end) = (Int(token.start), Int(token.end))
    guard let base = text.baseAddress else { return seed }
    guard end + 8 <= text.count else { return slowHash(text[start..<end]) }
    var hash = seed
    var position = start
    while position < end {
      // What stands behind the word is shifted out, and zeros are shifted in.
      let behind = UInt64(truncatingIfNeeded: 8 &- min(8, end &- position)) &* 8
      let bytes = EightBytes((EightBytes(at: base + position).value &<< behind) &>> behind)
      guard bytes.high == 0 else { return slowHash(text[start..<end]) }
      hash = step(hash, bytes.folded)
      position &+= 8
    }
    return hash
  }

  @inline(never)
  private static func slowHash(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    hash(fold(word))
  }
}
