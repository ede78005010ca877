// A row's own tests: its example must match, its counterexample must not.

import Lexicons
import Scoring

/// Tries the sentences of rows that are matched against running text.
struct RowExamples: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    var probe = RowProbe(rulebook: rulebook)
    var findings: [RowFinding] = []
    for (number, row) in rulebook.rows.enumerated() {
      if !row.example.isEmpty, !probe.rows(in: row.example).contains(number) {
        findings.append(.example(row.example, of: row.pattern, at: row.origin))
      }
      if !row.counterexample.isEmpty, probe.rows(in: row.counterexample).contains(number) {
        findings.append(.counterexample(row.counterexample, of: row.pattern, at: row.origin))
      }
    }
    return findings
  }
}

/// Tries the lines of rows that are matched against whole lines: noise and outlets.
struct LineExamples: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    lexicons.noise.flatMap { findings(in: $0) } + lexicons.outlets.flatMap { findings(in: $0) }
  }

  private func findings<Content>(in row: LineRow<Content>) -> [RowFinding] {
    guard let pattern = row.pattern else { return [] }
    var findings: [RowFinding] = []
    if !row.example.isEmpty, !LineProbe.matches(pattern, row.example) {
      findings.append(.example(row.example, of: pattern.text, at: row.origin))
    }
    if !row.counterexample.isEmpty, LineProbe.matches(pattern, row.counterexample) {
      findings.append(.counterexample(row.counterexample, of: pattern.text, at: row.origin))
    }
    return findings
  }
}

extension RowFinding {
  fileprivate static func example(
    _ example: String, of pattern: String, at origin: RowOrigin
  ) -> RowFinding {
    RowFinding(
      origin: origin,
      message: "the example \"\(example)\" does not match \"\(pattern)\"; mend one of them")
  }

  fileprivate static func counterexample(
    _ example: String, of pattern: String, at origin: RowOrigin
  ) -> RowFinding {
    RowFinding(
      origin: origin,
      message: "the counterexample \"\(example)\" matches \"\(pattern)\"; narrow the pattern,"
        + " or name what stands in its way under unless")
  }
}
