// Rows that claim more than a word's weight show what they mean: who does it to whom, and what they leave out.

import Lexicons
import Scoring

/// Finds rows with roles but no example, and rows with `unless` but no counterexample.
struct MissingExamples: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    missing(in: lexicons.frames) { _ in true }
      + missing(in: lexicons.sentiment) { $0.content.agent != nil || $0.content.target != nil }
      + missing(in: lexicons.names) { _ in false } + missing(in: lexicons.language) { _ in false }
      + missing(in: lexicons.attribution) { _ in false }
      + missing(in: lexicons.shifters) { _ in false }
  }

  private func missing<Content>(
    in rows: [Row<Content>], needsExample: (Row<Content>) -> Bool
  ) -> [RowFinding] {
    rows.flatMap { row in
      var findings: [RowFinding] = []
      if row.example.isEmpty, needsExample(row) {
        let message = "`\(row.text)` has roles and no example; write a sentence that it matches"
        findings.append(RowFinding(origin: row.origin, message: message, severity: .warning))
      }
      if row.counterexample.isEmpty, !row.unless.isEmpty {
        let message =
          "`\(row.text)` has an unless and no counterexample; write a sentence that it must not match"
        findings.append(RowFinding(origin: row.origin, message: message, severity: .warning))
      }
      return findings
    }
  }
}
