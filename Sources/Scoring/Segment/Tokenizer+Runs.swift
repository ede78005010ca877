// What is done with a run that is not known: it is read token by token, and learnt if it is one.

import CByteMasks
import News

extension Tokenizer {
  /// Reads the next run, and what else its last token takes along.
  ///
  /// The cursor goes in and out as a value: the loop that calls could not keep it in registers otherwise.
  @inline(never)
  func read(_ cursor: TokenCursor) -> TokenCursor {
    var cursor = cursor
    let (run, first) = (runs[cursor.run], cursor.count)
    let end = cursor.position + Int(run.length)
    cursor.run += 1
    if let word = plainWord(cursor, run) {
      writer.write(word, &cursor)
      cursor.position = end
      cursor.flags = []
    } else {
      readToken(&cursor)
    }
    if run.key != 0, cursor.position == end, cursor.count == first + 1, end < cursor.end {
      learn(writer[first], key: run.key)
    }
    readTokens(upTo: end, &cursor)
    return cursor
  }

  /// The token of a run of letters and digits; nil for any other run.
  private func plainWord(_ cursor: TokenCursor, _ run: TextRun) -> Token? {
    let (start, length) = (cursor.position, Int(run.length))
    guard start + PlainWord.reach <= text.count, let base = text.baseAddress,
      let word = PlainWord(at: base + start, length: length)
    else { return nil }
    let bytes = UnsafeBufferPointer(start: base + start, count: length)
    let found = lookup.find(
      bytes, hash: word.hash, first: word.first, fold: tables.fold, possessive: false)
    let flags = word.flags.union(found.flags).union(.ending(of: bytes))
    return Token(
      start: run.start, end: run.start + run.length, form: found.form,
      flags: flags.union(cursor.flags), sign: .none, voice: cursor.voice)
  }

  /// The same token is what the run is anywhere, but for what stands before it.
  private func learn(_ token: Token, key: UInt64) {
    known.learn(
      KnownRun(
        key: key, form: token.form, flags: token.flags.subtracting([.spaced, .hyphenated]),
        sign: token.sign, length: UInt8(token.end - token.start)))
  }

  /// Gives the stop at the present place to the word before it.
  @inline(never)
  func takeStop(_ cursor: TokenCursor) -> TokenCursor {
    var cursor = cursor
    readTokens(upTo: cursor.position, &cursor)
    return cursor
  }

  /// Goes on from behind a token up to a place, and through any further run that the last token reaches
  /// into.
  private func readTokens(upTo end: Int, _ cursor: inout TokenCursor) {
    var end = end
    while true {
      moveOverWordEnd(&cursor)
      while cursor.position < end {
        readToken(&cursor)
        moveOverWordEnd(&cursor)
      }
      let next = runs[cursor.run]
      guard next.start < cursor.position else { return }
      cursor.run += 1
      end = Int(next.start + next.length)
    }
  }

  /// Moves over the stop that belongs to the word before, and over the hyphen that joins it to the next.
  private func moveOverWordEnd(_ cursor: inout TokenCursor) {
    // Behind a blank beyond ASCII the flags say so.
    guard cursor.flags.isEmpty, cursor.position < cursor.end else { return }
    let word = writer[cursor.count - 1]
    guard word.isWord else { return }
    if word.flags.contains(.takesStop), Int(word.end) == cursor.position,
      text[cursor.position] == UInt8(ascii: "."), !isStop(at: cursor.position + 1)
    {
      writer.writeStop(&cursor)
      cursor.position += 1
    }
    // "U.S.-led"
    if isInnerHyphen(at: cursor.position, cursor.end) {
      cursor.position += hyphenLength(at: cursor.position)
      cursor.flags = .hyphenated
    }
  }

  private func isStop(at position: Int) -> Bool {
    position < text.count && text[position] == UInt8(ascii: ".")
  }

  /// Reads the token or the blank at the present place; moves behind it.
  private func readToken(_ cursor: inout TokenCursor) {
    var token = Token(
      start: UInt32(cursor.position), end: 0, form: 0, flags: cursor.flags, sign: .none,
      voice: cursor.voice)
    cursor.flags = []
    if startsWord(at: cursor.position, cursor.end) {
      cursor.position = word(&token, cursor.end)
    } else {
      let (sign, length) = sign(at: cursor.position, end: cursor.end)
      cursor.position += length
      if sign == .none {
        cursor.flags = .spaced
        return
      }
      token.sign = sign
      token.end = UInt32(cursor.position)
    }
    writer.write(token, &cursor)
  }
}
