// The one search loop: walks the trie from every token and calls back with each pattern that matches.

/// A match of a pattern, before hits compete.
struct RawHit {
  var rule: UInt32
  var tokens: TokenRange
  /// The token of the head word, which decides the roles.
  var head: Int
  var literals: UInt8
  var hasGap: Bool
  /// The mention in an inner slot; -1 where there is none.
  var innerMention: Int
  var innerRole: UInt8
  var outerSlots: Stretch
}

/// An article as the search sees it.
struct SearchText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// For each token of the sentence the number of the mention that starts there, plus one; 0 for none.
  let mentionStarts: UnsafeBufferPointer<Int32>
  let mentions: UnsafeBufferPointer<Mention>

  /// Whether an apostrophe at a position belongs to the plural before it.
  func isPossessiveMark(_ index: Int, _ sentence: TokenRange) -> Bool {
    index < sentence.last && tokens[index].sign == .apostrophe && index > sentence.first
      && tokens[index - 1].flags.contains(.possessive)
  }

  /// Whether a word ends as most adverbs do.
  func endsInLy(_ token: Token) -> Bool {
    bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "y")
      && bytes[Int(token.end) - 2] | 0x20 == UInt8(ascii: "l")
  }

  /// Prepositions that lead to a target: "attack on", "crackdown against", "fire at".
  func isOnOrAgainst(_ token: Token) -> Bool {
    let word = bytes[Int(token.start)..<Int(token.end)]
    return SearchText.targetPrepositions.contains { $0.elementsEqual(word) }
  }

  private static let targetPrepositions = ["on", "against", "upon", "at"].map { Array($0.utf8) }
}

/// Finds every pattern of a trie that starts inside a sentence.
struct Search {
  let trie: PatternTrie
  private var heads: [Int] = []
  private var innerMention = -1
  private var innerRole: UInt8 = 255

  init(trie: PatternTrie) { self.trie = trie }

  /// Appends the hits of a sentence.
  mutating func run(
    over sentence: TokenRange, _ text: SearchText, _ lookup: WordLookup, into hits: inout [RawHit]
  ) {
    for index in sentence.first..<sentence.last where text.tokens[index].form != 0 {
      word(0, index, index, sentence, text, lookup, &hits)
    }
  }

  /// Reports the endings of a node and goes on from it.
  private mutating func follow(
    _ number: UInt32, _ next: Int, _ first: Int, _ sentence: TokenRange, _ text: SearchText,
    _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    let node = trie.nodes[number]
    for position in node.endings.indices {
      let ending = trie.endings[position]
      hits.append(
        RawHit(
          rule: ending.rule, tokens: TokenRange(first, next),
          head: heads[min(Int(ending.head), heads.count - 1)], literals: ending.literals,
          hasGap: ending.hasGap, innerMention: innerMention, innerRole: innerRole,
          outerSlots: ending.slots))
    }
    // The apostrophe of "workers' union" stands between two words that are neighbours.
    let next = text.isPossessiveMark(next, sentence) ? next + 1 : next
    guard next < sentence.last else { return }
    word(number, next, first, sentence, text, lookup, &hits)
    for position in node.slots.indices {
      let edge = trie.slotEdges[position]
      slot(edge, next, first, sentence, text, lookup, &hits)
    }
    for position in node.gaps.indices {
      let edge = trie.gapEdges[position]
      gap(edge, next, first, sentence, text, lookup, &hits)
    }
  }

  /// Steps over one word that the node knows.
  @inline(__always)
  private mutating func word(
    _ node: UInt32, _ next: Int, _ first: Int, _ sentence: TokenRange, _ text: SearchText,
    _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    let form = text.tokens[next].form
    guard form != 0 else { return }
    if lookup.isOdd(form) {
      for symbol in lookup.symbols(ofOdd: form) {
        guard let child = trie.child(of: node, symbol: symbol) else { continue }
        step(to: child, next, first, sentence, text, lookup, &hits)
      }
    } else {
      for position in trie.children(of: node, form: form) {
        step(to: trie.child(at: position), next, first, sentence, text, lookup, &hits)
      }
    }
  }

  private mutating func step(
    to child: UInt32, _ next: Int, _ first: Int, _ sentence: TokenRange, _ text: SearchText,
    _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    heads.append(next)
    follow(child, next + 1, first, sentence, text, lookup, &hits)
    heads.removeLast()
  }

  /// Goes on behind up to n words; a mention counts as one, and no clause is left.
  private mutating func gap(
    _ edge: PatternTrie.GapEdge, _ next: Int, _ first: Int, _ sentence: TokenRange,
    _ text: SearchText, _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    var position = next
    var skipped = 0
    var mentionEnd = next
    while position < sentence.last {
      gapEnd(edge.node, position, first, sentence, text, lookup, &hits)
      guard !Clause.opens(at: position, text.tokens, lookup) else { return }
      if position >= mentionEnd {
        skipped += 1
        guard skipped <= edge.words else { return }
        let mention = text.mentionStarts[position]
        if mention > 0 { mentionEnd = text.mentions[Int(mention) - 1].tokens.last }
      }
      position += 1
    }
  }

  /// Behind a gap stands a word or a slot, never an ending.
  private mutating func gapEnd(
    _ number: UInt32, _ position: Int, _ first: Int, _ sentence: TokenRange, _ text: SearchText,
    _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    guard position < sentence.last else { return }
    word(number, position, first, sentence, text, lookup, &hits)
    let node = trie.nodes[number]
    for index in node.slots.indices {
      slot(trie.slotEdges[index], position, first, sentence, text, lookup, &hits)
    }
  }

  /// Steps over the noun phrase of a mention that starts here, and up to two words of its tail.
  private mutating func slot(
    _ edge: PatternTrie.SlotEdge, _ next: Int, _ first: Int, _ sentence: TokenRange,
    _ text: SearchText, _ lookup: WordLookup, _ hits: inout [RawHit]
  ) {
    guard
      let mention = Clause.mention(
        inPhraseAt: next, sentence, text, lookup, actor: edge.slot.actor)
    else { return }
    let before = (innerMention, innerRole)
    (innerMention, innerRole) = (mention, edge.slot.role)
    var end = text.mentions[mention].tokens.last
    for _ in 0...2 {
      follow(edge.node, end, first, sentence, text, lookup, &hits)
      guard end < sentence.last, Clause.isPlainWord(end, text.tokens, lookup) else { break }
      end += 1
    }
    (innerMention, innerRole) = before
  }
}
