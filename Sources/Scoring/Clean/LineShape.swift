// What a line is by its looks alone, whatever the words say.

import CByteMasks
import Lexicons

/// Rules that read the shape of a line; their names stand in cleaning.csv as `shape:ticker`.
package enum LineShape: String, CaseIterable, Sendable {
  /// Headlines joined by `//` or `|`.
  case ticker
  /// The names of a page's icons.
  case icons
  /// Times of a player, numbers, dashes: fewer letters than other signs.
  case figures
  /// A date alone on its line, or a place in capitals behind a bar.
  case dateline
  /// "By" and a name or two.
  case byline
  /// A number of comments: what stands below is theirs.
  case comments
  /// An agency behind a dash, or an outlet and a date.
  case credit
  /// The line that is the title, or the first line without a stop before the text.
  case headline
  /// Short lines without a stop before the text begins.
  case beforeText = "before-text"
  /// Lines without a stop behind the last line of text: related headlines, players.
  case afterText = "after-text"
  /// Lines beyond a run of noise before or behind the text: teasers, comments, footers.
  case outsideText = "outside-text"
  /// One or two words without a stop that head no paragraph.
  case stub
  /// Two words, or some before a colon, that head paragraphs again and again: who speaks in an interview.
  case speaker

  /// What a line of this shape is.
  var label: LineLabel {
    switch self {
    case .dateline: .dateline
    case .byline: .byline
    case .credit: .wireCredit
    case .headline: .headline
    case .comments: .end
    case .ticker, .icons, .figures, .beforeText, .afterText, .outsideText, .stub, .speaker:
      .noise
    }
  }
}

/// What a line looks like.
struct LineLook {
  private let counts: LineCounts
  let endsAsProse: Bool

  var letters: Int { Int(counts.letters) }
  var digits: Int { Int(counts.digits) }
  var others: Int { Int(counts.others) }
  var words: Int { Int(counts.words) }
  var capitalWords: Int { Int(counts.capital_words) }
  var bars: Int { Int(counts.bars) }
  var hasCurlySigns: Bool { counts.has_curly_signs }
  var hasOtherCharacters: Bool { counts.has_other_characters }

  /// Looks at the line in a range of a text.
  init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    counts =
      text.baseAddress.map { count_line($0, text.count, range.lowerBound, range.upperBound) }
      ?? LineCounts()
    endsAsProse = LineLook.endsAsProse(UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Whether the last sign, quotation marks and brackets apart, ends a sentence.
  private static func endsAsProse(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = line.count
    while end > 0 {
      switch line[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: " "), UInt8(ascii: "*"):
        end -= 1
      // Scrapers that join lines leave the opening mark of the next quotation behind the stop.
      case 0x9D, 0x99, 0x9C, 0x98, 0xA6:
        guard end >= 3, line[end - 3] == 0xE2, line[end - 2] == 0x80 else { return false }
        if line[end - 1] == 0xA6 { return true }
        end -= 3
      default: return false
      }
    }
    return false
  }
}

extension LineLook {
  /// Whether a line is prose that has no shape: several words without bars, up to a stop.
  var isLongProse: Bool { endsAsProse && words >= 7 && bars == 0 }
}

/// Reads shapes of single lines.
struct ShapeReader {
  let classes: UnsafePointer<UInt8>

