// Plain entries that stand twice: abbreviations, irregular words, scoring numbers.

/// Finds entries of which only one could hold.
struct DuplicateNames: Check {
  func findings(in draft: Draft) -> [Finding] {
    repeats(in: draft.abbreviations, column: .pattern) { $0.text }
      + repeats(in: draft.inflections, column: .lemma) {
        "\($0.lemma) (\($0.wordClass.rawValue))"
      }
      + repeats(in: draft.scoring, column: .name) { $0.field.name }
  }

  private func repeats<Value>(
    in rows: [DraftRow<Value>], column: Column, name: (Value) -> String
  ) -> [Finding] {
    var first: [String: RowOrigin] = [:]
    var findings: [Finding] = []
    for row in rows {
      let name = name(row.value)
      guard let earlier = first[name] else {
        first[name] = row.origin
        continue
      }
      let message = Messages.duplicateName(name, first: earlier)
      findings.append(Finding(origin: row.origin, cell: .column(column), message: message))
    }
    return findings
  }
}
