// The first wave of a search: places at which some pattern may start, told from two words in a row.

import CByteMasks

/// Places of an article at which a pattern of some trie may start.
///
/// It has one owner: copies share its buffers.
struct OpenedPlaces {
  struct Place: BitwiseCopyable {
    var token: UInt32
    /// The node behind its word; 0 for odd words.
    var node: UInt32
  }

  /// Words that may be enough, whatever comes next.
  let certain = Buffer<Place>()
  /// Words behind which the next one may lead on.
  let likely = Buffer<Place>()
  /// Odd words, and those before an odd word or an apostrophe: they are looked at one by one.
  let odd = Buffer<Place>()

  /// Parts the tokens at some places; most are none of these.
  ///
  /// A place is written each time and counted where it holds: branches could not be foreseen.
  func select(from places: UnsafeBufferPointer<UInt32>, _ search: Search) {
    let (openings, formCount) = (search.trie.openings, search.formCount)
    let tokens = search.text.tokens
    let (certain, likely, odd) = (
      certain.room(for: places.count + 1), likely.room(for: places.count + 1),
      odd.room(for: places.count + 1)
    )
    var counts = (certain: 0, likely: 0, odd: 0)
    for token in places {
      let form = tokens[Int(token)].form
      guard form < formCount else {
        odd[counts.odd] = Place(token: token, node: 0)
        counts.odd &+= 1
        continue
      }
      let root = openings[form]
      let place = Place(token: token, node: root.node)
      certain[counts.certain] = place
      counts.certain &+= root.certainty
      guard Int(token) + 1 < tokens.count else { continue }
      let next = tokens[Int(token) + 1]
      guard next.form < formCount, next.sign != .apostrophe else {
        odd[counts.odd] = place
        counts.odd &+= 1
        continue
      }
      likely[counts.likely] = place
      counts.likely &+= openings.likelihood(form, next.form)
    }
    self.certain.setCount(counts.certain)
    self.likely.setCount(counts.likely)
    self.odd.setCount(counts.odd)
  }
}

extension Search {
  /// Takes the matches that may start at some places over their first words.
  ///
  /// These are noted nowhere: what goes on from them has no reach before it.
  func open(_ places: UnsafeBufferPointer<UInt32>) {
    let openings = found.openings
    openings.select(from: places, self)
    forEach(openings.certain) { reach, node in
      report(node, reach)
      guard node.pointee.ways != 0, let next = next(behind: reach) else { return }
      detour(node.pointee.ways, next, reach, -1)
    }
    forEach(openings.likely) { reach, node in
      guard let next = next(behind: reach) else { return }
      step(over: next, node.pointee.words, reach, -1)
    }
    forEach(openings.odd) { reach, node in
      let form = tokens[Int(reach.first)].form
      if form >= formCount {
        oddWord(0, form, reach)
      } else if reach.node != 0, let next = next(behind: reach) {
        word(reach.node, node.pointee.words, next, reach, -1)
      }
    }
  }

  /// How many places ahead the node of a first word is asked for.
  private static let lookahead = 8

  /// Calls `body` with what has come over the first words at some places, and with the nodes behind these.
  @inline(__always)
  private func forEach(
    _ places: Buffer<OpenedPlaces.Place>,
    _ body: (Reach, UnsafePointer<PatternTrie.Node>) -> Void
  ) {
    let places = places.elements
    var sentence = 0
    for index in places.indices {
      let ahead = min(index &+ Search.lookahead, places.count &- 1)
      prefetch(nodes + Int(places[ahead].node))
      let (token, node) = (places[index].token, places[index].node)
      while token >= sentences[sentence].last, sentence + 1 < text.sentences.count { sentence += 1 }
      guard sentences[sentence].contains(Int(token)) else { continue }
      body(Reach(node: node, first: token, token: token, sentence: sentence), nodes + Int(node))
    }
  }
}
