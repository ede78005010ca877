// Line patterns compiled: whole lines, heads and tails by look-up, anything inside by one scan.

import Lexicons

/// Finds which of many line patterns a folded line fits.
///
/// The first in order of file and line wins.
struct LineRules {
  private struct Rule {
    var stretches: [[UInt8]]
    var isAnchoredAtStart: Bool
    var isAnchoredAtEnd: Bool
  }

  /// The first bytes of a rule's head, which rule it out for most lines.
  private struct Head {
    var bytes: UInt64
    var count: Int
    var rule: Int
  }

  private let rules: [Rule]
  /// Rules that are a whole line.
  private var whole: [[UInt8]: Int] = [:]
  /// Whether a rule is a whole line of this length.
  private var wholeLengths = [Bool](repeating: false, count: 256)
  /// Rules by the first byte of their head.
  private var heads: [[Head]] = Array(repeating: [], count: 256)
  /// Rules without a head by the last byte of their tail.
  private var tails: [[Int]] = Array(repeating: [], count: 256)
  /// Rules with neither.
  private let inner: InnerRules
  /// What lines of prose are held against before they are folded.
  private let ends: LineEnds

  init(_ patterns: [LinePattern]) {
    let rules = patterns.map { pattern in
      Rule(
        stretches: pattern.stretches.map { Folding.fold($0.utf8) }.filter { !$0.isEmpty },
        isAnchoredAtStart: pattern.isAnchoredAtStart, isAnchoredAtEnd: pattern.isAnchoredAtEnd)
    }
    inner = InnerRules(
      rules.indices.filter { !rules[$0].isAnchoredAtStart && !rules[$0].isAnchoredAtEnd }
        .map { ($0, rules[$0].stretches) })
    ends = LineEnds(
      heads: rules.filter(\.isAnchoredAtStart).compactMap(\.stretches.first),
      tails: rules.filter { $0.isAnchoredAtEnd && !$0.isAnchoredAtStart }
        .compactMap(\.stretches.last))
    self.rules = rules
    for (index, rule) in rules.enumerated() { file(index, rule) }
  }

  private mutating func file(_ index: Int, _ rule: Rule) {
    guard let first = rule.stretches.first, let last = rule.stretches.last else { return }
    if rule.isAnchoredAtStart, rule.isAnchoredAtEnd, rule.stretches.count == 1 {
      if whole[first] == nil { whole[first] = index }
      wholeLengths[min(first.count, 255)] = true
    } else if rule.isAnchoredAtStart {
      let count = min(8, first.count)
      let bytes = first.withUnsafeBufferPointer { first in
        first.baseAddress.map { EightBytes(at: $0, count: count).value } ?? 0
      }
      heads[Int(first[0])].append(Head(bytes: bytes, count: count, rule: index))
    } else if rule.isAnchoredAtEnd {
      tails[Int(last[last.count - 1])].append(index)
    }
  }

  /// Whether some rule may fit a line that is not folded; the line has eight bytes at least.
  ///
  /// `match` says the same of nearly every line, but needs it folded.
  func mayFit(_ line: UnsafeBufferPointer<UInt8>, _ survey: LineSurvey) -> Bool {
    if survey.hasOtherCharacters { return true }
    return ends.mayFit(line) || inner.mayFit(line, hasCurlySigns: survey.hasCurlySigns)
  }

  /// The first rule that a folded line fits; nil for none.
  func match(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !line.isEmpty else { return nil }
    var best: Int?
    func offer(_ index: Int) { best = min(best ?? index, index) }
    if wholeLengths[min(line.count, 255)], let index = whole[Array(line)] { offer(index) }
    let start = line.baseAddress.map { EightBytes(at: $0, count: min(8, line.count)) }
    for head in heads[Int(line[0])]
    where start?.prefix(head.count).value == head.bytes && fits(rules[head.rule], line) {
      offer(head.rule)
    }
    for index in tails[Int(line[line.count - 1])] where fits(rules[index], line) { offer(index) }
    inner.forEachCandidate(in: line) { if fits(rules[$0], line) { offer($0) } }
    return best
  }

  private func fits(_ rule: Rule, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    var end = line.count
    var stretches = rule.stretches[...]
    if rule.isAnchoredAtStart, let head = stretches.first {
      guard starts(head, line, at: 0) else { return false }
      position = head.count
      stretches = stretches.dropFirst()
    }
    if rule.isAnchoredAtEnd, let tail = stretches.last {
      guard end - position >= tail.count, starts(tail, line, at: end - tail.count) else {
        return false
      }
      end -= tail.count
      stretches = stretches.dropLast()
    } else if rule.isAnchoredAtEnd, position != end {
      return false
    }
    for stretch in stretches {
      guard let found = find(stretch, line, from: position, to: end) else { return false }
      position = found + stretch.count
    }
    return true
  }

  private func starts(
    _ stretch: [UInt8], _ line: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    guard line.count - position >= stretch.count else { return false }
    for offset in stretch.indices where stretch[offset] != line[position + offset] { return false }
    return true
  }

  private func find(
    _ stretch: [UInt8], _ line: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end - start >= stretch.count else { return nil }
    return (start...(end - stretch.count)).first { starts(stretch, line, at: $0) }
  }
}
