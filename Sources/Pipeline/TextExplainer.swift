// One text or file told sentence by sentence: how `slant explain` gets its explanations.

package import Lexicons
package import News
import Readers
package import Scoring

/// Explains texts with the lexicons of a folder.
package struct TextExplainer {
  package let rulebook: Rulebook
  package let warnings: [LexiconProblem]
  private var scorer: Scorer

  /// - Throws: `RunFailure.lexicons` where the lexicons have errors.
  package init(lexicons folder: String) throws {
    (_, rulebook, warnings) = try Run.rulebook(of: folder)
    scorer = Scorer(rulebook: rulebook)
  }

  /// A text that somebody typed.
  ///
  /// - Throws: a rejection when cleaning leaves no word of text.
  package mutating func explain(text: [UInt8], source: String) throws(Rejection) -> Explanation {
    let article = Article(
      outlet: source, date: nil, url: "", title: "", text: text,
      place: Place(source: source, line: 1))
    return try scorer.explain(Repair.repaired(article))
  }

  /// Every article of a corpus, in the order of the input; `take` gets each one, or why there is none.
  ///
  /// - Throws: `RunFailure.input`, and what `take` throws.
  package mutating func explain(
    corpus: [String], take: (Result<Explanation, Rejection>) throws -> Void
  ) throws {
    let source = try Run.articles(of: corpus)
    while let batch = source.next() {
      for found in batch.articles() {
        let told = Result { () throws(Rejection) in
          try scorer.explain(Repair.repaired(try found.get()))
        }
        try take(told)
      }
    }
  }
}
