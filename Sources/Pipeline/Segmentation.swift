// A corpus cut into sentences and voices, in the order of the input.

package import Lexicons
import News
import Readers
package import Scoring
import Synchronization

/// Cuts the articles of a corpus.
package struct Segmentation: Sendable {
  /// What it went through.
  package struct Summary: Sendable {
    package var articles = 0
    package var rejected = 0
    package var sentences = 0
  }

  package let warnings: [LexiconProblem]
  private let rulebook: Rulebook

  /// Prepares the cleaning, names and attributions of a lexicon folder.
  ///
  /// - Throws: `RunFailure.lexicons` where the lexicons have errors.
  package init(lexicons folder: String) throws {
    let (lexicons, warnings) = try Run.lexicons(of: folder)
    self.warnings = warnings
    rulebook = try Run.compiled(lexicons.forVoices, of: folder)
  }

  /// Goes through a corpus; `take` gets the articles batch by batch, in the order of the input.
  ///
  /// - Throws: `RunFailure`, and what `take` throws.
  package func run(
    over corpus: [String], jobs: Int, interruption: Interruption,
    take: @escaping @Sendable ([SegmentedArticle]) throws -> Void
  ) throws -> Summary {
    let source = try Run.articles(of: corpus)
    let summary = Mutex(Summary())
    try InOrder<[SegmentedArticle]>(jobs: jobs, interruption: interruption).run(over: source) {
      var scorer = Scorer(rulebook: rulebook)
      return { found in
        let cut = found.compactMap { record in
          try? scorer.segment(Repair.repaired(record.get()))
        }
        summary.withLock {
          $0.articles += cut.count
          $0.rejected += found.count - cut.count
          $0.sentences += cut.reduce(0) { $0 + ($1.spans.last?.sentence ?? 0) }
        }
        return cut
      }
    } take: {
      try take($0)
    }
    return summary.withLock { $0 }
  }
}
