// The tokens that later stages ask for, by number, so that these need not go through all of them.

/// Places of tokens in an article.
struct TokenPlaces {
  /// Those of all kinds, and signs that are of none: noted while the article is cut.
  let marked = Buffer<UInt32>()
  /// Words with which some pattern of names.csv may start.
  let names = Buffer<UInt32>()
  /// Words with which some pattern of another lexicon may start.
  let wordings = Buffer<UInt32>()
  /// Signs that end sentences, and words with a stop of their own.
  let stops = Buffer<UInt32>()
  /// Quotation marks and apostrophes.
  let quotationMarks = Buffer<UInt32>()

  /// Parts the places by kind.
  ///
  /// Each is written each time and counted where it holds: a branch could not be foreseen.
  func part(_ count: Int, of tokens: UnsafeBufferPointer<Token>) {
    let marked = marked.start
    let (names, wordings) = (names.room(for: count + 1), wordings.room(for: count + 1))
    let (stops, marks) = (stops.room(for: count + 1), quotationMarks.room(for: count + 1))
    var (nameCount, wordingCount, stopCount, markCount) = (0, 0, 0, 0)
    for index in 0..<count {
      let place = marked[index]
      let token = tokens[Int(place)]
      names[nameCount] = place
      nameCount &+= token.flags.contains(.startsName) ? 1 : 0
      wordings[wordingCount] = place
      wordingCount &+= token.flags.contains(.startsWording) ? 1 : 0
      stops[stopCount] = place
      stopCount &+= token.sign.endsSentence || token.flags.contains(.stopped) ? 1 : 0
      marks[markCount] = place
      markCount &+= token.sign.isQuotationMark ? 1 : 0
    }
    self.names.setCount(nameCount)
    self.wordings.setCount(wordingCount)
    self.stops.setCount(stopCount)
    quotationMarks.setCount(markCount)
  }
}

/// Goes through places of one kind, run by run.
struct PlaceCursor {
  private let places: UnsafeBufferPointer<UInt32>
  private var next = 0

  init(_ places: Buffer<UInt32>) { self.places = places.elements }

  /// The places before a token that were not handed out yet.
  mutating func places(before token: Int) -> UnsafeBufferPointer<UInt32> {
    let first = next
    while next < places.count, Int(places[next]) < token { next += 1 }
    return UnsafeBufferPointer(rebasing: places[first..<next])
  }
}
