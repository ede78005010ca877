// The cleaned text of an article, with what cleaning learnt and what it took away.

package import Lexicons

/// Which rule decided about a line.
package enum LineRule: Hashable, Sendable {
  /// A row of noise.csv: its number among the noise rows.
  case row(Int)
  case shape(LineShape)
}

/// A line of the text as it was scraped, with what it was taken for.
package struct LabelledLine: Sendable {
  /// The line's bytes in the raw text, outer blanks left out.
  package var bytes: Range<Int>
  /// The line's number in the raw text, from 1.
  package var number: Int
  package var label: LineLabel
  /// Nil for body lines, which no rule took away.
  package var rule: LineRule?
}

/// A paragraph of the cleaned text.
struct Paragraph {
  var bytes: Range<Int>
  var isHeadline: Bool
  /// The number of its line in the raw text, from 1; 0 for a headline that stands in the record only.
  var line: Int
}

/// The text that is scored: the headline, then the body, one paragraph a line.
struct CleanText {
  var bytes: [UInt8] = []
  var paragraphs: [Paragraph] = []
  var lines: [LabelledLine] = []
  /// The headline, from the record or from the text; empty where neither has one.
  var title: [UInt8] = []
  /// The agency that a dateline or credit names, as written; empty for the outlet's own articles.
  var origin: [UInt8] = []
  /// The dateline that was cut from the first line of text, in the raw text; empty for none.
  var dateline = 0..<0

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    title.removeAll(keepingCapacity: true)
    origin.removeAll(keepingCapacity: true)
    dateline = 0..<0
  }

  mutating func append(_ line: some Collection<UInt8>, isHeadline: Bool, number: Int = 0) {
    Array(line).withUnsafeBufferPointer { append($0, isHeadline: isHeadline, number: number) }
  }

  mutating func append(
    _ line: UnsafeBufferPointer<UInt8>, isHeadline: Bool, number: Int = 0
  ) {
    let start = bytes.count
    bytes.append(contentsOf: line)
    paragraphs.append(Paragraph(bytes: start..<bytes.count, isHeadline: isHeadline, line: number))
    bytes.append(UInt8(ascii: "\n"))
  }
}
