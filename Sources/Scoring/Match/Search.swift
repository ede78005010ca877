// The one search loop: walks the trie from every token and calls back with each pattern that matches.

/// A match of a pattern, before hits compete.
struct RawHit: BitwiseCopyable {
  var rule: UInt32
  var traits: RuleTraits
  var tokens: TokenRange
  /// The token of the head word, which decides the roles.
  @Narrow var head: Int
  /// The mention in an inner slot; -1 where there is none.
  @Narrow var innerMention: Int
  var outerSlots: Stretch
  var innerRole: UInt8
  var literals: UInt8
  var hasGap: Bool

  /// Whether it stands as it is, whatever the roles around it.
  var isPlain: Bool { !hasGap && innerMention < 0 && outerSlots.isEmpty }
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

  /// Whether a token is this word, in small letters or with a capital.
  func says(_ word: StaticString, at index: Int) -> Bool { tokens[index].says(word, in: bytes) }

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

  /// The places at which some pattern of the trie may start.
  private let openings: UnsafeBufferPointer<UInt32>
  /// Those before this one are of earlier sentences.
  private var nextOpening = 0
  /// Plain pointers into the trie: through its arrays each step would count references.
  private let nodes: UnsafePointer<PatternTrie.Node>
  private let edges: UnsafePointer<PatternTrie.WordEdge>
  /// The forms from here on are odd.
  private let formCount: UInt32

  private static let headDepth = 16

  /// `heads` is room for sixteen numbers, which the caller keeps while the search lives, as it does
  /// `openings`.
  private init(
    trie: PatternTrie, lookup: WordLookup, text: SearchText, heads: UnsafeMutablePointer<Int32>,
    openings: UnsafeBufferPointer<UInt32>
  ) {
    self.trie = trie
    self.lookup = lookup
    self.text = text
    self.heads = heads
    self.openings = openings
    nodes = trie.nodes.pointer
    edges = trie.edges.pointer
    formCount = lookup.index.formCount
  }

