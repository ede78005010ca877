// What cleaning makes of an article, line by line: for those who tune noise.csv.

import Lexicons
package import News

/// An article with the label of every line that is not blank.
package struct LabelledArticle: Sendable {
  /// As reports show it.
  package var id: String
  package var lines: [LabelledLine]
  /// The dateline that was cut from the first line of text; empty where there is none.
  package var dateline: Range<Int>
  /// What is scored of the text: headline and body, one paragraph a line.
  package var cleaned: [UInt8]
}

/// Labels the lines of articles, one article after another.
package struct LineLabeller {
  private let rulebook: Rulebook
  private var cleaner: Cleaner
  private var clean = CleanText()

  package init(rulebook: Rulebook) {
    self.rulebook = rulebook
    cleaner = Cleaner(noise: rulebook.noise)
  }

  /// Labels the lines of an article whose encoding damage is repaired.
  package mutating func label(_ article: Article) -> LabelledArticle {
    cleaner.clean(article, into: &clean)
    let outlet = rulebook.outlet(named: article.outlet, url: article.url)
    return LabelledArticle(
      id: ContentHash.identify(article, outlet: outlet).id, lines: clean.lines,
      dateline: clean.dateline, cleaned: clean.bytes)
  }
}

extension Rulebook {
  /// What reports call each rule that labels lines: `noise.csv:12`, `shape:ticker`.
  package var lineRuleNames: [LineRule: String] {
    var names: [LineRule: String] = [:]
    for (number, row) in noise.enumerated() {
      names[.row(number)] = "\(row.origin.file):\(row.origin.line)"
    }
    for shape in LineShape.allCases { names[.shape(shape)] = "shape:\(shape.rawValue)" }
    return names
  }
}
