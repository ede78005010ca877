// The one search: walks the trie from every token at which a pattern may start, and notes each that matches.

import CByteMasks

/// How far a match has come.
struct Reach: BitwiseCopyable {
  /// The node that its words lead to; before the last word is looked up, the edge where that begins.
  var node: UInt32
  var first: UInt32
  /// The token that it has come to, and the number of its sentence.
  var token: UInt32
  @Narrow var sentence: Int
  /// The number of the reach that this one goes on from; -1 where that is the first word alone.
  var before: Int32 = -1
  /// The mention in a slot; -1 where there is none.
  var mention: Int32 = -1
  var role: UInt8 = 255
  /// How many words have matched: 255 for more, of which nobody asks.
  var words: UInt8 = 1

  /// Goes on over a word.
  @inline(__always)
  mutating func take(_ next: Int, from number: Int) {
    token = UInt32(truncatingIfNeeded: next)
    before = Int32(truncatingIfNeeded: number)
    words = max(words, words &+ 1)
  }
}

/// Finds every pattern of a trie in an article.
///
/// It goes in waves: all matches that may be there take their first step, then all that are left the
/// next one. A step asks for the memory that the next one will look at, and while that comes the
/// others take theirs; one match after another would wait for each node.
struct Search {
  let trie: PatternTrie
  let lookup: WordLookup
  let text: SearchText
  let found: RawHits
  /// Every reach of the article: those of a wave, then those of the next.
  let reached: Buffer<Reach>
  /// The words that the present wave looks up.
  let steps: Buffer<Reach>
  /// Plain pointers into the trie: through its arrays each step would count references.
  let nodes: UnsafePointer<PatternTrie.Node>
  let edges: UnsafePointer<PatternTrie.WordEdge>
  let tokens: UnsafePointer<Token>
  let sentences: UnsafePointer<TokenRange>
  /// The forms from here on are odd.
  let formCount: UInt32

  /// Fills `found` with the matches of a trie in an article.
  static func find(
    _ trie: PatternTrie, in text: SearchText, _ lookup: WordLookup, into found: RawHits
  ) {
    found.removeAll()
    if let search = Search(trie, text, lookup, found) { search.run() }
    found.sort(text.sentences.indices)
  }

  private init?(
    _ trie: PatternTrie, _ text: SearchText, _ lookup: WordLookup, _ found: RawHits
  ) {
    guard let tokens = text.tokens.baseAddress, let sentences = text.sentences.baseAddress,
      !text.sentences.isEmpty
    else { return nil }
    (self.trie, self.text, self.lookup, self.found) = (trie, text, lookup, found)
    (reached, steps) = (found.reached, found.steps)
    reached.removeAll()
    (self.tokens, self.sentences) = (tokens, sentences)
    nodes = trie.nodes.pointer
    edges = trie.edges.pointer
    formCount = lookup.index.formCount
  }

  private func run() {
    open(trie.opening == .startsName ? text.nameStarts : text.wordingStarts)
    takeSteps()
    follow(from: 0)
  }

  /// Goes on from all that was reached from a number on; a long wave goes in parts, each all the way.
  ///
  /// A row of many gaps and a word said again and again reach more than memory holds at once.
  private func follow(from first: Int) {
    let end = reached.count
    var number = first
    while number < end {
      let last = min(number + Search.longestWave, end)
      while number < last {
        goOn(number)
        number += 1
      }
      takeSteps()
      guard reached.count > end else { continue }
      follow(from: end)
      reached.removeLast(reached.count - end)
    }
  }

  private static let longestWave = 4096
}

// The steps.
extension Search {
  /// The token behind a match; none where the sentence ends.
  @inline(__always)
  func next(behind reach: Reach) -> Int? {
    let next = Int(reach.token) + 1
    let last = sentences[reach.sentence].last
    guard next < last else { return nil }
    // The apostrophe of "workers' union" stands between two words that are neighbours.
    guard tokens[next].sign == .apostrophe, text.isPossessiveMark(next, sentences[reach.sentence])
    else { return next }
    return next + 1 < last ? next + 1 : nil
  }

  /// Looks up the words of the wave; what they lead to is the next wave.
  private func takeSteps() {
    for step in steps.elements {
      let form = tokens[Int(step.token)].form
      var edge = edges + Int(step.node)
      while edge.pointee.form != 0 {
        if edge.pointee.form == form { arrive(step, edge.pointee.node) }
        edge += 1
      }
    }
    steps.removeAll()
  }

  @inline(__always)
  private func arrive(_ step: Reach, _ node: UInt32) {
    var reach = step
    reach.node = node
    prefetch(nodes + Int(node))
    reached.append(reach)
  }

  /// Reports what ends where a match has come to, and goes on from there.
  private func goOn(_ number: Int) {
    let reach = reached[number]
    let node = nodes + Int(reach.node)
    if number + 4 < reached.count { lookAhead(from: nodes + Int(reached[number + 4].node)) }
    report(node, reach)
    guard let next = next(behind: reach) else { return }
    word(reach.node, node.pointee.words, next, reach, number)
    if node.pointee.ways != 0 { detour(node.pointee.ways, next, reach, number) }
  }

