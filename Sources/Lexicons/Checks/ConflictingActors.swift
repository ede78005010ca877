// An actor may stand twice in actors.csv (files of a folder overlap), but must be the same both times.

/// Finds actors that have two names, kinds or sides.
struct ConflictingActors: Check {
  func findings(in draft: Draft) -> [Finding] {
    var first: [String: DraftRow<ActorContent>] = [:]
    var findings: [Finding] = []
    for row in draft.actors {
      guard let earlier = first[row.value.actor] else {
        first[row.value.actor] = row
        continue
      }
      if earlier.value == row.value { continue }
      let message = Messages.conflictingActor(row.value.actor, first: earlier.origin)
      findings.append(Finding(origin: row.origin, cell: .column(.actor), message: message))
    }
    return findings
  }
}
