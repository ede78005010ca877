// Finds where records end, and records that break the rules of quoting, without reading cells.
//
// libcsv tells neither where in the file it stands nor where an open quote began, and it is too slow
// to run while all workers wait; this looks at quotes and line ends only.

/// Where the record at some offset ends.
enum RecordBorder {
  /// A record without its line end, where the next one starts, and how many lines it takes.
  case record(content: Range<Int>, next: Int, lines: Int)
  /// No record, because of the byte at `offset`; reading goes on at its second line.
  case broken(RecordProblem.Kind, offset: Int, next: Int)
  /// More bytes are needed to tell.
  case incomplete
}

/// Walks over the records of a stretch of bytes.
struct RecordScanner {
  private let bytes: UnsafeRawBufferPointer
  private let layout: RecordLayout
  /// Whether the input ends where `bytes` ends.
  private let isLast: Bool
  /// The first quote and newline at or after the last place asked for; kept because a file without
  /// quotes would otherwise be searched to its end for every record.
  private var nextQuote = -1
  private var nextNewline = -1

  init(_ bytes: UnsafeRawBufferPointer, layout: RecordLayout, isLast: Bool) {
    self.bytes = bytes
    self.layout = layout
    self.isLast = isLast
    if layout.separator == nil { nextQuote = bytes.count }
  }

  /// The border of the record that starts at `start`.
  mutating func border(at start: Int) -> RecordBorder {
    var position = start
    while true {
      let end = newline(from: position)
      let quote = quote(from: position)
      guard quote < end else { return record(from: start, to: end, isQuoted: position > start) }
      guard quote == start || bytes[quote - 1] == layout.separator else {
        return broken(.strayQuote, at: quote, start: start)
      }
      let close = closingQuote(after: quote)
      guard close < bytes.count else {
        return isLast ? broken(.unterminatedQuote, at: quote, start: start) : .incomplete
      }
      guard close + 1 < bytes.count else {
        return isLast ? record(from: start, to: bytes.count, isQuoted: true) : .incomplete
      }
      switch bytes[close + 1] {
      case layout.separator: position = close + 2
      case layout.newline: return record(from: start, to: close + 1, isQuoted: true)
      case Sign.cr where endsLine(at: close + 2):
        return record(from: start, to: close + 2, isQuoted: true)
      case Sign.cr where close + 2 == bytes.count: return .incomplete
      default: return broken(.textAfterQuote, at: close, start: start)
      }
    }
  }

  private func endsLine(at index: Int) -> Bool {
    index == bytes.count ? isLast : bytes[index] == layout.newline
  }

  private func record(from start: Int, to end: Int, isQuoted: Bool) -> RecordBorder {
    guard end < bytes.count || isLast else { return .incomplete }
    let hasReturn = layout.newline == Sign.lf && end > start && bytes[end - 1] == Sign.cr
    let next = min(end + 1, bytes.count)
    let lines = isQuoted ? bytes.count(of: layout.newline, in: start..<end) + 1 : 1
    return .record(content: start..<(hasReturn ? end - 1 : end), next: next, lines: lines)
  }

  private mutating func broken(
    _ kind: RecordProblem.Kind, at offset: Int, start: Int
  ) -> RecordBorder {
    nextNewline = -1
    nextQuote = -1
    let end = newline(from: start)
    guard end < bytes.count || isLast else { return .incomplete }
    return .broken(kind, offset: offset, next: min(end + 1, bytes.count))
  }

  /// The quote that closes the one at `open`; `bytes.count` where none does.
  private func closingQuote(after open: Int) -> Int {
    var close = bytes.index(of: Sign.quote, from: open + 1)
    while bytes.holds(Sign.quote, at: close + 1) {
      close = bytes.index(of: Sign.quote, from: close + 2)
    }
    return close
  }

  private mutating func newline(from start: Int) -> Int {
    if nextNewline < start { nextNewline = bytes.index(of: layout.newline, from: start) }
    return nextNewline
  }

  private mutating func quote(from start: Int) -> Int {
    if nextQuote < start { nextQuote = bytes.index(of: Sign.quote, from: start) }
    return nextQuote
  }
}
