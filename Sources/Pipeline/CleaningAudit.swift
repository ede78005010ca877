// What cleaning keeps and takes away, line by line, over a corpus.

package import Lexicons
import News
import Readers
import Scoring
import Synchronization

/// A line of an article with what became of it.
package struct AuditedLine: Sendable {
  /// The article's id, as in reports.
  package var article: String
  /// The number of the line in the text of the article, from 1.
  package var line: Int
  package var label: LineLabel
  /// `noise.csv:12` or `shape:ticker`; empty for text that is kept as it is.
  package var rule: String
  package var text: String
}

/// What an audit went through.
package struct AuditSummary: Sendable {
  package var articles = 0
  package var rejected = 0
  /// Lines that are not blank.
  package var lines = 0
  /// Lines that are neither text nor headline.
  package var removed = 0
}

/// Labels the lines of a corpus as a run would.
package struct CleaningAudit: Sendable {
  private let rulebook: Rulebook
  private let ruleNames: [LineRule: String]

  /// - Throws: `RunFailure.lexicons` where the lexicons have errors.
  package init(lexicons folder: String) throws {
    let (lexicons, _) = try Run.lexicons(of: folder)
    rulebook = try Run.compiled(CleaningAudit.reduced(lexicons), of: folder)
    ruleNames = rulebook.lineRuleNames
  }

  /// Noise and outlets alone: nothing else has a say in cleaning.
  private static func reduced(_ lexicons: Lexicons) -> Lexicons {
    var reduced = lexicons
    reduced.names = []
    reduced.sentiment = []
    reduced.frames = []
    reduced.language = []
    reduced.attribution = []
    reduced.shifters = []
    return reduced
  }

  /// Goes through a corpus; `take` gets the lines batch by batch, in the order of the input.
  ///
  /// - Throws: `RunFailure`, and what `take` throws.
  package func run(
    over corpus: [String], jobs: Int, interruption: Interruption,
    take: @escaping @Sendable ([AuditedLine]) throws -> Void
  ) throws -> AuditSummary {
    let source = try Run.articles(of: corpus)
    let summary = Mutex(AuditSummary())
    try InOrder<[AuditedLine]>(jobs: jobs, interruption: interruption).run(over: source) {
      var labeller = LineLabeller(rulebook: rulebook)
      return { found in
        var seen = AuditSummary()
        let labelled = found.flatMap { lines(of: $0, &labeller, &seen) }
        summary.withLock { $0.add(seen) }
        return labelled
      }
    } take: {
      try take($0)
    }
    return summary.withLock { $0 }
  }

  private func lines(
    of found: Result<Article, Rejection>, _ labeller: inout LineLabeller,
    _ seen: inout AuditSummary
  ) -> [AuditedLine] {
    guard let article = try? found.get() else {
      seen.rejected += 1
      return []
    }
    let repaired = Repair.repaired(article)
    let labelled = labeller.label(repaired)
    seen.articles += 1
    seen.lines += labelled.lines.count
    seen.removed += labelled.lines.count { $0.label != .body && $0.label != .headline }
    return labelled.lines.flatMap { lines(of: $0, labelled, repaired.text) }
  }

  /// The rows of one line: two where a dateline was cut from it.
  private func lines(
    of line: LabelledLine, _ article: LabelledArticle, _ text: [UInt8]
  ) -> [AuditedLine] {
    func row(_ bytes: Range<Int>, _ label: LineLabel, _ rule: LineRule?) -> AuditedLine {
      AuditedLine(
        article: article.id, line: line.number, label: label,
        rule: rule.flatMap { ruleNames[$0] } ?? "",
        text: String(decoding: text[bytes], as: UTF8.self))
    }
    let cut = article.dateline
    guard !cut.isEmpty, cut.lowerBound == line.bytes.lowerBound else {
      return [row(line.bytes, line.label, line.rule)]
    }
    return [
      row(cut, .dateline, .shape(.dateline)),
      row(cut.upperBound..<line.bytes.upperBound, line.label, line.rule),
    ]
  }
}

extension AuditSummary {
  fileprivate mutating func add(_ other: AuditSummary) {
    articles += other.articles
    rejected += other.rejected
    lines += other.lines
    removed += other.removed
  }
}
