// The runs of bytes that tokens are made of: "army", "army’s", "U.S"; CByteMasks.h tells what parts them.

import CByteMasks

/// Finds the runs of one text after another.
struct RunFinder {
  private let inside = Buffer<UInt64>()
  private let runs = Buffer<TextRun>()

  /// How many runs that are none stand behind the last, so that one may look ahead.
  static let lookAhead = 16

  /// The runs of a text in order, as long as no other text is read.
  func read(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<TextRun> {
    let inside = inside.room(for: text.count / 64 + 2)
    let runs = runs.room(for: text.count + RunFinder.lookAhead)
    let count = text.baseAddress.map { find_runs($0, text.count, inside, runs) } ?? 0
    (runs + count).update(
      repeating: TextRun(key: 0, start: .max, length: 0), count: RunFinder.lookAhead)
    return UnsafePointer(runs)
  }
}
