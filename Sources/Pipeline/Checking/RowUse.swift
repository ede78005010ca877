// What each lexicon row does in a corpus: how often it hits, and in whose articles.

package import Lexicons
import News
import Readers
import Scoring
import Synchronization

/// A row with its hits in a corpus.
package struct UsedRow: Sendable {
  package var row: CitedRowPlace
  package var hits = 0
  package var articles = 0
  /// The outlets in whose articles it hits.
  package var outlets: Set<String> = []
  /// How many hits all rows of its lexicon have.
  package var lexiconHits = 0
}

/// Which row is meant.
package struct CitedRowPlace: Sendable {
  package var lexicon: LexiconKind
  package var origin: RowOrigin
  package var pattern: String
}

/// The rows of a lexicon folder in a corpus.
package struct RowUse: Sendable {
  /// Every row that can be hit, in order of lexicon, file and line.
  package private(set) var rows: [UsedRow]
  package private(set) var articles = 0
  package private(set) var outlets: Set<String> = []
  private let rulebook: Rulebook

  /// - Throws: `RunFailure.lexicons` where the lexicons have errors.
  package init(lexicons folder: String) throws {
    (_, rulebook, _) = try Run.rulebook(of: folder)
    rows = rulebook.rows.map {
      UsedRow(row: CitedRowPlace(lexicon: $0.lexicon, origin: $0.origin, pattern: $0.pattern))
    }
  }

  /// What one article holds.
  private struct Hits: Sendable {
    var key: ContentKey
    var outlet: String
    var rows: [UInt32]
  }

  /// Scores a corpus and counts; copies of an article by its own outlet count once, as in reports.
  package func measured(
    over corpus: [String], jobs: Int, interruption: Interruption
  ) throws -> RowUse {
    let state = Mutex((use: self, seen: Set<ContentKey>()))
    try InOrder<[Hits]>(jobs: jobs, interruption: interruption).run(
      over: Run.articles(of: corpus)
    ) {
      var scorer = Scorer(rulebook: rulebook)
      return { found in
        found.compactMap { found in
          guard let article = try? found.get(),
            let scored = try? scorer.score(Repair.repaired(article))
          else { return nil }
          return Hits(key: scored.key, outlet: scored.outlet, rows: scored.rowHits)
        }
      }
    } take: { found in
      state.withLock { state in
        for hits in found where state.seen.insert(hits.key).inserted { state.use.add(hits) }
      }
    }
    return state.withLock { $0.use.withSums() }
  }

  private mutating func add(_ hits: Hits) {
    articles += 1
    outlets.insert(hits.outlet)
    for row in hits.rows { rows[Int(row)].hits += 1 }
    for row in Set(hits.rows) {
      rows[Int(row)].articles += 1
      rows[Int(row)].outlets.insert(hits.outlet)
    }
  }

  private func withSums() -> RowUse {
    var sums: [LexiconKind: Int] = [:]
    for row in rows { sums[row.row.lexicon, default: 0] += row.hits }
    var use = self
    for index in rows.indices { use.rows[index].lexiconHits = sums[rows[index].row.lexicon] ?? 0 }
    return use
  }
}
