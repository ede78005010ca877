// The first wave of a search: places at which some pattern may start, told from two words in a row.

import CByteMasks

/// Places of an article at which a pattern of some trie may start.
///
/// It has one owner: copies share its buffers.
struct OpenedPlaces {
  /// Words that are enough.
  let ending = Buffer<UInt32>()
  /// Words behind which a gap or a slot may stand.
  let leading = Buffer<UInt32>()
  /// Words behind which the next one may lead on.
  let likely = Buffer<UInt32>()
  /// Odd words, and those before an odd word or an apostrophe: they are looked at one by one.
  let odd = Buffer<UInt32>()

  /// How many places ahead an opening is asked for.
  private static let lookahead = 8

  /// Parts some places; most are none of these.
  ///
  /// A place is written each time and counted where it holds: branches could not be foreseen.
  func select(from places: UnsafeBufferPointer<UInt32>, _ search: Search) {
    let (openings, formCount) = (search.trie.openings, search.formCount)
    let tokens = search.text.tokens
    let (ending, leading) = (
      ending.room(for: places.count + 1), leading.room(for: places.count + 1)
    )
    let (likely, odd) = (likely.room(for: places.count + 1), odd.room(for: places.count + 1))
    var counts = (ending: 0, leading: 0, likely: 0, odd: 0)
    for index in places.indices {
      let ahead = min(index &+ OpenedPlaces.lookahead, places.count &- 1)
      prefetch(openings[tokens[Int(places[ahead])].form])
      let place = places[index]
      let form = tokens[Int(place)].form
      guard form < formCount else {
        odd[counts.odd] = place
        counts.odd &+= 1
        continue
      }
      let node = openings[form]
      ending[counts.ending] = place
      counts.ending &+= node.pointee.endings.isEmpty ? 0 : 1
      leading[counts.leading] = place
      counts.leading &+= node.pointee.ways == 0 ? 0 : 1
      guard Int(place) + 1 < tokens.count else { continue }
      let next = tokens[Int(place) + 1]
      guard next.form < formCount, next.sign != .apostrophe else {
        odd[counts.odd] = place
        counts.odd &+= 1
        continue
      }
      likely[counts.likely] = place
      counts.likely &+= openings.likelihood(node, next.form)
    }
    self.ending.setCount(counts.ending)
    self.leading.setCount(counts.leading)
    self.likely.setCount(counts.likely)
    self.odd.setCount(counts.odd)
  }
}

extension Search {
  /// Takes the matches that may start at some places over their first words.
  ///
  /// These are noted nowhere: what goes on from them has no reach before it.
  func open(_ places: UnsafeBufferPointer<UInt32>) {
    let (opened, openings) = (found.opened, trie.openings)
    opened.select(from: places, self)
    forEach(opened.ending) { form, reach in report(openings[form], reach) }
    forEach(opened.leading) { form, reach in
      guard let next = next(behind: reach) else { return }
      detour(openings[form].pointee.ways, next, reach, -1)
    }
    forEach(opened.likely) { form, reach in
      guard let next = next(behind: reach) else { return }
      step(over: next, openings[form].pointee.words, reach, -1)
    }
    forEach(opened.odd) { form, reach in
      guard form < formCount else { return oddWord(0, form, reach) }
      let number = openings.number(of: form)
      guard number != 0, let next = next(behind: reach) else { return }
      word(number, openings[form].pointee.words, next, reach, -1)
    }
  }

  /// Calls `body` with the forms at some places, and with what has come over these.
  @inline(__always)
  private func forEach(_ places: Buffer<UInt32>, _ body: (_ form: UInt32, Reach) -> Void) {
    var sentence = 0
    for place in places.elements {
      while place >= sentences[sentence].last, sentence + 1 < text.sentences.count { sentence += 1 }
      guard sentences[sentence].contains(Int(place)) else { continue }
      body(
        tokens[Int(place)].form, Reach(node: 0, first: place, token: place, sentence: sentence))
    }
  }
}
