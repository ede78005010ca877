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

  /// Parts some places; most are none of these.
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
    for place in places {
      let form = tokens[Int(place)].form
      odd[counts.odd] = place
      guard form < formCount else {
        counts.odd &+= 1
        continue
      }
      certain[counts.certain] = place
      counts.certain &+= openings.certainty(form)
      guard Int(place) + 1 < tokens.count else { continue }
      let next = tokens[Int(place) + 1]
      guard next.form < formCount, next.sign != .apostrophe else {
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
    forEach(openings.certain) { reach in
      let node = nodes + Int(reach.node)
      report(node, reach)
      guard node.pointee.ways != 0, let next = next(behind: reach) else { return }
      detour(node.pointee.ways, next, reach, -1)
    }
    forEach(openings.likely) { reach in
      guard let next = next(behind: reach) else { return }
      step(over: next, nodes[Int(reach.node)].words, reach, -1)
    }
    forEach(openings.odd) { reach in
      let form = tokens[Int(reach.first)].form
      if form >= formCount {
        oddWord(0, form, reach)
      } else if reach.node != 0, let next = next(behind: reach) {
        word(reach.node, nodes[Int(reach.node)].words, next, reach, -1)
      }
    }
  }

  /// How many places ahead the node of a first word is asked for.
  private static let lookahead = 8

  /// Calls `body` with what has come over the first words at some places.
  @inline(__always)
  private func forEach(_ places: Buffer<UInt32>, _ body: (Reach) -> Void) {
    var sentence = 0
    for index in places.indices {
      prefetch(nodes + Int(root(at: places[min(index + Search.lookahead, places.count - 1)])))
      let place = places[index]
      while place >= sentences[sentence].last, sentence + 1 < text.sentences.count { sentence += 1 }
      guard sentences[sentence].contains(Int(place)) else { continue }
      body(Reach(node: root(at: place), first: place, token: place, sentence: sentence))
    }
  }

  /// The node behind the word at a place; 0 for odd words, and where no pattern starts with it.
  @inline(__always)
  private func root(at place: UInt32) -> UInt32 {
    let form = tokens[Int(place)].form
    return form < formCount ? trie.roots[form] : 0
  }
}
