// Which rows match a piece of text, and which of them win: what rows are tested with.

package import Lexicons
import News

/// Tries rows on sentences.
package struct RowProbe {
  private let rulebook: Rulebook
  /// For each row its rule.
  private let rules: [Rule]
  private let lookup: WordLookup
  private var segments = Segments()
  private var matches: Matches

  package init(rulebook: Rulebook) {
    self.rulebook = rulebook
    lookup = WordLookup(index: rulebook.words)
    matches = Matches(rulebook: rulebook)
    // Conditions are rules without a row; the others stand in order of rows.
    rules = rulebook.rules.filter { $0.row >= 0 }
  }

  /// A row by its number.
  package func row(_ number: Int) -> CitedRow { rulebook.rows[number] }

  /// The number of the first row of a kind; the others follow in order of file and line.
  package func firstRow(of kind: LexiconKind) -> Int {
    rulebook.rows.firstIndex { $0.lexicon == kind } ?? rulebook.rows.count
  }

  /// The numbers of the rows that match somewhere in a text; requirements count as fulfilled.
  package mutating func rows(in text: String) -> Set<Int> {
    let clean = cut(text)
    return matches.rowsHit(in: segments, clean.bytes, lookup)
  }

  private mutating func cut(_ text: String) -> CleanText {
    var clean = CleanText()
    clean.append(Array(text.utf8), isHeadline: false)
    segments.cut(clean, lookup)
    return clean
  }
}

// Rows tried on their own words.
extension RowProbe {
  /// What is odd about a row.
  package enum Verdict: Sendable {
    case neverMatches
    /// Another row, which has no conditions, matches the same words and wins.
    case neverWins(over: Int)
  }

  /// Tries a row on texts that it should match; nil where it matches one and is not always beaten.
  package mutating func verdict(onRow number: Int, _ texts: [String]) -> Verdict? {
    var winner: Int?
    var isMatched = false
    for text in texts {
      let clean = cut(text)
      matches.find(in: &segments, clean.bytes, lookup)
      let winners = matches.winningRows.filter { rules[$0].group == rules[number].group }
      if winners.contains(number) { return nil }
      guard matches.rowsHit(in: segments, clean.bytes, lookup).contains(number) else { continue }
      isMatched = true
      // A row that needs other words in the article has no chance here, and may have one there.
      guard rules[number].requirement < 0, let first = winners.first else { return nil }
      if rules[first].hasUnless || rules[first].requirement >= 0 { return nil }
      winner = winner ?? first
    }
    guard isMatched else { return .neverMatches }
    return winner.map { .neverWins(over: $0) }
  }
}

/// Tries line patterns on single lines.
package enum LineProbe {
  /// Whether a line fits a pattern, as cleaning sees it.
  package static func matches(_ pattern: LinePattern, _ line: String) -> Bool {
    let folded = Folding.fold(line.utf8)
    return folded.withUnsafeBufferPointer { LineRules([pattern]).match($0) != nil }
  }
}