  /// The shape that tells what a line is on its own; nil for lines that may be text.
  ///
  /// `folded` is the line, folded.
  func shape(of folded: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> LineShape? {
    if look.letters < look.digits + look.others, look.words <= 6,
      !look.endsAsProse || look.letters < 3
    {
      if isDate(folded, look) { return .dateline }
      return isCredit(folded, look) ? .credit : .figures
    }
    if isCommentCount(folded, look) { return .comments }
    if isTicker(folded, look) { return .ticker }
    if !look.endsAsProse, look.words > 5, count(of: "icon", in: folded, atMost: 6) >= 6 {
      return .icons
    }
    guard look.words <= 12, !look.endsAsProse || look.words <= 4 else { return nil }
    if isByline(folded, look) { return .byline }
    if isDate(folded, look) { return .dateline }
    return isCredit(folded, look) ? .credit : nil
  }

  /// `12 Comments`, `1,204 comments`, `3 thoughts on “Talks fail”`.
  private func isCommentCount(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    guard !look.endsAsProse, look.digits > 0, look.words <= 20 else { return false }
    let number = line.prefix { classes[Int($0)] & ByteClass.digit != 0 || $0 == UInt8(ascii: ",") }
    guard !number.isEmpty, number.count < line.count else { return false }
    let rest = UnsafeBufferPointer(rebasing: line[number.count...])
    return look.words == 1 && LineShape.wordsForComments.contains { equals(rest, $0) }
      || LineShape.openingsOfComments.contains { starts(rest, $0) }
  }

  private func isTicker(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    guard line.count > 40, look.bars >= 2 else { return false }
    let bars = count(of: " // ", in: line, atMost: 8) + count(of: " | ", in: line, atMost: 8)
    return bars >= 4 || bars >= 2 && !look.endsAsProse && look.capitalWords * 2 > look.words
  }

  private func isByline(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    guard starts(line, "by "), look.words <= 9, look.words >= 2 else { return false }
    return look.capitalWords * 3 >= look.words * 2 && !look.endsAsProse
  }

  /// `8 Dec, 2016 11:59`, `29.11.2016`, `| PARIS`: a bar, or a year beside a month or with stops.
  private func isDate(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    if starts(line, "| "), look.words <= 4 { return true }
    guard look.words <= 7, hasYear(line), !starts(line, "-") else { return false }
    if look.words <= 2, look.letters == 0 { return look.digits >= 6 && look.digits <= 14 }
    return startsWithMonthOrDay(line) && look.letters <= 24
  }

  private func startsWithMonthOrDay(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    if classes[Int(line[0])] & ByteClass.digit != 0 { return hasMonth(line) }
    let openings = ["published", "updated", "posted", "last updated"] + LineShape.weekdays
    return openings.contains { starts(line, $0) } || LineShape.months.contains { starts(line, $0) }
  }

  private func hasMonth(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    LineShape.months.contains { count(of: $0, in: line, atMost: 1) > 0 }
  }

  private func hasYear(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 4 else { return false }
    return (0...(line.count - 4)).contains { index in
      let century = (line[index], line[index + 1])
      guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return false }
      return classes[Int(line[index + 2])] & classes[Int(line[index + 3])] & ByteClass.digit != 0
    }
  }

  /// `-Reuters`, `RT, 28 Nov 2016`.
  private func isCredit(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    if starts(line, "-") || starts(line, "\u{2013}") || starts(line, "\u{2014}") {
      return look.words >= 1 && look.words <= 3 && look.capitalWords == look.words
    }
    return look.words <= 6 && look.capitalWords >= 1 && count(of: ", ", in: line, atMost: 2) > 0
      && hasYear(line) && hasMonth(line) && line.count <= 40
  }

  private func equals(_ line: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    line.count == text.utf8.count && starts(line, text)
  }

  private func starts(_ line: UnsafeBufferPointer<UInt8>, _ head: String) -> Bool {
    let head = head.utf8
    return line.count >= head.count && zip(line, head).allSatisfy { $0 == $1 }
  }

  private func count(
    of part: String, in line: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int {
    let part = Array(part.utf8)
    guard line.count >= part.count else { return 0 }
    var found = 0
    var position = 0
    while position <= line.count - part.count, found < limit {
      if line[position] == part[0], (1..<part.count).allSatisfy({ line[position + $0] == part[$0] })
      {
        found += 1
        position += part.count
      } else {
        position += 1
      }
    }
    return found
  }
}

extension LineShape {
  static let wordsForComments = [
    " comment", " comments", " replies", " reply", " responses", " response",
  ]
  static let openingsOfComments = [
    " thought on ", " thoughts on ", " comment on ", " comments on ", " response to ",
    " responses to ", " reply to ", " replies to ",
  ]
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
