// What a run is asked to do.

package import Aggregates
package import News
package import Reports
package import Scoring
package import Tables

/// The options of `slant run`.
package struct RunOptions: Sendable {
  /// Folders and files of articles; `-` for JSON Lines on standard input.
  package var corpus: [String]
  package var lexicons: String
  package var reports: String
  /// How many workers score side by side; at least 1.
  package var jobs: Int
  /// In how many parts records are merged side by side: each has files of its own, of which a process may open
  /// about a thousand.
  var parts: Int { min(jobs, 16) }
  package var dialect: Dialect
  package var evidence: EvidenceLimit
  /// The first and the last day that count; nil for no limit.
  package var since: Day?
  package var until: Day?
  /// How long the periods of timeline.csv are.
  package var period: PeriodUnit
  /// The least evidence for a figure, where scoring.csv is not to say it.
  package var minimums: Minimums
  /// Whether a workbook with all reports is written too.
  package var hasWorkbook: Bool
  /// Whether a rejected record keeps the reports from being published.
  package var isStrict: Bool

  package init(
    corpus: [String], lexicons: String, reports: String, jobs: Int, dialect: Dialect,
    evidence: EvidenceLimit, since: Day?, until: Day?, period: PeriodUnit,
    minimums: Minimums = Minimums(), hasWorkbook: Bool, isStrict: Bool
  ) {
    self.corpus = corpus
    self.lexicons = lexicons
    self.reports = reports
    self.jobs = jobs
    self.dialect = dialect
    self.evidence = evidence
    self.since = since
    self.until = until
    self.period = period
    self.minimums = minimums
    self.hasWorkbook = hasWorkbook
    self.isStrict = isStrict
  }
}

/// What became of the records of a run: read = scored + rejected + duplicates.
package struct RunSummary: Sendable {
  package var read = 0
  package var scored = 0
  package var rejected = 0
  package var duplicates = 0
  /// Records outside the period asked for, which are not counted as read.
  package var outOfPeriod = 0
  /// Bytes of article text in the records that were read.
  package var bytes = 0
  /// What encodings did to these texts.
  package var damage = TextDamage()
  /// What is odd in the lexicons, each as `file:line:column: warning: ...`.
  package var lexiconWarnings: [String] = []
  package var warnings: [String] = []
}

/// Why a run ended without new reports.
///
/// The old ones are whole.
package enum RunFailure: Error {
  /// A CORPUS argument names nothing that can be read.
  case input(String)
  /// The lexicons have errors, one a line.
  case lexicons(String)
  /// There is input, but nothing in it could be scored.
  case nothingScored(String, RunSummary)
  /// A strict run met records that it had to reject.
  case rejected(String, RunSummary)
  /// Reading or writing failed: the path and what the system says.
  case files(String)
  /// A signal ended the run.
  case interrupted(Int32)
}
