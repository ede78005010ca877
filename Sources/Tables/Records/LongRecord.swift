// A record that is too long to be held in memory: only where it ends is of interest.

/// Follows a record through blocks of bytes until it ends.
struct LongRecord {
  let firstLine: Int
  /// The line that has been reached.
  private(set) var line: Int
  /// How far the source has been followed, in bytes from its start.
  private(set) var offset: Int
  /// The offset of the record's second line; nil where it has none.
  private(set) var secondLine: Int?
  /// Whether a quote is open.
  private(set) var isQuoted = false
  private let layout: RecordLayout
  private var hasQuotes: Bool { layout.separator != nil }

  /// Begins with the record's first bytes, in which it does not end.
  init(_ start: ArraySlice<UInt8>, line: Int, offset: Int, layout: RecordLayout) {
    firstLine = line
    self.line = line
    self.offset = offset
    self.layout = layout
    secondLine = start.firstIndex(of: layout.newline).map { offset + $0 - start.startIndex + 1 }
    _ = end(in: start)
  }

  /// Where the record ends in the bytes that follow those seen so far: the index behind its line end.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    let end = bytes.withUnsafeBytes { follow($0) }
    return end.map { bytes.startIndex + $0 }
  }

  /// A quote inside a quoted cell stands twice, so being quoted is a matter of odd and even.
  private mutating func follow(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var position = 0
    var found: Int?
    while position < bytes.count, found == nil {
      let quote = hasQuotes ? bytes.index(of: Sign.quote, from: position) : bytes.count
      let newline = isQuoted ? bytes.count : bytes.index(of: layout.newline, from: position)
      if newline < quote { found = newline + 1 }
      if quote < newline { isQuoted.toggle() }
      position = min(quote, newline) + 1
    }
    let used = found ?? bytes.count
    line += bytes.count(of: layout.newline, in: 0..<used)
    offset += used
    return found
  }
}
