// Where tokens are written, and the numbers of those that later stages may ask for.

/// Room for the tokens of a text, as long as its owners make no other.
struct TokenWriter {
  private let tokens: UnsafeMutablePointer<Token>
  private let marked: UnsafeMutablePointer<UInt32>

  /// Makes room for so many tokens.
  init(_ tokens: Buffer<Token>, _ places: TokenPlaces, room count: Int) {
    self.tokens = tokens.room(for: count)
    marked = places.marked.room(for: count)
  }

  /// The token with a number, which was written before.
  subscript(number: Int) -> Token { tokens[number] }

  /// Writes the next token.
  @inline(__always)
  func write(_ token: Token, _ cursor: inout TokenCursor) {
    tokens[cursor.count] = token
    count(isMarked: token.isMarked, &cursor)
  }

  /// Writes the token that a known run is, at a place and behind some lead.
  @inline(__always)
  func write(
    _ run: UnsafePointer<KnownRun>, at start: UInt32, behind lead: Token.Flags,
    _ cursor: inout TokenCursor
  ) {
    let (first, second) = KnownRun.token(run, at: start, behind: lead, cursor.voice)
    let room = UnsafeMutableRawPointer(tokens + cursor.count)
    room.storeBytes(of: first, as: UInt64.self)
    room.storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
    count(isMarked: Token.isMarked(second: second), &cursor)
  }

  /// Its number is written each time and counted where it holds: a branch could not be foreseen.
  @inline(__always)
  private func count(isMarked: Bool, _ cursor: inout TokenCursor) {
    marked[cursor.marked] = UInt32(truncatingIfNeeded: cursor.count)
    cursor.marked &+= isMarked ? 1 : 0
    cursor.count &+= 1
  }

  /// Gives the last word a stop of its own.
  func writeStop(_ cursor: inout TokenCursor) {
    let number = cursor.count - 1
    tokens[number].flags.insert(.stopped)
    if cursor.marked > 0, marked[cursor.marked - 1] == UInt32(number) { return }
    marked[cursor.marked] = UInt32(number)
    cursor.marked += 1
  }
}

extension Token {
  /// Whether some later stage asks for the token: signs, and words with which a pattern may start.
  fileprivate var isMarked: Bool {
    sign != .none || !flags.isDisjoint(with: [.startsName, .startsWording])
  }

  /// The same, from its second eight bytes.
  @inline(__always)
  fileprivate static func isMarked(second: UInt64) -> Bool {
    let starts = UInt64(Flags([.startsName, .startsWording]).rawValue) << 32
    return second & (starts | 0xFF << 48) != 0
  }
}
