// A concept is a choice between wordings: with one frame alone there is nothing to choose.

import Lexicons
import Scoring

/// Finds concepts with a single frame, which are often another concept misspelt.
struct LonelyConcepts: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    var frames: [String: Set<String>] = [:]
    for row in lexicons.frames {
      frames[row.content.concept, default: []].insert(row.content.frame)
    }
    let others = frames.filter { $0.value.count > 1 }.map(\.key).sorted()
    var told: Set<String> = []
    return lexicons.frames.compactMap { row in
      let concept = row.content.concept
      guard frames[concept]?.count == 1, told.insert(concept).inserted else { return nil }
      let meant = DidYouMean.closest(to: concept, among: others)
      let advice =
        meant.map { "did you mean `\($0)`?" }
        ?? "write the wordings that another outlet would have chosen as rows of their own"
      return RowFinding(
        origin: row.origin,
        message: "concept `\(concept)` has one frame alone, `\(row.content.frame)`; \(advice)",
        severity: .warning)
    }
  }
}
