// The same wording with opposite signs in two lexicons: one of them is a slip.

import Lexicons
import Scoring

/// Finds roles that a frame row judges one way and a sentiment row the other.
struct OppositeWeights: RowCheck {
  func findings(in lexicons: Lexicons, _ rulebook: Rulebook) -> [RowFinding] {
    var frames: [String: Row<FrameContent>] = [:]
    for row in lexicons.frames {
      let key = row.pattern.description.simplyFolded
      if frames[key] == nil { frames[key] = row }
    }
    return lexicons.sentiment.compactMap { row in
      guard let frame = frames[row.pattern.description.simplyFolded] else { return nil }
      return finding("agent", row, row.content.agent, frame, frame.content.agent)
        ?? finding("target", row, row.content.target, frame, frame.content.target)
    }
  }

  private func finding(
    _ role: String, _ row: Row<SentimentContent>, _ own: Double?, _ frame: Row<FrameContent>,
    _ other: Double?
  ) -> RowFinding? {
    guard let own, let other, own * other < 0 else { return nil }
    return RowFinding(
      origin: row.origin,
      message: "\(role) of `\(row.text)` is \(own) here and \(other) for the same wording in"
        + " \(frame.origin.file):\(frame.origin.line); give both the same sign",
      severity: .warning)
  }
}
