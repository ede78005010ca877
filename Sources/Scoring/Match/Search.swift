// The one search loop: walks the trie from every token and calls back with each pattern that matches.

/// A match of a pattern, before hits compete.
struct RawHit: BitwiseCopyable {
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
  /// The tokens with which a name, and another wording, may start.
  let nameStarts: UnsafeBufferPointer<UInt32>
  let wordingStarts: UnsafeBufferPointer<UInt32>

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
///
/// What stays the same while a sentence is searched is kept here, so that each step hands on two
/// numbers.
struct Search {
  let trie: PatternTrie
  let lookup: WordLookup
  private var text: SearchText
  private var sentence = TokenRange(0, 0)
  /// Where the match that is being followed began.
  private var first = 0
  /// The tokens of its words so far; deeper words than it holds are never heads.
  private let heads: UnsafeMutablePointer<Int32>
  private var depth = 0
  private var innerMention = -1
  private var innerRole: UInt8 = 255

  /// The places, from here on, of tokens with which some pattern of the trie starts.
  private let openings: UnsafeBufferPointer<UInt32>
  /// Those before this one are of earlier sentences.
  private var nextOpening = 0

  private static let headDepth = 16

  /// `heads` is room for sixteen numbers, which the caller keeps while the search lives.
  private init(
    trie: PatternTrie, lookup: WordLookup, text: SearchText, heads: UnsafeMutablePointer<Int32>
  ) {
    self.trie = trie
    self.lookup = lookup
    self.text = text
    self.heads = heads
    openings = trie.opening == .startsName ? text.nameStarts : text.wordingStarts
  }

  /// Calls `body` with a search over a text.
  static func over(
    _ text: SearchText, _ trie: PatternTrie, _ lookup: WordLookup,
    _ body: (inout Search) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: headDepth) { heads in
      heads.initialize(repeating: 0)
      guard let base = heads.baseAddress else { return }
      var search = Search(trie: trie, lookup: lookup, text: text, heads: base)
      body(&search)
    }
  }

  /// Appends the hits of a sentence; of several sentences, those of the article in order.
  mutating func run(over sentence: TokenRange, into hits: Buffer<RawHit>) {
    self.sentence = sentence
    let (tokens, roots) = (text.tokens, trie.rootPointers)
    var place = nextOpening
    defer { nextOpening = place }
    while place < openings.count, openings[place] < sentence.first { place += 1 }
    while place < openings.count, openings[place] < sentence.last {
      let index = Int(openings[place])
      place += 1
      first = index
      let form = tokens[index].form
      guard !lookup.isOdd(form) else {
        oddWord(0, index, form, hits)
        continue
      }
      let following = following(index + 1)
      guard roots.anyGoesOn[Int(form)] & following != 0 else { continue }
      let children = roots.stretches[Int(form)]
      for position in Int(children.lower)..<Int(children.upper)
      where roots.goOn[position] & following != 0 {
        step(to: roots.children[position], index, hits)
      }
    }
  }

  /// Steps over one word that the node knows.
  @inline(__always)
  private mutating func word(
    _ node: PatternTrie.Node, _ number: UInt32, _ next: Int, _ hits: Buffer<RawHit>
  ) {
    let form = text.tokens[next].form
    guard form != 0 else { return }
    guard !lookup.isOdd(form) else { return oddWord(number, next, form, hits) }
    guard node.nextForms & PatternTrie.bit(of: form) != 0 else { return }
    trie.forEachChild(of: node, form: form) { step(to: $0, next, hits) }
  }

  private mutating func oddWord(
    _ node: UInt32, _ next: Int, _ form: UInt32, _ hits: Buffer<RawHit>
  ) {
    for symbol in lookup.symbols(ofOdd: form) {
      let child = trie.child(of: node, symbol: symbol)
      guard child != 0, trie.nodes[child].goesOn & following(next + 1) != 0 else { continue }
      step(to: child, next, hits)
    }
  }

  @inline(__always)
  private mutating func step(to child: UInt32, _ next: Int, _ hits: Buffer<RawHit>) {
    if depth < Search.headDepth { heads[depth] = Int32(next) }
    depth += 1
    follow(trie.nodes[child], child, next + 1, hits)
    depth -= 1
  }

  /// The bits of the word at a position, for nodes to tell whether they may go on there.
  ///
  /// Most may not, and cost no look-up.
  @inline(__always)
  private func following(_ next: Int) -> UInt64 {
    guard next < sentence.last else { return PatternTrie.always }
    let token = text.tokens[next]
    guard token.isWord, !lookup.isOdd(token.form) else { return .max }
    return PatternTrie.always | (token.form == 0 ? 0 : PatternTrie.bit(of: token.form))
  }

  /// Reports the endings of a node and goes on from it.
  private mutating func follow(
    _ node: PatternTrie.Node, _ number: UInt32, _ next: Int, _ hits: Buffer<RawHit>
  ) {
    if !node.endings.isEmpty { report(node.endings, next, hits) }
    // The apostrophe of "workers' union" stands between two words that are neighbours.
    let next = text.isPossessiveMark(next, sentence) ? next + 1 : next
    guard next < sentence.last else { return }
    word(node, number, next, hits)
    for position in node.slots.indices { slot(trie.slotEdges[position], next, hits) }
    for position in node.gaps.indices { gap(trie.gapEdges[position], next, hits) }
  }

  private func report(_ endings: Stretch, _ next: Int, _ hits: Buffer<RawHit>) {
    for position in endings.indices {
      let ending = trie.endings[position]
      let head = Int(heads[min(Int(ending.head), depth - 1, Search.headDepth - 1)])
      hits.append(
        RawHit(
          rule: ending.rule, tokens: TokenRange(first, next), head: head,
          literals: ending.literals, hasGap: ending.hasGap, innerMention: innerMention,
          innerRole: innerRole, outerSlots: ending.slots))
    }
  }

  /// Goes on behind up to n words; a mention counts as one, and no clause is left.
  private mutating func gap(_ edge: PatternTrie.GapEdge, _ next: Int, _ hits: Buffer<RawHit>) {
    var position = next
    var skipped = 0
    var mentionEnd = next
    while position < sentence.last {
      if text.isPossessiveMark(position, sentence) { position += 1 }
      guard position < sentence.last else { return }
      gapEnd(edge.node, position, hits)
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
  private mutating func gapEnd(_ number: UInt32, _ position: Int, _ hits: Buffer<RawHit>) {
    let node = trie.nodes[number]
    word(node, number, position, hits)
    for index in node.slots.indices { slot(trie.slotEdges[index], position, hits) }
  }

  /// Steps over the noun phrase of a mention that starts here, and up to two words of its tail.
  private mutating func slot(_ edge: PatternTrie.SlotEdge, _ next: Int, _ hits: Buffer<RawHit>) {
    guard
      let mention = Clause.mention(
        inPhraseAt: next, sentence, text, lookup, actor: edge.slot.actor)
    else { return }
    let before = (innerMention, innerRole)
    (innerMention, innerRole) = (mention, edge.slot.role)
    var end = text.mentions[mention].tokens.last
    for _ in 0...2 {
      follow(trie.nodes[edge.node], edge.node, end, hits)
      guard end < sentence.last, Clause.isPlainWord(end, text.tokens, lookup) else { break }
      end += 1
    }
    (innerMention, innerRole) = before
  }
}
