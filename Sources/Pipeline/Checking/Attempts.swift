// Every row is tried on its own words: one that never matches is a slip, one that never wins is in another's shadow.

import Lexicons
import Scoring

/// Finds rows that can never match, and rows that another one always beats.
struct Attempts: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    var probe = RowProbe(rulebook: rulebook)
    let samples = PatternSamples(inflector: lexicons.inflector)
    return attempts(lexicons.names, .names, samples, &probe)
      + attempts(lexicons.sentiment, .sentiment, samples, &probe)
      + attempts(lexicons.frames, .frames, samples, &probe)
      + attempts(lexicons.language, .language, samples, &probe)
      + attempts(lexicons.attribution, .attribution, samples, &probe)
      + attempts(lexicons.shifters, .shifters, samples, &probe)
  }

  private func attempts<Content>(
    _ rows: [Row<Content>], _ kind: LexiconKind, _ samples: PatternSamples,
    _ probe: inout RowProbe
  ) -> [RowFinding] {
    let start = probe.firstRow(of: kind)
    return rows.enumerated().compactMap { index, row in
      let texts = samples.texts(of: row)
      guard !texts.isEmpty else { return nil }
      return probe.verdict(onRow: start + index, texts).flatMap { finding($0, row, probe) }
    }
  }

  private func finding<Content>(
    _ verdict: RowProbe.Verdict, _ row: Row<Content>, _ probe: RowProbe
  ) -> RowFinding? {
    switch verdict {
    case .neverMatches:
      let reason =
        row.unless.isEmpty
        ? "texts are cut into words in another way" : "its own unless cancels it"
      return RowFinding(
        origin: row.origin,
        message: "`\(row.text)` can never match, for \(reason); write it anew, or delete the row")
    case .neverWins(let winner):
      let other = probe.row(winner)
      return RowFinding(
        origin: row.origin,
        message: "`\(row.text)` never counts, for `\(other.pattern)`"
          + " (\(other.origin.file):\(other.origin.line)) matches the same words and wins;"
          + " delete one row, or make it say more",
        severity: .warning)
    }
  }
}
