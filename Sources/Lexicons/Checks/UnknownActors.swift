// Names and slots quote actors by id: each must stand in actors.csv.

/// Finds ids that actors.csv does not have.
struct UnknownActors: Check {
  func findings(in draft: Draft) -> [Finding] {
    // Where actors.csv itself is broken, every id would be unknown.
    guard !draft.unreadKinds.contains(.actors) else { return [] }
    let search = ActorSearch(draft)
    return draft.names.compactMap { row in
      search.fault(of: row.content.actor).map {
        Finding(origin: row.origin, cell: .column(.actor), message: $0)
      }
    } + search.findings(in: draft.sentiment) + search.findings(in: draft.frames)
      + search.findings(in: draft.language) + search.findings(in: draft.attribution)
      + search.findings(in: draft.shifters)
  }
}

/// The ids that are known, and what to say about one that is not.
private struct ActorSearch {
  private let known: Set<String>
  private let switchedOff: Set<String>
  /// In the order of the file, so that suggestions do not depend on a hash seed.
  private let candidates: [String]

  init(_ draft: Draft) {
    candidates = draft.actors.map(\.value.actor)
    known = Set(candidates)
    switchedOff = draft.switchedOffActors
  }

  func fault(of id: String) -> String? {
    if known.contains(id) { return nil }
    if switchedOff.contains(id) { return Messages.switchedOffActor(id) }
    let suggestion = DidYouMean.closest(to: id, among: candidates)
    return Messages.unknownActor(id, suggestion: suggestion)
  }

  func findings<Content>(in rows: [Row<Content>]) -> [Finding] {
    var findings: [Finding] = []
    for row in rows {
      for id in row.pattern.actorIDs {
        guard let message = fault(of: id) else { continue }
        let offset = Self.offset(of: ":\(id)}", in: row.text) + 1
        findings.append(
          Finding(origin: row.origin, cell: .column(.pattern), offset: offset, message: message))
      }
    }
    return findings
  }

  private static func offset(of wanted: String, in text: String) -> Int {
    let letters = Array(text)
    let wanted = Array(wanted)
    guard letters.count >= wanted.count else { return 0 }
    return (0...letters.count - wanted.count).first { start in
      letters[start..<start + wanted.count].elementsEqual(wanted)
    } ?? 0
  }
}