  /// Calls `body` with a search over a text.
  static func over(
    _ text: SearchText, _ trie: PatternTrie, _ lookup: WordLookup,
    _ body: (inout Search) -> Void
  ) {
    let places = trie.opening == .startsName ? text.nameStarts : text.wordingStarts
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: headDepth) { heads in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: places.count + 1) { room in
        heads.initialize(repeating: 0)
        guard let base = heads.baseAddress, let openings = room.baseAddress else { return }
        let count = trie.openings.select(from: places, text.tokens, into: openings)
        var search = Search(
          trie: trie, lookup: lookup, text: text, heads: base,
          openings: UnsafeBufferPointer(start: openings, count: count))
        body(&search)
      }
    }
  }

  /// Appends the hits of a sentence; of several sentences, those of the article in order.
  mutating func run(over sentence: TokenRange, into hits: Buffer<RawHit>) {
    self.sentence = sentence
    var place = nextOpening
    defer { nextOpening = place }
    while place < openings.count, openings[place] < sentence.first { place += 1 }
    while place < openings.count, openings[place] < sentence.last {
      first = Int(openings[place])
      place += 1
      let form = text.tokens[first].form
      guard form < formCount else {
        oddWord(0, first, form, hits)
        continue
      }
      let opening = trie.openings[form]
      guard opening.pointee.number != 0 else { continue }
      heads[0] = Int32(truncatingIfNeeded: first)
      depth = 1
      follow(opening, hits)
      depth = 0
    }
  }

  /// Reports what the first word is alone and goes on from it.
  private mutating func follow(_ opening: UnsafePointer<Opening>, _ hits: Buffer<RawHit>) {
    let node = opening.pointee.node
    if node.endings.count == 1 {
      report(opening.pointee.ending, first + 1, hits)
    } else {
      report(node.endings, first + 1, hits)
    }
    guard let next = behind(first) else { return }
    let form = text.tokens[next].form
    if form >= formCount || trie.openings.mayGoOn(opening, form) {
      word(opening.pointee.number, node, next, hits)
    }
    detour(node, next, hits)
  }

  /// The next token of the sentence; none behind its last.
  @inline(__always)
  private func behind(_ index: Int) -> Int? {
    // The apostrophe of "workers' union" stands between two words that are neighbours.
    let next = text.isPossessiveMark(index + 1, sentence) ? index + 2 : index + 1
    return next < sentence.last ? next : nil
  }

  /// Steps over one word that the node knows.
  @inline(__always)
  private mutating func word(
    _ number: UInt32, _ node: PatternTrie.Node, _ next: Int, _ hits: Buffer<RawHit>
  ) {
    let form = text.tokens[next].form
    guard form < formCount else {
      return trie.forEachMember(of: number) { oddWord($0, next, form, hits) }
    }
    guard node.nextForms & PatternTrie.bit(of: form) != 0 else { return }
    let words = node.words
    let table = edges + Int(words.lower)
    let mask = Int(words.upper - words.lower) - 1
    var place = PatternTrie.place(of: form) & mask
    while table[place].form != 0 {
      if table[place].form == form { step(to: table[place].node, next, hits) }
      place = (place + 1) & mask
    }
  }

  private mutating func oddWord(
    _ node: UInt32, _ next: Int, _ form: UInt32, _ hits: Buffer<RawHit>
  ) {
    for symbol in lookup.symbols(ofOdd: form) {
      let child = trie.child(of: node, symbol: symbol)
      if child != 0 { step(to: child, next, hits) }
    }
  }

  @inline(__always)
  private mutating func step(to child: UInt32, _ next: Int, _ hits: Buffer<RawHit>) {
    if depth < Search.headDepth { heads[depth] = Int32(truncatingIfNeeded: next) }
    depth += 1
    follow(child, behind: next, hits)
    depth -= 1
  }

  /// Reports the endings of a node behind a token and goes on from it.
  private mutating func follow(_ number: UInt32, behind last: Int, _ hits: Buffer<RawHit>) {
    let node = nodes[Int(number)]
    report(node.endings, last + 1, hits)
    guard let next = behind(last) else { return }
    word(number, node, next, hits)
    detour(node, next, hits)
  }

  /// Goes on from a node over slots and gaps.
  @inline(__always)
  private mutating func detour(
    _ node: PatternTrie.Node, _ next: Int, _ hits: Buffer<RawHit>
  ) {
    guard node.detours != 0 else { return }
    let detours = trie.detours[node.detours]
    for position in detours.slots.indices { slot(trie.slotEdges[position], next, hits) }
    for position in detours.gaps.indices { gap(trie.gapEdges[position], next, hits) }
  }

  @inline(__always)
  private func report(_ endings: Stretch, _ next: Int, _ hits: Buffer<RawHit>) {
    for position in endings.indices { report(trie.endings[position], next, hits) }
  }

  @inline(__always)
  private func report(_ ending: Ending, _ next: Int, _ hits: Buffer<RawHit>) {
    let head = Int(heads[min(Int(ending.head), depth - 1, Search.headDepth - 1)])
    hits.append(
      RawHit(
        rule: ending.rule, traits: ending.traits, tokens: TokenRange(first, next), head: head,
        innerMention: innerMention, outerSlots: ending.slots, innerRole: innerRole,
        literals: ending.literals, hasGap: ending.hasGap))
  }

  /// Goes on behind up to n words; a mention counts as one, and no clause is left.
  private mutating func gap(_ edge: PatternTrie.GapEdge, _ next: Int, _ hits: Buffer<RawHit>) {
    var position = next
    var skipped = 0
    var mentionEnd = next
    while position < sentence.last {
      if text.isPossessiveMark(position, sentence) { position += 1 }
      guard position < sentence.last else { return }
      if mayEnd(edge, position) { gapEnd(edge.node, position, hits) }
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

  /// Whether the node behind a gap may go on at a place.
  @inline(__always)
  private func mayEnd(_ edge: PatternTrie.GapEdge, _ position: Int) -> Bool {
    let form = text.tokens[position].form
    return edge.nextForms & PatternTrie.bit(of: form) != 0 || form >= formCount
      || edge.leadsToSlot
  }

  /// Behind a gap stands a word or a slot, never an ending.
  private mutating func gapEnd(_ number: UInt32, _ position: Int, _ hits: Buffer<RawHit>) {
    let node = nodes[Int(number)]
    word(number, node, position, hits)
    guard node.detours != 0 else { return }
    for index in trie.detours[node.detours].slots.indices {
      slot(trie.slotEdges[index], position, hits)
    }
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
      follow(edge.node, behind: end - 1, hits)
      guard end < sentence.last, Clause.isPlainWord(end, text.tokens, lookup) else { break }
      end += 1
    }
    (innerMention, innerRole) = before
  }
}
