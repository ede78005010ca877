// Two rows with the same pattern: only one of them could ever be counted.

/// Finds patterns that stand twice among rows that compete with each other.
///
/// Rows that name different `requires` do not: `government` is one actor beside `Syria*` and another
/// beside `Libya*`.
struct DuplicatePatterns: Check {
  func findings(in draft: Draft) -> [Finding] {
    let running =
      repeats(in: draft.names) { _ in "" } + repeats(in: draft.sentiment) { _ in "" }
      + repeats(in: draft.frames) { "concept `\($0.concept)`" }
      + repeats(in: draft.language) { "family `\($0.family.rawValue)`" }
      + repeats(in: draft.attribution) { _ in "" } + repeats(in: draft.shifters) { _ in "" }
    return running + repeats(in: draft.outlets) + repeats(in: draft.noise)
  }

  /// What makes a row the same as another.
  private struct Key: Hashable {
    var pattern: String
    var isExact: Bool
    var requires: [Pattern]
    var family: String
  }

  private func repeats<Content>(
    in rows: [Row<Content>], family: (Content) -> String
  ) -> [Finding] {
    let keyed = rows.map { row in
      let text = row.pattern.description
      let key = Key(
        pattern: row.isExact ? text : text.simplyFolded, isExact: row.isExact,
        requires: row.requires, family: family(row.content))
      return (key, row.text, row.origin)
    }
    return repeats(of: keyed)
  }

  private func repeats<Content>(in rows: [LineRow<Content>]) -> [Finding] {
    let keyed = rows.compactMap { row -> (Key, String, RowOrigin)? in
      guard let pattern = row.pattern else { return nil }
      let ends = (pattern.isAnchoredAtStart ? "" : "*", pattern.isAnchoredAtEnd ? "" : "*")
      let text = ends.0 + pattern.stretches.joined(separator: "*") + ends.1
      let key = Key(pattern: text, isExact: false, requires: [], family: "")
      return (key, pattern.text, row.origin)
    }
    return repeats(of: keyed)
  }

  private func repeats(of rows: [(key: Key, text: String, origin: RowOrigin)]) -> [Finding] {
    var first: [Key: RowOrigin] = [:]
    first.reserveCapacity(rows.count)
    var findings: [Finding] = []
    for (key, text, origin) in rows {
      guard let earlier = first[key] else {
        first[key] = origin
        continue
      }
      let message = Messages.duplicatePattern(text, family: key.family, first: earlier)
      findings.append(Finding(origin: origin, cell: .column(.pattern), message: message))
    }
    return findings
  }
}