  /// Asks for what the node of a later reach leads to; the node itself was asked for when it was reached.
  @inline(__always)
  private func lookAhead(from node: UnsafePointer<PatternTrie.Node>) {
    prefetch(trie.ways.pointer + Int(node.pointee.ways))
    prefetch(trie.endings.pointer + Int(node.pointee.endings.lower) + 1)
  }

  /// Goes on over a word if the node may know it.
  @inline(__always)
  func word(
    _ node: UInt32, _ words: PatternTrie.Words, _ next: Int, _ reach: Reach, _ number: Int
  ) {
    let form = tokens[next].form
    if form >= formCount {
      var step = reach
      step.take(next, from: number)
      oddWord(node, form, step)
    } else if words.forms.mayHold(form) {
      step(over: next, words, reach, number)
    }
  }

  /// Notes a word that is to be looked up.
  @inline(__always)
  func step(over next: Int, _ words: PatternTrie.Words, _ reach: Reach, _ number: Int) {
    var step = reach
    step.take(next, from: number)
    step.node = words.edge(of: tokens[next].form)
    prefetch(edges + Int(step.node))
    steps.append(step)
  }

  func oddWord(_ number: UInt32, _ form: UInt32, _ step: Reach) {
    for symbol in lookup.symbols(ofOdd: form) {
      trie.edgesBySymbol.forEachChild(of: number, symbol) { arrive(step, $0) }
    }
  }

  /// Goes on over slots and gaps.
  func detour(_ first: UInt32, _ next: Int, _ reach: Reach, _ number: Int) {
    var way = trie.ways.pointer + Int(first)
    while true {
      if way.pointee.gap < 0 {
        slot(way.pointee, next, reach, number)
      } else {
        gap(way, next, reach, number)
      }
      if way.pointee.isLast { return }
      way += 1
    }
  }

  /// Goes on behind up to n words; a mention counts as one, and no clause is left.
  ///
  /// Behind a gap stands a word or a slot, never an ending.
  private func gap(
    _ way: UnsafePointer<PatternTrie.Way>, _ next: Int, _ reach: Reach, _ number: Int
  ) {
    let (sentence, words, slots) = (
      sentences[reach.sentence], way.pointee.words, way.pointee.slots
    )
    var left = way.pointee.gap
    var position = next
    var mentionEnd = next
    while position < sentence.last {
      guard tokens[position].isWord else {
        guard text.isPossessiveMark(position, sentence) else { return }
        position += 1
        continue
      }
      let form = tokens[position].form
      if words.forms.mayHold(form) || form >= formCount {
        word(way.pointee.node, words, position, reach, number)
      }
      if slots != 0 { detour(slots, position, reach, number) }
      guard !lookup.opensClause(form) else { return }
      if position >= mentionEnd {
        guard left > 0 else { return }
        left -= 1
        let mention = text.mentionStarts[position]
        if mention > 0 { mentionEnd = text.mentions[Int(mention) - 1].tokens.last }
      }
      position += 1
    }
  }

  /// Steps over the noun phrase of a mention that starts here, and up to two words of its tail.
  private func slot(_ way: PatternTrie.Way, _ next: Int, _ reach: Reach, _ number: Int) {
    let sentence = sentences[reach.sentence]
    guard
      let mention = Clause.mention(
        inPhraseAt: next, sentence, text, lookup, actor: way.slot.actor)
    else { return }
    var behind = reach
    behind.before = Int32(truncatingIfNeeded: number)
    (behind.mention, behind.role) = (Int32(truncatingIfNeeded: mention), way.slot.role)
    var end = text.mentions[mention].tokens.last
    for _ in 0...2 {
      behind.token = UInt32(truncatingIfNeeded: end - 1)
      arrive(behind, way.node)
      guard end < sentence.last, Clause.isPlainWord(end, text.tokens, lookup) else { break }
      end += 1
    }
  }
}

// What is found.
extension Search {
  /// Notes the patterns that end at a node.
  @inline(__always)
  func report(_ node: UnsafePointer<PatternTrie.Node>, _ reach: Reach) {
    let endings = node.pointee.endings
    guard !endings.isEmpty else { return }
    report(node.pointee.ending, reach)
    guard endings.count > 1 else { return }
    for position in endings.indices.dropFirst() { report(trie.endings[position], reach) }
  }

  @inline(__always)
  func report(_ ending: Ending, _ reach: Reach) {
    found.add(
      RawHit(
        rule: ending.rule, traits: ending.traits, sentence: reach.sentence,
        tokens: TokenRange(Int(reach.first), Int(reach.token) + 1), head: head(ending.head, reach),
        innerMention: Int(reach.mention), outerSlots: ending.slots, innerRole: reach.role,
        literals: ending.literals, hasGap: ending.hasGap))
  }

  /// The token of the word with a number, of a pattern's first sixteen words.
  @inline(__always)
  private func head(_ number: UInt8, _ reach: Reach) -> Int {
    let word = min(number, reach.words - 1, 15)
    guard word > 0 else { return Int(reach.first) }
    var reach = reach
    while reach.before >= 0, reached[Int(reach.before)].words > word {
      reach = reached[Int(reach.before)]
    }
    return Int(reach.token)
  }
}
