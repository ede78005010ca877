// Line patterns compiled: what is anchored by its ends, what may stand anywhere by one scan.

import Lexicons

/// Finds which of many line patterns a folded line fits.
///
/// The first in order of file and line wins.
struct LineRules {
  private let patterns: FoldedPatterns
  /// Rules that are anchored at the start of a line or, those that are not, at its end.
  private let ends: LineEnds
  /// Rules that are anchored nowhere.
  private let inner: InnerRules

  init(_ patterns: [LinePattern]) {
    let lines = patterns.map { FoldedLine($0) }
    self.patterns = FoldedPatterns(lines)
    inner = InnerRules(
      lines.indices.filter { !lines[$0].isAnchoredAtStart && !lines[$0].isAnchoredAtEnd }
        .map { ($0, lines[$0].stretches) })
    var heads: [(rule: Int, bytes: [UInt8])] = []
    var tails: [(rule: Int, bytes: [UInt8])] = []
    for (number, line) in lines.enumerated() {
      guard let first = line.stretches.first, let last = line.stretches.last else { continue }
      if line.isAnchoredAtStart {
        heads.append((number, first))
      } else if line.isAnchoredAtEnd {
        tails.append((number, last))
      }
    }
    ends = LineEnds(heads: heads, tails: tails)
  }

  /// Whether some rule may fit a line that is not folded; the line has eight bytes at least.
  ///
  /// `match` says the same of nearly every line, but needs it folded.
  func mayFit(_ line: UnsafeBufferPointer<UInt8>, _ look: LineLook) -> Bool {
    if look.hasOtherCharacters { return true }
    return ends.mayFit(line) || inner.mayFit(line, hasCurlySigns: look.hasCurlySigns)
  }

  /// The first rule that a folded line fits; nil for none.
  func match(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    var best = Int.max
    let take = { (rule: Int) in
      if rule < best, patterns.fits(rule, line) { best = rule }
    }
    ends.forEachCandidate(in: line, take)
    inner.forEachCandidate(in: line, take)
    return best < .max ? best : nil
  }
}
