// Where tokens are written, and the places of those that later stages ask for.

/// Room for the tokens of a text, as long as its owners make no other.
struct TokenWriter {
  private let tokens: UnsafeMutablePointer<Token>
  private let names: UnsafeMutablePointer<UInt32>
  private let wordings: UnsafeMutablePointer<UInt32>
  private let stops: UnsafeMutablePointer<UInt32>
  private let quotationMarks: UnsafeMutablePointer<UInt32>

  /// Makes room for so many tokens.
  init(_ tokens: Buffer<Token>, _ places: TokenPlaces, room count: Int) {
    self.tokens = tokens.room(for: count)
    names = places.names.room(for: count)
    wordings = places.wordings.room(for: count)
    stops = places.stops.room(for: count)
    quotationMarks = places.quotationMarks.room(for: count)
  }

  /// The token with a number, which was written before.
  subscript(number: Int) -> Token { tokens[number] }

  /// Writes the next token.
  ///
  /// Places are written each time and counted where they hold: a branch could not be foreseen.
  @inline(__always)
  func write(_ token: Token, _ cursor: inout TokenCursor) {
    let number = UInt32(truncatingIfNeeded: cursor.count)
    tokens[cursor.count] = token
    cursor.count &+= 1
    names[cursor.names] = number
    cursor.names &+= token.flags.contains(.startsName) ? 1 : 0
    wordings[cursor.wordings] = number
    cursor.wordings &+= token.flags.contains(.startsWording) ? 1 : 0
    stops[cursor.stops] = number
    cursor.stops &+= token.sign.endsSentence ? 1 : 0
    quotationMarks[cursor.quotationMarks] = number
    cursor.quotationMarks &+= token.sign.isQuotationMark ? 1 : 0
  }

  /// Gives the last word a stop of its own.
  func writeStop(_ cursor: inout TokenCursor) {
    tokens[cursor.count - 1].flags.insert(.stopped)
    stops[cursor.stops] = UInt32(cursor.count - 1)
    cursor.stops += 1
  }
}
