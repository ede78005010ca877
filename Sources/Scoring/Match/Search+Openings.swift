// The first wave of a search: places at which some pattern may start, told from two words in a row.

import CByteMasks

/// Places of an article at which a pattern of some trie may start.
///
/// It has one owner: copies share its buffers.
struct OpenedPlaces {
  /// Words that may be enough, whatever comes next.
  let certain = Buffer<UInt32>()
  /// Words behind which the next one may lead on.
  let likely = Buffer<UInt32>()
  /// Odd words, and those before an odd word or an apostrophe: they are looked at one by one.
  let odd = Buffer<UInt32>()

  /// How many places ahead an opening is asked for.
  private static let lookahead = 8

  /// Parts some places; most are none of these.
  ///
  /// A place is written each time and counted where it holds: branches could not be foreseen. What
  /// the search will look at first is asked for.
  func select(from places: UnsafeBufferPointer<UInt32>, _ search: Search) {
    let (openings, formCount) = (search.trie.openings, search.formCount)
    let (tokens, nodes, edges) = (search.text.tokens, search.nodes, search.edges)
    let (certain, likely, odd) = (
      certain.room(for: places.count + 1), likely.room(for: places.count + 1),
      odd.room(for: places.count + 1)
    )
    var counts = (certain: 0, likely: 0, odd: 0)
    for index in places.indices {
      let ahead = min(index &+ OpenedPlaces.lookahead, places.count &- 1)
      openings.prefetch(tokens[Int(places[ahead])].form)
      let place = places[index]
      let form = tokens[Int(place)].form
      odd[counts.odd] = place
      guard form < formCount else {
        counts.odd &+= 1
        continue
      }
      let opening = openings[form]
      let isCertain = opening.pointee.certainty
      certain[counts.certain] = place
      counts.certain &+= Int(isCertain)
      prefetch(nodes + Int(opening.pointee.node &* isCertain))
      guard Int(place) + 1 < tokens.count else { continue }
      let next = tokens[Int(place) + 1]
      guard next.form < formCount, next.sign != .apostrophe else {
        counts.odd &+= 1
        continue
      }
      let isLikely = openings.likelihood(opening, next.form)
      likely[counts.likely] = place
      counts.likely &+= Int(isLikely)
      prefetch(edges + Int(opening.pointee.words.edge(of: next.form) &* isLikely))
    }
    self.certain.setCount(counts.certain)
    self.likely.setCount(counts.likely)
    self.odd.setCount(counts.odd)
  }
}

extension Search {
  /// Takes the matches that may start at some places over their first words.
  ///
  /// - Returns: how many of `reached` are dealt with.
  func open(_ places: UnsafeBufferPointer<UInt32>) -> Int {
    let openings = found.openings
    openings.select(from: places, self)
    forEach(openings.certain) { place, sentence in
      reached.append(reach(of: place, sentence, trie.openings[tokens[Int(place)].form]))
    }
    let count = reached.count
    for number in 0..<count { goOnBehindOpening(number) }
    forEach(openings.likely) { place, sentence in
      let opening = trie.openings[tokens[Int(place)].form]
      let reach = reach(of: place, sentence, opening)
      guard let next = next(behind: reach) else { return }
      step(over: next, opening.pointee.words, reach, -1)
    }
    forEach(openings.odd) { place, sentence in
      let form = tokens[Int(place)].form
      guard form < formCount else {
        return oddWord(0, form, Reach(node: 0, first: place, token: place, sentence: sentence))
      }
      let opening = trie.openings[form]
      let reach = reach(of: place, sentence, opening)
      guard reach.node != 0, let next = next(behind: reach) else { return }
      word(reach.node, opening.pointee.words, next, reach, -1)
    }
    return count
  }

  @inline(__always)
  private func reach(of place: UInt32, _ sentence: Int, _ opening: UnsafePointer<Opening>) -> Reach
  {
    Reach(node: opening.pointee.node, first: place, token: place, sentence: sentence)
  }

  /// Calls `body` with some places and the numbers of their sentences.
  @inline(__always)
  private func forEach(_ places: Buffer<UInt32>, _ body: (_ place: UInt32, _ sentence: Int) -> Void)
  {
    var sentence = 0
    for place in places.elements {
      while place >= sentences[sentence].last, sentence + 1 < text.sentences.count { sentence += 1 }
      if sentences[sentence].contains(Int(place)) { body(place, sentence) }
    }
  }

  /// Goes on behind a first word, which is looked at with the next already.
  private func goOnBehindOpening(_ number: Int) {
    let reach = reached[number]
    let node = nodes + Int(reach.node)
    lookAhead(of: number)
    report(node, reach)
    guard node.pointee.ways != 0, let next = next(behind: reach) else { return }
    detour(node.pointee.ways, next, reach, number)
  }
}
