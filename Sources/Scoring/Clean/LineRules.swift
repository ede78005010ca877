// Line patterns compiled: whole lines, heads and tails by look-up, anything inside by one scan.

import Lexicons

/// Finds which of many line patterns a folded line fits.
///
/// The first in order of file and line wins.
struct LineRules {
  /// The first bytes of a rule's head, which rule it out for most lines.
  private struct Head: BitwiseCopyable {
    var bytes: UInt64
    var count: Int
    var rule: Int
  }

  private let patterns: FoldedPatterns
  /// Rules that are a whole line, by some bits of its hash.
  private let wholes: PackedGroups<UInt32>
  private static let wholeBits = 10
  /// Rules by the first byte of their head.
  private let heads: PackedGroups<Head>
  /// Rules without a head by the last byte of their tail.
  private let tails: PackedGroups<UInt32>
  /// Rules with neither.
  private let inner: InnerRules
  /// What lines of prose are held against before they are folded.
  private let ends: LineEnds

  init(_ patterns: [LinePattern]) {
    let lines = patterns.map { FoldedLine($0) }
    self.patterns = FoldedPatterns(lines)
    inner = InnerRules(
      lines.indices.filter { !lines[$0].isAnchoredAtStart && !lines[$0].isAnchoredAtEnd }
        .map { ($0, lines[$0].stretches) })
    ends = LineEnds(
      heads: lines.filter(\.isAnchoredAtStart).compactMap(\.stretches.first),
      tails: lines.filter { $0.isAnchoredAtEnd && !$0.isAnchoredAtStart }
        .compactMap(\.stretches.last))
    var wholes: [(group: UInt32, element: UInt32)] = []
    var heads: [(group: UInt32, element: Head)] = []
    var tails: [(group: UInt32, element: UInt32)] = []
    for (number, line) in lines.enumerated() {
      guard let first = line.stretches.first, let last = line.stretches.last?.last else { continue }
      if let whole = line.whole {
        wholes.append((UInt32(LineRules.slot(of: Folding.hash(whole))), UInt32(number)))
      } else if line.isAnchoredAtStart {
        heads.append((UInt32(first[0]), LineRules.head(first, rule: number)))
      } else if line.isAnchoredAtEnd {
        tails.append((UInt32(last), UInt32(number)))
      }
    }
    self.wholes = PackedGroups(wholes, count: 1 << LineRules.wholeBits)
    self.heads = PackedGroups(heads, count: 256)
    self.tails = PackedGroups(tails, count: 256)
  }

  private static func head(_ stretch: [UInt8], rule: Int) -> Head {
    let count = min(8, stretch.count)
    let bytes = stretch.withUnsafeBufferPointer { stretch in
      stretch.baseAddress.map { EightBytes(at: $0, count: count).value } ?? 0
    }
    return Head(bytes: bytes, count: count, rule: rule)
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (1 << wholeBits - 1)
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
    guard let base = line.baseAddress, !line.isEmpty else { return nil }
    var best = Int.max
    for rule in wholes[LineRules.slot(of: Folding.hash(line))]
    where rule < best && patterns.fits(Int(rule), line) {
      best = Int(rule)
    }
    let start = EightBytes(at: base, count: min(8, line.count))
    for head in heads[Int(line[0])]
    where start.prefix(head.count).value == head.bytes && head.rule < best
      && patterns.fits(head.rule, line)
    {
      best = head.rule
    }
    for rule in tails[Int(line[line.count - 1])]
    where rule < best && patterns.fits(Int(rule), line) {
      best = Int(rule)
    }
    inner.forEachCandidate(in: line) { rule in
      if rule < best, patterns.fits(rule, line) { best = rule }
    }
    return best < .max ? best : nil
  }
}
