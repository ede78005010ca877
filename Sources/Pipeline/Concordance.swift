// Every place where a pattern stands in a corpus, before it goes into a lexicon.

package import Lexicons
package import News
import Readers
import Scoring
import Synchronization

/// What a concordance is to show.
package struct ConcordanceQuery: Sendable {
  package var pattern: Pattern
  /// The pattern as it was written.
  package var text: String
  /// Letters match as written.
  package var isExact: Bool
  /// The outlet as reports show it; nil for all.
  package var outlet: String?
  package var voice: Voice?
  /// The id of an actor that the sentence must mention; nil for any sentence.
  package var actor: String?
  package var since: Day?
  package var until: Day?

  package init(
    pattern: Pattern, text: String, isExact: Bool, outlet: String?, voice: Voice?, actor: String?,
    since: Day?, until: Day?
  ) {
    self.pattern = pattern
    self.text = text
    self.isExact = isExact
    self.outlet = outlet
    self.voice = voice
    self.actor = actor
    self.since = since
    self.until = until
  }
}

/// One place where the pattern stands, with its sentence.
package struct ConcordanceLine: Sendable {
  package var article: String
  package var outlet: String
  package var date: Day?
  /// The number of the sentence in the article, from 1.
  package var sentence: Int
  package var voice: Voice
  /// An actor's id, or the words of the text; empty where nobody is known to speak.
  package var speaker: String
  /// Ids of the actors in the roles of the wording; empty where no followed actor has one.
  package var agent: String
  package var target: String
  /// The actor in an `{actor}` slot.
  package var actor: String
  package var left: String
  package var match: String
  package var right: String
}

/// What a concordance went through.
package struct ConcordanceSummary: Sendable {
  package var articles = 0
  package var rejected = 0
  package var lines = 0
  /// The outlets of the corpus, for a message about one that is not there.
  package var outlets: Set<String> = []
}

/// Finds the places.
package struct Concordance: Sendable {
  package let query: ConcordanceQuery
  private let rulebook: Rulebook
  private let row: Int

  /// Prepares a search with the names, voices and cleaning of a lexicon folder.
  ///
  /// - Throws: `RunFailure.lexicons` where the lexicons have errors, the actor is not in them, or the
  ///   pattern is too large.
  package init(_ query: ConcordanceQuery, lexicons folder: String) throws {
    self.query = query
    let (lexicons, _) = try Run.lexicons(of: folder)
    let ids = lexicons.actors.map(\.actor)
    for id in [query.actor].compactMap(\.self) + query.pattern.actorIDs where !ids.contains(id) {
      let meant = DidYouMean.closest(to: id, among: ids).map { "did you mean `\($0)`?" }
      throw RunFailure.lexicons(
        "slant: unknown actor `\(id)`; \(meant ?? "write an id of actors.csv")")
    }
    do {
      rulebook = try Rulebook(Concordance.reduced(lexicons, to: query))
    } catch {
      throw RunFailure.lexicons(
        "slant: `\(error.pattern)` stands for more than \(error.limit) wordings; write a shorter one"
      )
    }
    row = rulebook.rows.firstIndex { $0.lexicon == .sentiment } ?? -1
  }

  /// Names and attribution as they are, and the pattern as the only other row.
  private static func reduced(_ lexicons: Lexicons, to query: ConcordanceQuery) -> Lexicons {
    var reduced = lexicons
    reduced.frames = []
    reduced.language = []
    reduced.shifters = []
    reduced.sentiment = [
      Row(
        origin: RowOrigin(file: "pattern", line: 1), text: query.text, pattern: query.pattern,
        isExact: query.isExact, unless: [], requires: [], example: "", counterexample: "",
        content: SentimentContent(weight: 1, agent: nil, target: nil))
    ]
    return reduced
  }

  /// Goes through a corpus; `take` gets the lines batch by batch, in the order of the input.
  ///
  /// - Throws: `RunFailure`, and what `take` throws.
  package func run(
    over corpus: [String], jobs: Int, interruption: Interruption,
    take: @escaping @Sendable ([ConcordanceLine]) throws -> Void
  ) throws -> ConcordanceSummary {
    let source = try Run.articles(of: corpus)
    let summary = Mutex(ConcordanceSummary())
    try InOrder<[ConcordanceLine]>(jobs: jobs, interruption: interruption).run(over: source) {
      var scorer = Scorer(rulebook: rulebook)
      return { found in
        var seen = ConcordanceSummary()
        let places = found.flatMap { lines(of: $0, &scorer, &seen) }
        seen.lines = places.count
        summary.withLock { $0.add(seen) }
        return places
      }
    } take: {
      try take($0)
    }
    return summary.withLock { $0 }
  }

  private func lines(
    of found: Result<Article, Rejection>, _ scorer: inout Scorer, _ seen: inout ConcordanceSummary
  ) -> [ConcordanceLine] {
    do throws(Rejection) {
      let article = try found.get()
      guard isInPeriod(article) else { return [] }
      let scored = try scorer.score(Repair.repaired(article))
      seen.articles += 1
      seen.outlets.insert(scored.outlet)
      guard query.outlet ?? scored.outlet == scored.outlet else { return [] }
      guard scored.rowHits.contains(UInt32(row)) else { return [] }
      let told = scorer.explanation(of: scored)
      return told.sentences.flatMap { lines(of: $0, told) }
    } catch {
      seen.rejected += 1
      return []
    }
  }

  private func isInPeriod(_ article: Article) -> Bool {
    guard query.since != nil || query.until != nil else { return true }
    guard let date = article.date else { return false }
    return date >= query.since ?? date && date <= query.until ?? date
  }

  private func lines(of sentence: ExplainedSentence, _ told: Explanation) -> [ConcordanceLine] {
    let mentioned = sentence.mentions.map { rulebook.actors[$0.actor].actor }
    if let actor = query.actor, !mentioned.contains(actor) { return [] }
    let hits = sentence.hits.filter { $0.row == row && query.voice ?? $0.voice == $0.voice }
    return hits.map { hit in
      ConcordanceLine(
        article: told.article.id, outlet: told.article.outlet, date: told.article.date,
        sentence: sentence.number, voice: hit.voice, speaker: rulebook.speaker(hit.speaker, told),
        agent: hit.agent.map { rulebook.actors[$0].actor } ?? "",
        target: hit.target.map { rulebook.actors[$0].actor } ?? "",
        actor: hit.other.map { rulebook.actors[$0].actor } ?? "",
        left: told.words(sentence.bytes.lowerBound..<hit.bytes.lowerBound),
        match: told.words(hit.bytes),
        right: told.words(hit.bytes.upperBound..<sentence.bytes.upperBound))
    }
  }
}

extension ConcordanceSummary {
  fileprivate mutating func add(_ other: ConcordanceSummary) {
    articles += other.articles
    rejected += other.rejected
    lines += other.lines
    outlets.formUnion(other.outlets)
  }
}
