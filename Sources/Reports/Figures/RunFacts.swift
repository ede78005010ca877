// What a run was asked and what came in: facts that the totals do not hold.

package import Aggregates
package import Lexicons
package import News
package import Scoring
package import Tables

/// The options of a run that change what the reports say or how they are written.
package struct ReportOptions: Hashable, Sendable {
  package var dialect: Dialect
  package var evidence: EvidenceLimit
  /// The first and the last day that counts; nil for no bound.
  package var since: Day?
  package var until: Day?
  /// How long the periods of timeline.csv are.
  package var period: PeriodUnit
  package var minimums: Minimums

  package init(
    dialect: Dialect = .plain, evidence: EvidenceLimit = .standard, since: Day? = nil,
    until: Day? = nil, period: PeriodUnit = .month, minimums: Minimums = Minimums()
  ) {
    self.dialect = dialect
    self.evidence = evidence
    self.since = since
    self.until = until
    self.period = period
    self.minimums = minimums
  }
}

/// What became of the records of the input: read = scored + rejected + duplicates.
package struct RunCounts: Hashable, Sendable {
  package var read: Int
  package var scored: Int
  package var rejected: Int
  package var duplicates: Int
  /// Records left aside by `--since` and `--until`, which are not among those read.
  package var outOfPeriod: Int
  /// The bytes of text of the articles read.
  package var bytes: Int
  /// What encodings did to these articles.
  package var damage: TextDamage

  package init(
    read: Int, scored: Int, rejected: Int, duplicates: Int, outOfPeriod: Int, bytes: Int,
    damage: TextDamage = TextDamage()
  ) {
    self.read = read
    self.scored = scored
    self.rejected = rejected
    self.duplicates = duplicates
    self.outOfPeriod = outOfPeriod
    self.bytes = bytes
    self.damage = damage
  }
}

/// A run, as run.csv describes it.
package struct RunFacts: Sendable {
  /// The version of slant.
  package var version: String
  package var options: ReportOptions
  package var counts: RunCounts
  package var lexiconFiles: [LexiconFile]
  /// What was measured of them, or of what they were before.
  package var validations: [Validation]

  package init(
    version: String, options: ReportOptions, counts: RunCounts, lexiconFiles: [LexiconFile],
    validations: [Validation] = []
  ) {
    self.version = version
    self.options = options
    self.counts = counts
    self.lexiconFiles = lexiconFiles
    self.validations = validations
  }
}
