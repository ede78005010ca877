// A concept is a choice between wordings: with one frame alone there is nothing to choose.

/// Finds concepts with a single frame, which are often another concept misspelt.
struct LonelyConcepts: Check {
  func findings(in draft: Draft) -> [Finding] {
    var frames: [String: Set<String>] = [:]
    for row in draft.frames { frames[row.content.concept, default: []].insert(row.content.frame) }
    let others = frames.filter { $0.value.count > 1 }.map(\.key).sorted()
    var told: Set<String> = []
    return draft.frames.compactMap { row in
      let concept = row.content.concept
      guard frames[concept]?.count == 1, told.insert(concept).inserted else { return nil }
      let meant = DidYouMean.closest(to: concept, among: others)
      return Finding(
        origin: row.origin, cell: .column(.concept),
        message: Messages.lonelyConcept(concept, row.content.frame, suggestion: meant),
        severity: .warning)
    }
  }
}
