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

  private func repeats<Content>(
    in rows: [Row<Content>], family: (Content) -> String
  ) -> [Finding] {
    var search = RepeatSearch()
    for row in rows {
      let pattern = row.pattern.description
      let key = RepeatSearch.Key(
        pattern: row.isExact ? pattern : pattern.simplyFolded, isExact: row.isExact,
        requires: row.requires, family: family(row.content))
      search.take(key, text: row.text, at: row.origin)
    }
    return search.findings
  }

  private func repeats<Content>(in rows: [LineRow<Content>]) -> [Finding] {
    var search = RepeatSearch()
    for row in rows {
      guard let pattern = row.pattern else { continue }
      let ends = (pattern.isAnchoredAtStart ? "" : "*", pattern.isAnchoredAtEnd ? "" : "*")
      let text = ends.0 + pattern.stretches.joined(separator: "*") + ends.1
      let key = RepeatSearch.Key(pattern: text, isExact: false, requires: [], family: "")
      search.take(key, text: pattern.text, at: row.origin)
    }
    return search.findings
  }
}

/// Remembers where each pattern stood first.
private struct RepeatSearch {
  /// What makes a row the same as another.
  struct Key: Hashable {
    var pattern: String
    var isExact: Bool
    var requires: [Pattern]
    var family: String
  }

  private var first: [Key: RowOrigin] = [:]
  private(set) var findings: [Finding] = []

  mutating func take(_ key: Key, text: String, at origin: RowOrigin) {
    guard let earlier = first.updateValue(origin, forKey: key) else { return }
    first[key] = earlier
    let message = Messages.duplicatePattern(text, family: key.family, first: earlier)
    findings.append(Finding(origin: origin, cell: .column(.pattern), message: message))
  }
}
