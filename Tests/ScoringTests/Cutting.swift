// A text cut into sentences, words and quotations, as plain strings that tests compare.

import Lexicons
import News

@testable import Scoring

/// What segmenting makes of a text without cleaning it.
struct Cutting {
  private let segments: Segments
  private let text: [UInt8]

  /// Cuts a text with these rows of abbreviations.csv.
  init(_ text: String, abbreviations: [String] = []) throws {
    let rulebook = try TinyLexicons(abbreviations: abbreviations).rulebook()
    self.init(text, rulebook)
  }

  private init(_ text: String, _ rulebook: Rulebook) {
    var clean = CleanText()
    for line in text.split(separator: "\n") { clean.append(Array(line.utf8), isHeadline: false) }
    self.init(clean, rulebook)
  }

  init(_ clean: CleanText, _ rulebook: Rulebook) {
    let lookup = WordLookup(index: rulebook.words)
    var segments = Segments()
    segments.cut(clean, lookup)
    self.segments = segments
    self.text = clean.bytes
  }

  var sentences: [String] {
    segments.sentences.map { range in
      let last = segments.tokens[range.last - 1]
      let stop = last.flags.contains(.stopped) ? 1 : 0
      return words(from: Int(segments.tokens[range.first].start), to: Int(last.end) + stop)
    }
  }

  /// The words, without signs and possessive endings.
  var words: [String] { segments.tokens.filter(\.isWord).map { text(of: $0) } }

  /// Words and signs.
  var tokens: [String] { segments.tokens.map { text(of: $0) } }

  /// The outermost quotations, without their marks.
  var quotations: [String] {
    segments.quotations.map { span in
      words(
        from: Int(segments.tokens[span.tokens.first].start),
        to: Int(segments.tokens[span.tokens.last - 1].end))
    }
  }

  /// The words that some flag is set for.
  func words(with flag: Token.Flags) -> [String] {
    segments.tokens.filter { $0.isWord && $0.flags.contains(flag) }.map { text(of: $0) }
  }

  private func text(of token: Token) -> String { words(from: Int(token.start), to: Int(token.end)) }

  private func words(from start: Int, to end: Int) -> String {
    String(decoding: text[start..<end], as: UTF8.self)
  }
}
