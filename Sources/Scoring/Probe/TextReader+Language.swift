// The wordings of language.csv in a text, with where they stand.

package import Lexicons

/// A hit of language.csv.
package struct FoundLanguage: Sendable {
  /// The number of the row in `Rulebook.rows`.
  package var row: Int
  package var family: LanguageContent.Family
  /// Bytes of the text.
  package var bytes: Range<Int>
}

extension TextReader {
  /// The hits of language.csv in one text, which is taken as it is, a paragraph a line.
  package mutating func language(in text: [UInt8]) -> [FoundLanguage] {
    cut(text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
    matches.find(in: &segments, clean.bytes, lookup)
    return matches.withText(segments, clean.bytes) { text in
      matches.hits.all.compactMap { hit in
        let rule = rulebook.rules[Int(hit.rule)]
        guard case .language(let family) = rule.meaning else { return nil }
        return FoundLanguage(
          row: rule.row, family: family, bytes: SentenceScorer.bytes(of: hit.tokens, in: text))
      }
    }
  }
}
