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

  /// Makes room for as many places as an article may have; what was noted before is gone.
  func clear(room: Int) {
    for places in [names, wordings] {
      places.removeAll()
      _ = places.room(for: room)
    }
    stops.removeAll()
    quotationMarks.removeAll()
  }
}

extension Buffer<UInt32> {
  /// The places within a run of tokens.
  func within(_ range: TokenRange) -> UnsafeBufferPointer<UInt32> {
    let first = place(notBefore: range.first)
    var last = first
    while last < count, Int(self[last]) < range.last { last += 1 }
    return UnsafeBufferPointer(rebasing: elements[first..<last])
  }

  private func place(notBefore token: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
