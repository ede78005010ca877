// An outlet has a row for each pattern it is recognised by; what it is called must not differ between them.

/// Finds outlets that have two names, groups or countries; an empty cell says nothing.
struct ConflictingOutlets: Check {
  func findings(in draft: Draft) -> [Finding] {
    var first: [String: LineRow<OutletContent>] = [:]
    var findings: [Finding] = []
    for row in draft.outlets {
      guard let earlier = first[row.content.outlet] else {
        first[row.content.outlet] = row
        continue
      }
      guard isConflict(earlier.content, row.content) else { continue }
      let message = Messages.conflictingOutlet(row.content.outlet, first: earlier.origin)
      findings.append(Finding(origin: row.origin, cell: .column(.outlet), message: message))
    }
    return findings
  }

  private func isConflict(_ first: OutletContent, _ second: OutletContent) -> Bool {
    let pairs = [
      (first.name, second.name), (first.group, second.group), (first.country, second.country),
    ]
    return pairs.contains { !$0.isEmpty && !$1.isEmpty && $0 != $1 }
  }
}
