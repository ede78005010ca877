// What stands between quotation marks: every case of quotations.csv, with the lexicons slant comes with.

import News
import Testing

@testable import Scoring

/// A text in which ⟨ ⟩ enclose what is quotation, ⟪ ⟫ what are scare quotes, and ¶ parts paragraphs.
struct QuotationCase: CustomTestStringConvertible, Sendable {
  let kind: String
  let marked: String
  var testDescription: String { "\(kind): \(marked)" }

  var paragraphs: [String] {
    marked.filter { !"⟨⟩⟪⟫".contains($0) }.split(separator: " ¶ ").map(String.init)
  }

  /// `⟨We will win⟩` for each quotation, without signs and blanks at its ends.
  var expected: [String] {
    marked.matches(of: /⟨[^⟩]*⟩|⟪[^⟫]*⟫/).map { match in
      let text = match.output
      return "\(text.prefix(1))\(Self.words(of: text.dropFirst().dropLast()))\(text.suffix(1))"
    }
  }

  /// Signs at the ends do not count: a comma stands inside or outside the marks.
  static func words(of text: Substring) -> Substring {
    let isSign = { (character: Character) in !character.isLetter && !character.isNumber }
    return text.trimmingPrefix(while: isSign).reversedDrop(while: isSign)
  }

  static func all() throws -> [QuotationCase] {
    try Repository.table(Repository.root + "/Tests/ScoringTests/quotations.csv").map {
      QuotationCase(kind: $0["kind", default: ""], marked: $0["text", default: ""])
    }
  }
}

struct QuotationCaseTests {
  private static let rulebook = Result { try Repository.rulebook() }

  @Test(arguments: try QuotationCase.all())
  func `What is quoted is found, and nothing else`(_ quotation: QuotationCase) throws {
    let rulebook = try Self.rulebook.get()
    #expect(Self.found(in: quotation.paragraphs, rulebook) == quotation.expected)
  }

  @Test func `There are cases enough`() throws {
    #expect(try QuotationCase.all().count >= 150)
  }

  /// The quotations as `QuotationCase.expected` writes them.
  private static func found(in paragraphs: [String], _ rulebook: Rulebook) -> [String] {
    var clean = CleanText()
    for paragraph in paragraphs { clean.append(Array(paragraph.utf8), isHeadline: false) }
    let lookup = WordLookup(index: rulebook.words)
    var segments = Segments()
    segments.cut(clean, lookup)
    var matches = Matches(rulebook: rulebook)
    matches.find(in: &segments, clean.bytes, lookup)
    return segments.quotations.map { span in
      let tokens = segments.tokens[span.tokens.first..<span.tokens.last]
      let start = Int(segments.tokens[span.tokens.first].start)
      let end = Int(segments.tokens[span.tokens.last - 1].end)
      let text = String(decoding: clean.bytes[start..<end], as: UTF8.self)[...]
      let isScare = tokens.first { $0.isWord }?.voice == .scare
      return "\(isScare ? "⟪" : "⟨")\(QuotationCase.words(of: text))\(isScare ? "⟫" : "⟩")"
    }
  }
}

extension Substring {
  fileprivate func reversedDrop(while isDropped: (Character) -> Bool) -> Substring {
    let end = lastIndex { !isDropped($0) }
    return end.map { self[...$0] } ?? self[startIndex..<startIndex]
  }
}
