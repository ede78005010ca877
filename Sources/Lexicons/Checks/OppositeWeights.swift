// The same wording with opposite signs in two lexicons: one of them is a slip.

/// Finds roles that a frame row judges one way and a sentiment row the other.
struct OppositeWeights: Check {
  func findings(in draft: Draft) -> [Finding] {
    var frames: [String: Row<FrameContent>] = [:]
    for row in draft.frames {
      let key = row.pattern.description.simplyFolded
      if frames[key] == nil { frames[key] = row }
    }
    return draft.sentiment.compactMap { row in
      guard let frame = frames[row.pattern.description.simplyFolded] else { return nil }
      for (column, own, other) in [
        (Column.agent, row.content.agent, frame.content.agent),
        (.target, row.content.target, frame.content.target),
      ] {
        guard let own, let other, own * other < 0 else { continue }
        let message = Messages.oppositeRole(column.rawValue, own, other, at: frame.origin)
        return Finding(
          origin: row.origin, cell: .column(column), message: message, severity: .warning)
      }
      return nil
    }
  }
}
