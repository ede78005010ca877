// Cuts a paragraph into words and signs: nearly all of its runs were read before and take one look.

import CByteMasks
import News

/// Writes the tokens of a text, paragraph by paragraph.
struct Tokenizer {
  let text: UnsafeBufferPointer<UInt8>
  /// The runs of the text.
  let runs: UnsafePointer<TextRun>
  let lookup: WordLookup
  let known: KnownRuns.Table
  let tables = ByteTables()
  let writer: TokenWriter
  private let base: UnsafePointer<UInt8>

  init(
    text: UnsafeBufferPointer<UInt8>, runs: UnsafePointer<TextRun>, lookup: WordLookup,
    writer: TokenWriter
  ) {
    self.text = text
    self.runs = runs
    self.lookup = lookup
    self.writer = writer
    known = lookup.runs.table
    base = text.baseAddress ?? tables.fold
  }

  /// Writes the tokens of the bytes in a range; returns the place behind them.
  ///
  /// The loop asks for values of its own, which stay in registers.
  func tokenize(_ paragraph: Range<Int>, voice: Voice, from place: TokenCursor) -> TokenCursor {
    let (runs, known, base, leads, writer) = (runs, known, base, tables.leads, writer)
    var cursor = place
    cursor.begin(paragraph, voice)
    while case let run = runs[cursor.run], Int(run.start) < cursor.end {
      known.prefetch(runs[cursor.run &+ RunFinder.lookAhead].key)
      let (start, place) = (Int(run.start), known.place(of: run.key))
      // Looked up for every run: which of them touch what stands before cannot be foreseen.
      let lead = leads[Int(base[cursor.position])]
      let before = start == cursor.position ? cursor.flags : lead
      guard place.pointee.key == run.key || known.recall(run.key, at: place) else {
        cursor.position = start
        cursor.flags = before
        cursor = read(cursor)
        continue
      }
      writer.write(place, at: run.start, behind: before, &cursor)
      cursor.run &+= 1
      cursor.position = start &+ Int(run.length)
      cursor.flags = []
      if place.pointee.flags.contains(.takesStop), base[cursor.position] == UInt8(ascii: ".") {
        cursor = takeStop(cursor)
      }
    }
    return cursor
  }
}

/// How far a text was cut.
struct TokenCursor {
  /// The next run.
  var run = 0
  /// The byte behind the last token.
  var position = 0
  /// What is known of a token that starts right there.
  var flags: Token.Flags = []
  /// The end of the paragraph.
  private(set) var end = 0
  private(set) var voice = Voice.narration
  /// How many tokens were written, and how many of them later stages ask for.
  var count = 0
  var marked = 0

  mutating func begin(_ paragraph: Range<Int>, _ voice: Voice) {
    position = paragraph.lowerBound
    end = paragraph.upperBound
    flags = .spaced
    self.voice = voice
  }
}
