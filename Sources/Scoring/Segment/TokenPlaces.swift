// The tokens that later stages ask for, by number, so that these need not go through all of them.

/// Places of tokens in an article, noted while it is cut.
struct TokenPlaces {
  /// Words with which some pattern of names.csv may start.
  let names = Buffer<UInt32>()
  /// Words with which some pattern of another lexicon may start.
  let wordings = Buffer<UInt32>()
  /// Signs that end sentences, and words with a stop of their own.
  let stops = Buffer<UInt32>()
  /// Quotation marks and apostrophes.
  let quotationMarks = Buffer<UInt32>()

  /// Tells how many of each kind were noted.
  func setCounts(_ cursor: TokenCursor) {
    names.setCount(cursor.names)
    wordings.setCount(cursor.wordings)
    stops.setCount(cursor.stops)
    quotationMarks.setCount(cursor.quotationMarks)
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
