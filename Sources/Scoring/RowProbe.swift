// Which rows match a piece of text, whatever competes with them: what examples are tested with.

import Lexicons
import News

/// Tries rows on sentences.
package struct RowProbe {
  private let rulebook: Rulebook
  private let lookup: WordLookup
  private var segments = Segments()
  private var matches: Matches

  package init(rulebook: Rulebook) {
    self.rulebook = rulebook
    lookup = WordLookup(index: rulebook.words)
    matches = Matches(rulebook: rulebook)
  }

  /// The numbers of the rows that match somewhere in a text; requirements count as fulfilled.
  package mutating func rows(in text: String) -> Set<Int> {
    var clean = CleanText()
    clean.append(Array(text.utf8), isHeadline: false)
    segments.cut(clean, lookup)
    return matches.rowsHit(in: segments, clean.bytes, lookup)
  }
}
