// Two rows with the same pattern: only one of them could ever be counted.

/// Finds patterns that stand twice among rows that compete with each other.
///
/// Rows that name different `requires` do not: `government` is one actor beside `Syria*` and another
/// beside `Libya*`.
struct DuplicatePatterns: Check {
  func findings(in draft: Draft) -> [Finding] {
    let running =
      repeats(in: draft.names, sign: { $0.valence }) { _ in "" }
      + repeats(in: draft.sentiment, sign: { $0.weight }) { _ in "" }
      + repeats(in: draft.frames) { "concept `\($0.concept)`" }
      + repeats(in: draft.language) { "family `\($0.family.rawValue)`" }
      + repeats(in: draft.attribution) { _ in "" } + repeats(in: draft.shifters) { _ in "" }
    return running + repeats(in: draft.outlets) + repeats(in: draft.noise)
  }

  private func repeats<Content>(
    in rows: [Row<Content>], sign: (Content) -> Double? = { _ in nil },
    family: (Content) -> String
  ) -> [Finding] {
    var search = RepeatSearch()
    for row in seenTwice(rows) {
      let pattern = row.pattern.description
      let key = RepeatSearch.Key(
        pattern: row.isExact ? pattern : pattern.simplyFolded, isExact: row.isExact,
        requires: row.requires, family: family(row.content))
      search.take(key, text: row.text, at: row.origin, sign: sign(row.content))
    }
    return search.findings
  }

  /// The rows whose pattern some other may have too.
  ///
  /// Nearly all stand alone, as a hash of their letters tells: only the others are compared.
  private func seenTwice<Content>(_ rows: [Row<Content>]) -> [Row<Content>] {
    let hashes = rows.indices.map { hash(of: rows[$0].pattern.description) }
    let sorted = hashes.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    return repeated.isEmpty ? [] : zip(rows, hashes).filter { repeated.contains($1) }.map(\.0)
  }

  /// The same for texts that differ only in case.
  private func hash(of text: String) -> UInt64 {
    var text = text.simplyFolded
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash
    }
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

  private var first: [Key: (origin: RowOrigin, sign: Double?)] = [:]
  private(set) var findings: [Finding] = []

  mutating func take(_ key: Key, text: String, at origin: RowOrigin, sign: Double? = nil) {
    guard let earlier = first.updateValue((origin, sign), forKey: key) else { return }
    first[key] = earlier
    var message = Messages.duplicatePattern(text, family: key.family, first: earlier.origin)
    if let sign, let other = earlier.sign, sign * other < 0 {
      message = Messages.oppositeWeights(text, sign, other, first: earlier.origin)
    }
    findings.append(Finding(origin: origin, cell: .column(.pattern), message: message))
  }
}
